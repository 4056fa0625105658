"""What the `autocomplete` of a form field says, what is wrong with it, and what a label asks for.

Source: HTML standard, 4.10.19.7.1 "Autofilling form controls: the autocomplete attribute" (autofill detail tokens).
"""

import re
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

import tomli

_DATA = Path(__file__).parent.parent / "data" / "autofill.toml"
_KINDS = ("home", "work", "mobile", "fax", "pager")
_ADDRESSES = ("shipping", "billing")
_PUNCTUATION = re.compile(r"[\s,;|/+]+")
_LABEL_EDGES = " \t\n:*.?!…•"
_ASIDES = re.compile(r"\s*\((?:required|optional)\)|\s+(?:required|optional)$")


class Fields(NamedTuple):
    """The table of fields: all names, those of contact, what mistakes mean, what labels ask for, what names are of."""

    names: frozenset[str]
    contact: frozenset[str]
    meant: dict[str, str]
    labels: dict[str, str]
    subjects: dict[str, str]
    others: dict[str, frozenset[str]]


@cache
def fields() -> Fields:
    """Read the table of fields."""
    read = cast(dict[str, dict[str, str]], tomli.loads(_DATA.read_text("utf-8")))
    contact = frozenset(read["fields"]["contact"].split())
    return Fields(
        names=frozenset(read["fields"]["normal"].split()) | contact,
        contact=contact,
        meant={word: name for name, words in read["meant"].items() for word in words.split()},
        labels={label: name for name, labels in read["labels"].items() for label in labels.split("|")},
        others={name: frozenset(others.split()) for name, others in read["others"].items()},
        subjects={name: subject for subject, names in read["subjects"].items() for name in names.split()},
    )


def asked_for(label: str) -> str:
    """The field that a label plainly asks for; "" for any other label."""
    folded = _ASIDES.sub("", label.lower().strip(_LABEL_EDGES)).strip(_LABEL_EDGES)
    return fields().labels.get(" ".join(folded.split()), "")


def contradicts(written: str, name: str) -> bool:
    """Tell whether a right list of tokens says something else than the field that a label asks for."""
    said = [token for token in written.lower().split() if token != "webauthn"][-1]
    subjects, others = fields().subjects, fields().others
    return subjects.get(said, said) != subjects.get(name, name) and said not in others.get(name, ())


def fault(written: str) -> str:
    """What is wrong with a list of tokens, as the end of a sentence; "" when it is right."""
    tokens = written.lower().split()
    known = fields()
    if tokens[-1:] == ["webauthn"]:
        tokens = tokens[:-1]
    if tokens[:1] and tokens[0].startswith("section-"):
        tokens = tokens[1:]
    if tokens[:1] and tokens[0] in _ADDRESSES:
        tokens = tokens[1:]
    kind = tokens[0] if tokens[:1] and tokens[0] in _KINDS else ""
    if kind:
        tokens = tokens[1:]
    if not tokens:
        return "it does not say what the field is for"
    if tokens[0] not in known.names:
        return f"“{tokens[0]}” {_strange(tokens[0])}"
    if kind and tokens[0] not in known.contact:
        return f"“{kind}” goes with a telephone number or e-mail address only, not with “{tokens[0]}”"
    if len(tokens) > 1:
        return f"nothing may follow “{tokens[0]}”, but “{tokens[1]}” does"
    return ""


def _strange(token: str) -> str:
    if token in ("on", "off"):
        return "stands alone or not at all"
    if token in (*_KINDS, *_ADDRESSES) or token.startswith("section-"):
        return "stands in the wrong place"
    return "is none of the names that browsers know"


def nearest(written: str) -> str:
    """The right value that is most likely meant; "" when none is near."""
    tokens = [token for token in _PUNCTUATION.split(written.lower()) if token]
    found: dict[str, str] = {}
    for token in tokens:
        place, value = _place(token)
        if place and place not in found:
            found[place] = value
    name = found.get("field", "")
    if not name or name in ("on", "off"):
        return name
    if name not in fields().contact:
        found.pop("kind", None)
    said = " ".join(found[place] for place in ("section", "address", "kind", "field", "key") if place in found)
    return "" if fault(said) else said


def _place(token: str) -> tuple[str, str]:
    """Which part of the value a token is, and how it is written there."""
    if token.startswith("section-"):
        return "section", token
    if token in _ADDRESSES:
        return "address", token
    if token in _KINDS:
        return "kind", token
    if token == "webauthn":
        return "key", token
    known = fields()
    if token in known.names:
        return "field", token
    plain = token.replace("-", "").replace("_", "")
    if meant := known.meant.get(token) or known.meant.get(plain):
        return "field", meant
    near = get_close_matches(token.replace("_", "-"), known.names, 1, 0.8)
    return ("field", near[0]) if near else ("", "")
