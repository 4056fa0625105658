"""Write what WAI-ARIA says of roles and attributes, from two packages that hold the specifications as data.

Needs npm, node and a network. html-aria (MIT) follows the newest drafts, aria-query (Apache-2.0) the
recommendations. Where they differ, the table keeps what makes no false alarm:

- a state is required, a name is required, and a name is prohibited where both say so;
- an attribute is supported, or a parent allowed, where one of them says so;
- which children are allowed, html-aria says alone: aria-query has those that ARIA 1.1 required.

Roles that only one knows are kept (html-aria: ARIA 1.3; aria-query: the abstract ones).
"""

import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "lint" / "analysis" / "data"
PACKAGES = {"html-aria": "0.5.3", "aria-query": "5.3.2"}
DUMP = """
import { createRequire } from 'node:module';
const html = await import(process.argv[2]);
const query = createRequire(import.meta.url)(process.argv[3]);
const table = (map) => Object.fromEntries(map.entries());
process.stdout.write(JSON.stringify({
  html: { roles: html.roles, attributes: html.attributes },
  query: { roles: table(query.roles), attributes: table(query.aria) },
}));
"""
KINDS = {"id": "idref", "idlist": "idreflist"}
NAMED_BY = {"author": ["author"], "contents": ["contents"], "authorAndContents": ["author", "contents"]}
SAME = {"none": "presentation"}  # aria-query says of one what holds for both

Json = dict[str, Any]  # what packages of another language hold


def main() -> None:
    """Fetch, merge, write the table and the notices."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parts = {package: fetch(package, version, folder) for package, version in PACKAGES.items()}
        (folder / "dump.mjs").write_text(DUMP, "utf-8")
        paths = [parts["html-aria"] / "dist/index.mjs", parts["aria-query"] / "lib/index.js"]
        done = subprocess.run(["node", "dump.mjs", *paths], cwd=folder, capture_output=True, check=True)
        licences = {package: (part / "LICENSE").read_text("utf-8") for package, part in parts.items()}
    html, query = (json.loads(done.stdout)[name] for name in ("html", "query"))
    known = attributes(html["attributes"], query["attributes"])
    everywhere = {name for name, entry in known.items() if "everywhere" in entry}
    write(roles(html["roles"], query["roles"], everywhere), known)
    notices = "\n\n".join(f"{one} {PACKAGES[one]}\n\n{text.strip()}" for one, text in licences.items())
    (DATA / "NOTICE-aria.txt").write_text(f"aria.json is made from two packages.\n\n{notices}\n", "utf-8")


def fetch(package: str, version: str, folder: Path) -> Path:
    """Fetch and unpack one package; npm checks its integrity."""
    command = ["npm", "pack", "--silent", f"{package}@{version}"]
    packed = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()
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


def write(*tables: Json) -> None:
    """Write the two tables, an entry a line."""
    parts = []
    for title, table in zip(("roles", "attributes"), tables, strict=True):
        lines = ",\n".join(
            f"{json.dumps(name)}: {json.dumps(entry, separators=(',', ':'))}" for name, entry in table.items()
        )
        parts.append(f'"{title}": {{\n{lines}\n}}')
    (DATA / "aria.json").write_text("{" + ",\n".join(parts) + "}\n", "utf-8")


if __name__ == "__main__":
    main()
