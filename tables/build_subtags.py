"""Write the subtags that language tags are made of, from two packages that hold the registry and ISO 639 as data.

Needs npm and a network. language-subtag-registry (CC0) is IANA's registry; iso-639-3 (MIT) says which two letters stand
for the three that people write instead ("eng" for "en"). Writes `lint/analysis/data/language-subtags.txt`, a kind
of entry a line. Same input, same bytes.
"""

import json
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

DATA = Path(__file__).parents[1] / "lint" / "analysis" / "data"
PACKAGES = {"language-subtag-registry": "0.4.2", "iso-639-3": "3.0.1"}
THREE_LETTERS = ("iso6393-to-1.js", "iso6393-to-2b.js")
PAIR = re.compile(r"^  '?(\w+)'?: '(\w+)'", re.M)
NAME = re.compile(r"(?:Modern )?(\w+) *(?:[(,;].*)?")

Record = dict[str, str | list[str]]


def main() -> None:
    """Fetch, choose, write the table and the notice."""
    with tempfile.TemporaryDirectory() as name:
        registry, iso = (fetch(package, version, Path(name)) for package, version in PACKAGES.items())
        records: list[Record] = json.loads((registry / "data/json/registry.json").read_text("utf-8"))
        date = json.loads((registry / "data/json/meta.json").read_text("utf-8"))["File-Date"]
        to_two, to_library = (dict(PAIR.findall((iso / file).read_text("utf-8"))) for file in THREE_LETTERS)
        licence = (iso / "license").read_text("utf-8")
    to_two |= {to_library[three]: two for three, two in to_two.items() if three in to_library}
    lines = [
        f"# Made by tables/build_subtags.py from IANA's registry of {date}; see NOTICE-language-subtags.txt.",
        *rows(records),
        f"short {pairs(to_two)}",
    ]
    (DATA / "language-subtags.txt").write_text("\n".join(lines) + "\n", "utf-8")
    notice = (
        f"language-subtags.txt is made from language-subtag-registry {PACKAGES['language-subtag-registry']}, which is\n"
        "in the public domain (CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/), and from iso-639-3\n"
        f"{PACKAGES['iso-639-3']}:\n\n{licence.strip()}\n"
    )
    (DATA / "NOTICE-language-subtags.txt").write_text(notice, "utf-8")


def fetch(package: str, version: str, folder: Path) -> Path:
    """Fetch and unpack one package; npm checks its integrity."""
    command = ["npm", "pack", "--silent", f"{package}@{version}"]
    packed = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()
    with tarfile.open(folder / packed) as archive:
        archive.extractall(folder / package, filter="data")
    return folder / package / "package"


def rows(records: list[Record]) -> list[str]:
    """Every kind of entry: its name, then words or pairs."""
    within = {
        str(one["Subtag"]): str(one["Macrolanguage"]) for one in records if named(one, "language", "Macrolanguage")
    }
    preferred = {
        str(one.get("Tag") or one["Subtag"]).lower(): str(one["Preferred-Value"])
        for one in records
        if one["Type"] in ("language", "grandfathered", "region") and "Preferred-Value" in one
    }
    return [
        f"language {words(records, 'language')}",
        f"extlang {words(records, 'extlang')}",
        f"script {words(records, 'script')}",
        f"region {words(records, 'region')}",
        f"within {pairs(within)}",
        f"preferred {pairs(preferred)}",
        f"name {pairs(names(records))}",
    ]


def named(record: Record, kind: str, key: str) -> bool:
    return record["Type"] == kind and key in record


def words(records: list[Record], kind: str) -> str:
    """The subtags of a kind in lower case; a range stands as it is."""
    return " ".join(sorted(str(one["Subtag"]).lower() for one in records if one["Type"] == kind))


def names(records: list[Record]) -> dict[str, str]:
    """English names of one word of the languages that have two letters, without what stands in brackets."""
    found: dict[str, str] = {}
    for one in records:
        if one["Type"] == "language" and len(str(one["Subtag"])) == 2 and "Deprecated" not in one:
            for description in one["Description"]:
                if match := NAME.fullmatch(description):
                    found.setdefault(match[1].lower(), str(one["Subtag"]))
    return found


def pairs(table: dict[str, str]) -> str:
    return " ".join(f"{key}={value}" for key, value in sorted(table.items()))


if __name__ == "__main__":
    main()
