"""Finds the rules: the files of `checks/`, Python and TOML, entry points of other packages, a folder of config."""

import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import ModuleType

import checks
from lint import allow
from lint.analysis.accessibility.standards import conformance
from lint.rule import Level, Rule
from lint.style import StyleError
from lint.style import read as read_style

AnyRule = Rule[object]
ENTRY_POINTS = "carelint.rules"


class LoadError(Exception):
    """A rule file that cannot be used; the message names it and says why."""


def rules(folder: Path | None = None) -> dict[str, AnyRule]:
    """All rules by id, in order of id: carelint's own, those of installed packages, those of a folder."""
    found = dict(_installed())
    if folder is not None:
        for one in _folder(folder):
            if one.id in found:
                raise LoadError(f"{one.id} in {folder} has the name of another rule. Give the file another name.")
            found[one.id] = one
    return dict(sorted(found.items()))


@cache
def _installed() -> dict[str, AnyRule]:
    found = {one.id: one for one in (*_own(), *allow.RULES)}
    for one in _entry_points():
        if one.id in found:
            raise LoadError(f"An installed package has a rule {one.id}, and there is one of that name already.")
        found[one.id] = one
    return found


def _own() -> Iterator[AnyRule]:
    for family in pkgutil.iter_modules(checks.__path__, "checks."):
        if family.ispkg:
            package = importlib.import_module(family.name)
            for module in pkgutil.iter_modules(package.__path__, family.name + "."):
                yield _of(importlib.import_module(module.name))
            for path in sorted(Path(package.__path__[0]).glob("*.toml")):
                yield style(path)


def style(path: Path) -> AnyRule:
    """The rule of a style file. Raises LoadError."""
    try:
        return read_style(path)
    except StyleError as error:
        raise LoadError(str(error)) from error


def _entry_points() -> Iterator[AnyRule]:
    if not any(map(_may_hold_plugins, {Path(one) for one in sys.path})):
        return
    from importlib.metadata import entry_points  # slow to import, so only where a package names the group

    for point in entry_points(group=ENTRY_POINTS):
        try:
            loaded = point.load()
        except (Exception, SystemExit) as error:  # an installed package may do anything: say which it was
            raise LoadError(f"The plugin {point.name} ({point.value}) cannot be loaded: {error}") from error
        yield from _rules_in(loaded, f"{point.name} ({point.value})")


def _may_hold_plugins(folder: Path) -> bool:
    """Tell whether a package in a folder of Python's path names the group; what is no folder may hold anything."""
    if not folder.is_dir():
        return folder.exists()
    named = (*folder.glob("*.dist-info/entry_points.txt"), *folder.glob("*.egg-info/entry_points.txt"))
    return any(ENTRY_POINTS in one.read_text("utf-8", "replace") for one in named)


def _rules_in(loaded: object, name: str) -> Iterable[AnyRule]:
    if isinstance(loaded, ModuleType):
        return [_of(loaded)]
    found = [loaded] if isinstance(loaded, Rule) else list(loaded) if isinstance(loaded, (list, tuple)) else []
    if not found or not all(isinstance(one, Rule) for one in found):
        raise LoadError(f"The plugin {name} gives no rule: name a rule, a list of rules, or a module with RULE.")
    return found


def _folder(folder: Path) -> Iterator[AnyRule]:
    if not folder.is_dir():
        raise LoadError(f"There is no folder {folder}, which the config names for house rules.")
    for path in sorted(folder.glob("*/*.py")):
        if path.stem == "__init__":
            continue
        name = f"house_rules.{path.parent.name}.{path.stem}"
        specification = importlib.util.spec_from_file_location(name, path)
        assert specification is not None
        assert specification.loader is not None
        module = importlib.util.module_from_spec(specification)
        sys.modules[name] = module
        try:
            specification.loader.exec_module(module)
        except (Exception, SystemExit) as error:  # a house rule is the user's own code: name the file and the fault
            raise LoadError(f"The rule {path} cannot be loaded: {type(error).__name__}: {error}") from error
        yield _of(module)
    for path in sorted(folder.glob("*/*.toml")):
        yield style(path)


def _of(module: ModuleType) -> AnyRule:
    found = getattr(module, "RULE", None)
    if not isinstance(found, Rule):
        raise LoadError(f"{module.__file__} holds no RULE = rule(...). See docs/writing-rules.md.")
    return found


def names(selector: str, rule: AnyRule) -> bool:
    """Tell whether a selector is a rule's id, or one that it had; "id:SUB" names an engine's rule in it."""
    wanted, _, sub = selector.strip().lower().partition(":")
    return wanted in (rule.id, *(alias.lower() for alias in rule.aliases)) and (not sub or rule.subs is not None)


def sub_of(selector: str) -> str:
    """The engine's rule that a selector such as "language/harper:AnA" names; "" for all of the rule."""
    return selector.strip().partition(":")[2].strip().lower()


def matches(selector: str, rule: AnyRule, sub: str | None = None) -> bool:
    """Tell whether a selector (an id, an old id, a family, a standard such as "WCAG 1.4", "all") means a rule.

    "WCAG 2.1 AA" means the rules for all that conformance to that level asks for. With `sub`, whether it means
    this rule of an engine within it.
    """
    wanted = selector.strip().lower()
    if names(selector, rule):
        return sub is None or sub_of(selector) in ("", sub.lower())
    if wanted in ("all", rule.family):
        return True
    return any(_serves(wanted, name) for name in rule.standards)


def _serves(wanted: str, standard: str) -> bool:
    named = standard.lower()
    return named == wanted or named.startswith((wanted + " ", wanted + ".")) or conformance(wanted, standard)


def chooses(selector: str, rule: AnyRule) -> bool:
    """Tell whether a selector under `select` means a rule: one that is opt-in must be meant by name or standard."""
    wanted = selector.strip().lower()
    return matches(selector, rule) and not (rule.opt_in and wanted in ("all", rule.family))


def unknown(selector: str, known: Mapping[str, AnyRule]) -> str:
    """Say that a selector means no rule, and name the closest; "" when it means one."""
    for rule in known.values():
        if names(selector, rule):
            return _unknown_sub(sub_of(selector), rule)
        if matches(selector, rule):
            return ""
    choices = {*known, *(rule.family for rule in known.values())}
    choices |= {name.rpartition("/")[2] for name in known}
    close = get_close_matches(selector.lower(), sorted(choices), 1, 0.6)
    if close and close[0] not in known:
        close = [name for name in known if name.endswith("/" + close[0])] or close
    hint = f" Did you mean {close[0]}?" if close else " `carelint rules` lists them."
    return f"There is no rule {selector!r}.{hint}"


def _unknown_sub(sub: str, rule: AnyRule) -> str:
    known = {name.lower(): name for name in rule.subs()} if sub and rule.subs else {}
    if not sub or sub in known:
        return ""
    close = get_close_matches(sub, sorted(known), 1, 0.6)
    hint = f" Did you mean {rule.id}:{known[close[0]]}?" if close else f" `carelint explain {rule.id}` lists them."
    return f"{rule.id} has no rule {sub!r}.{hint}"


def level(word: str) -> Level | None:
    """Read a level as config writes it; None for "off". Raises KeyError for another word."""
    return None if word == "off" else Level[word.upper()]
