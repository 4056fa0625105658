"""Files to start from: a config, a rule."""

import re
from collections.abc import Mapping
from pathlib import Path
from string import Template

from lint.config import Settings
from lint.load import AnyRule

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_TEMPLATES = Path(__file__).parent / "templates"


class ScaffoldError(Exception):
    """A file that cannot be written; the message says what to do."""


def config() -> str:
    """A config in which every setting is a comment that explains it."""
    return (_TEMPLATES / "carelint.toml").read_text("utf-8")


def folder(settings: Settings, here: Path) -> Path:
    """Where a new rule belongs: the config's rules folder, or `checks/` of a checkout of carelint."""
    if settings.house_rules is not None:
        return settings.house_rules
    if (here / "checks" / "__init__.py").is_file() and (here / "lint" / "rule.py").is_file():
        return here / "checks"
    raise ScaffoldError(
        'Name a folder for your rules first: write rules = "house-rules" into carelint.toml '
        "(`carelint init` makes one) and make that folder."
    )


def rule(name: str, into: Path, known: Mapping[str, AnyRule], *, style: bool = False) -> Path:
    """Write a rule's file, Python or a style, and return its path."""
    if not _NAME.fullmatch(name):
        raise ScaffoldError(f"{name!r} is no rule name. Write FAMILY/NAME in small letters, as in style/shouting.")
    if name in known:
        raise ScaffoldError(f"There is a rule {name} already. `carelint explain {name}` shows it.")
    family, _, defect = name.replace("-", "_").partition("/")
    template = "style.toml.txt" if style else "rule.py.txt"
    path = into / family / (f"{name.partition('/')[2]}.toml" if style else f"{defect}.py")
    if path.exists():
        raise ScaffoldError(f"{path} is there already.")
    path.parent.mkdir(parents=True, exist_ok=True)
    package = path.parent / "__init__.py"
    if into.name == "checks" and not package.exists():
        package.write_text(f'"""The {family} rules."""\n', "utf-8")
    written = Template((_TEMPLATES / template).read_text("utf-8"))
    path.write_text(written.substitute(words=name.partition("/")[2].replace("-", " ")), "utf-8")
    return path
