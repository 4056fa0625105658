"""Write what WAI-ARIA and "ARIA in HTML" say, from two packages that hold the specifications as data.

Needs npm, node and a network. html-aria (MIT) follows the newest drafts, aria-query (Apache-2.0) the
recommendations. Where they differ, the table keeps what makes no false alarm:

- a state is required, a name is required, and a name is prohibited where both say so;
- an attribute is supported, or a parent allowed, where one of them says so;
- which children are allowed, html-aria says alone: aria-query has those that ARIA 1.1 required.

Roles that only one knows are kept (html-aria: ARIA 1.3; aria-query: the abstract ones). Which roles an element of HTML
may carry, html-aria says alone; it leaves the roles of DPUB-ARIA out there, so that nothing can be said of those.
"""

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "lint" / "analysis" / "data"
PACKAGES = {
    "html-aria": ("0.5.3", "2SkCacsjXJu0e6D5vLSHlLs7KEdPZ7pIJqLh9EFedPqrAaywthe7jJWQ+PjEyB7bpmWMMOsBJuV4WlYd9WRiug=="),
    "aria-query": ("5.3.2", "COROpnaoap1E2F000S62r6A60uHZnmlvomhfyT2DlTcrY1OrBKn2UhH7qn5wTC9zMvD0AY7csdPSNwKP+7WiQw=="),
}  # version, SHA-512 of what npm gives, as lock files write it
# The cases in which ARIA in HTML tells elements of one tag apart: name of the case, tag, attributes, where it stands.
CASES: list[tuple[str, str, dict[str, str], list[str]]] = [
    ("a[href]", "a", {"href": "x"}, []),
    ("area[href]", "area", {"href": "x"}, []),
    ("footer inside", "footer", {}, ["article"]),
    ("header inside", "header", {}, ["article"]),
    ("img[name]", "img", {"alt": "x"}, []),
    ("input[list]", "input", {"list": "x"}, []),
    ("input=checkbox[aria-pressed]", "input", {"type": "checkbox", "aria-pressed": "true"}, []),
    *(
        (f"input={kind}", "input", {"type": kind}, [])
        for kind in "button checkbox color date datetime-local email file image month number password radio range "
        "reset search submit tel text time url week".split()
    ),
    ("select[multiple]", "select", {"multiple": "multiple"}, []),
    ("summary", "summary", {}, ["details"]),
    *((tag, tag, {}, ["table"]) for tag in ("td", "th", "tr")),
]
# Elements of HTML that people meet and that may have no role at all; the others in the package's list are SVG's,
# or are never rendered.
BARE = frozenset("col colgroup label legend picture slot".split())
DUMP = """
import { createRequire } from 'node:module';
const html = await import(process.argv[2]);
const query = createRequire(import.meta.url)(process.argv[3]);
const table = (map) => Object.fromEntries(map.entries());
const allowed = (tagName, attributes, outer) =>
  html.getSupportedRoles({ tagName, attributes }, { ancestors: outer.map((tagName) => ({ tagName })) });
const cases = [...Object.keys(html.tags).map((tag) => [tag, tag, {}, []]), ...JSON.parse(process.argv[4])];
process.stdout.write(JSON.stringify({
  html: { roles: html.roles, attributes: html.attributes },
  query: { roles: table(query.roles), attributes: table(query.aria) },
  elements: Object.fromEntries(cases.map(([name, tag, attributes, outer]) => [name, allowed(tag, attributes, outer)])),
}));
"""
KINDS = {"id": "idref", "idlist": "idreflist"}
NAMED_BY = {"author": ["author"], "contents": ["contents"], "authorAndContents": ["author", "contents"]}
SEVERAL = frozenset({"aria-details", "aria-errormessage"})  # one id in ARIA 1.2, any number in 1.3
SAME = {"none": "presentation"}  # aria-query says of one what holds for both

Json = dict[str, Any]  # what packages of another language hold


def main() -> None:
    """Fetch, merge, write the table and the notices."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts = {package: fetch(package, *pinned, folder) for package, pinned in PACKAGES.items()}
        (folder / "dump.mjs").write_text(DUMP, "utf-8")
        paths = [parts["html-aria"] / "dist/index.mjs", parts["aria-query"] / "lib/index.js"]
        command = ["node", "dump.mjs", *map(str, paths), json.dumps(CASES)]
        done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
        licences = {package: (part / "LICENSE").read_text("utf-8") for package, part in parts.items()}
    html, query, allowed = (json.loads(done.stdout)[name] for name in ("html", "query", "elements"))
    known = attributes(html["attributes"], query["attributes"])
    everywhere = {name for name, entry in known.items() if "everywhere" in entry}
    write("aria.json", {"roles": roles(html["roles"], query["roles"], everywhere), "attributes": known})
    write("aria-in-html.json", {"elements": elements(allowed, len(html["roles"]))})
    notices = "\n\n".join(f"{one} {PACKAGES[one][0]}\n\n{text.strip()}" for one, text in licences.items())
    said = "aria.json is made from two packages, aria-in-html.json from the first of them."
    (DATA / "NOTICE-aria.txt").write_text(f"{said}\n\n{notices}\n", "utf-8")


def fetch(package: str, version: str, digest: str, folder: Path) -> Path:
    """Fetch and unpack one package; stop where it is not the one that was read."""
    command = ["npm", "pack", "--silent", f"{package}@{version}"]
    packed = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()
    found = base64.b64encode(hashlib.sha512((folder / packed).read_bytes()).digest()).decode()
    if found != digest:
        sys.exit(f"{package} {version} is not the package that it was: {found}")
    with tarfile.open(folder / packed) as archive:
        archive.extractall(folder / package, filter="data")
    return folder / package / "package"


def roles(html: Json, query: Json, everywhere: set[str]) -> Json:
    """Merge the roles of both; of what they support, only what is not global is written."""
    found = {}
    for name in sorted({*html, *query}):
        new, old = html.get(name), query.get(SAME.get(name, name))
        found[name] = _abstract(query[name]) if new is None else _merged(new, old, everywhere)
    return found


def _abstract(role: Json) -> Json:
    if not role["abstract"]:
        sys.exit("aria-query knows a role that html-aria does not: look what it is")
    return {"abstract": True, "superclasses": sorted({one for path in role["superClass"] for one in path})}


def _merged(new: Json, old: Json | None, everywhere: set[str]) -> Json:
    old_required = set(old["requiredProps"]) if old else set(new["required"])
    old_prohibited = set(old["prohibitedProps"]) if old else set(new["prohibited"])
    # Where both prohibit a name, all that the newer one prohibits there counts: braille names and descriptions.
    prohibited = set(new["prohibited"]) if old_prohibited & set(new["prohibited"]) else set()
    supported = {*new["supported"], *(old["props"] if old else ()), *new["prohibited"]} - prohibited - everywhere
    parents = set(old["requireContextRole"] + old["requiredContextRole"]) if old else set()
    merged = {
        "named_by": NAMED_BY.get(new["nameFrom"], []) if prohibited or new["nameFrom"] != "prohibited" else ["author"],
        "name_required": bool(new["nameRequired"]) and (old is None or bool(old["accessibleNameRequired"])),
        "presentational_children": bool(new["childrenPresentational"]),
        "required": sorted(old_required & set(new["required"])),
        "supported": sorted(supported),
        "prohibited": sorted(prohibited),
        "parents": sorted(parents | set(new["requiredParentRoles"])),
        "owned": sorted(new["allowedChildRoles"]),
        "superclasses": sorted(
            {one for path in (old["superClass"] if old else ()) for one in path} | set(new["superclasses"])
        ),
    }
    return {key: value for key, value in merged.items() if value}


def attributes(html: Json, query: Json) -> Json:
    """Merge the attributes of both."""
    found = {}
    for name in sorted(html):
        new, old = html[name], query.get(name, {"type": "string"})
        kind = KINDS.get(old["type"], old["type"])
        kind = "idreflist" if name in SEVERAL else kind
        if kind == "boolean" and old.get("allowundefined"):
            kind = "undefined-boolean"
        merged = {
            "kind": kind,
            "values": sorted(json.dumps(one).strip('"') for one in old.get("values", ())),
            "default": json.dumps(new["default"]).strip('"') if "default" in new else "",
            "everywhere": "global" in new["category"],
        }
        found[name] = {key: value for key, value in merged.items() if value}
    return found


def elements(allowed: Json, every: int) -> Json:
    """The roles that an element may carry, by case; cases that may carry any role are left out."""
    given = {case[0] for case in CASES}
    return {
        name: sorted(roles)
        for name, roles in sorted(allowed.items())
        if len(roles) < every and (roles or name in BARE or name in given)
    }


def write(file: str, tables: Json) -> None:
    """Write tables, an entry a line."""
    parts = []
    for title, table in tables.items():
        lines = ",\n".join(
            f"{json.dumps(name)}: {json.dumps(entry, separators=(',', ':'))}" for name, entry in table.items()
        )
        parts.append(f'"{title}": {{\n{lines}\n}}')
    (DATA / file).write_text("{" + ",\n".join(parts) + "}\n", "utf-8")


if __name__ == "__main__":
    main()
