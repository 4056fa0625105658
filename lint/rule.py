"""What a rule is made of: `rule(...)` and the values that its `check` yields and its examples hold."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Concatenate, Generic, ParamSpec, TypeVar, get_args

from lint.facts import Fact, Match
from lint.page import Page
from lint.parse import Element
from lint.text import Edit, Span

T = TypeVar("T")
Item = TypeVar("Item", covariant=True)
P = ParamSpec("P")

PAGE_TYPES = ("condition", "procedure", "medicine", "symptom", "none")


class Level(IntEnum):
    """How much a finding matters; the higher, the more."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend the fault. `safe`: the meaning cannot change, so `--fix` applies them."""

    edits: tuple[Edit, ...]
    safe: bool = True

    @staticmethod
    def of(*edits: Edit | None, safe: bool = True) -> "Fix | None":
        """A fix of edits that may be unknown: None if one of them is."""
        known = tuple(edit for edit in edits if edit is not None)
        return Fix(known, safe) if len(known) == len(edits) else None


CAUSE = "this is why"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that has to do with the fault, and what it is.

    `cause`: the rule whose finding there, where there is one, is the whole of this fault: one of the two is reported.
    """

    at: Span | Element | None
    message: str
    cause: str = ""


def because(causes: Iterable[tuple[str, Span | Element | None]]) -> tuple[Related, ...]:
    """Say that what rules find at places is why, and is to be reported alone: each rule with its place."""
    return tuple(Related(place, CAUSE, rule) for rule, place in causes)


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields. `at` None speaks of the whole page.

    `level` may only lower the level that the rule is configured with. Problems of one page with the same
    `key` are one fault, reported once with a count. `review`: a person must look; it never fails a build.
    `sub` names the rule of an engine that the fault comes from: people choose it as `family/rule:SUB`.
    """

    at: Span | Element | None
    message: str
    level: Level | None = None
    key: str = ""
    fix: Fix | None = None
    suggestions: tuple[str, ...] = ()
    review: bool = False
    related: tuple[Related, ...] = ()
    count: int = 1
    sub: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of HTML that shows a rule at work, and what the rule is run with."""

    html: str
    options: Mapping[str, object] = field(default_factory=dict)
    today: str = "2026-11-22"
    files: Mapping[str, str] = field(default_factory=dict)  # other pages of the site, by name
    page_type: str = ""
    name: str = "example.html"
    matches: tuple[Match, ...] = ()  # what the rule's engine is to say of the first block, instead of being asked


@dataclass(frozen=True, slots=True)
class Good(Example):
    """An example that the rule must not touch."""


@dataclass(frozen=True, slots=True)
class Bad(Example):
    """An example with a fault.

    Double square brackets mark each range to be reported, exactly; without them the finding speaks of the
    page. `message` is part of what is said; `fixed` is the whole source after the fix; `level` and `review`
    are asserted too.
    """

    message: str = ""
    fixed: str = ""
    review: bool = False
    level: Level | None = None

    def __init__(  # the message second, as people write it
        self,
        html: str,
        message: str,
        *,
        fixed: str = "",
        review: bool = False,
        level: Level | None = None,
        options: Mapping[str, object] | None = None,
        today: str = "2026-11-22",
        files: Mapping[str, str] | None = None,
        page_type: str = "",
        name: str = "example.html",
        matches: tuple[Match, ...] = (),
    ) -> None:
        Example.__init__(self, html, options or {}, today, files or {}, page_type, name, matches)
        for attribute, value in (("message", message), ("fixed", fixed), ("review", review), ("level", level)):
            object.__setattr__(self, attribute, value)

    @property
    def marked(self) -> list[str]:
        """The marked pieces of the source."""
        return re.findall(r"\[\[(.*?)\]\]", self.html, re.S)

    @property
    def source(self) -> str:
        return self.html.replace("[[", "").replace("]]", "")

    @property
    def spans(self) -> list[Span]:
        """Where the marked pieces stand in `source`."""
        found, shift = [], 0
        for match in re.finditer(r"\[\[(.*?)\]\]", self.html, re.S):
            start = match.start() - shift
            found.append(Span(start, start + len(match[1])))
            shift += 4
        return found


@dataclass(frozen=True)
class Option:
    """An option of a rule: a keyword-only argument of its `check`."""

    name: str  # as config writes it, in kebab-case
    type: object
    default: object
    help: str


@dataclass(frozen=True)
class Rule(Generic[Item]):
    """One rule: what it looks at, what it expects, and how it is documented."""

    id: str
    doc: str
    over: Callable[[Page], Sequence[Item]]
    check: Callable[..., Iterable[Problem]]
    level: Level
    examples: tuple[Example, ...]
    standards: tuple[str, ...]
    needs: tuple[type[Fact], ...]
    aliases: tuple[str, ...]
    page_types: tuple[str, ...]
    plain: bool
    whole: bool
    folds: bool = False
    opt_in: bool = False
    subs: Callable[[], Mapping[str, str]] | None = None

    @property
    def family(self) -> str:
        return self.id.partition("/")[0]

    @property
    def summary(self) -> str:
        return self.doc.strip().partition("\n")[0]

    @property
    def options(self) -> dict[str, Option]:
        """The options by the name of the argument."""
        defaults = self.check.__kwdefaults__ or {}
        found = {}
        for argument, default in defaults.items():
            annotation = self.check.__annotations__.get(argument, object)
            if hasattr(annotation, "__metadata__"):
                kind, help_text = get_args(annotation)[:2]
            else:
                kind, help_text = annotation, ""
            found[argument] = Option(argument.replace("_", "-"), kind, default, str(help_text))
        return found

    @property
    def fact_arguments(self) -> dict[str, type[Fact]]:
        """The arguments of `check` that take facts, by name."""
        annotations = self.check.__annotations__
        return {name: kind for name, kind in annotations.items() if isinstance(kind, type) and kind in self.needs}


def rule(
    module: str,
    doc: str | None,
    *,
    over: Callable[[Page], Sequence[T]],
    check: Callable[Concatenate[T, P], Iterable[Problem]],
    level: Level,
    examples: tuple[Example, ...],
    standards: tuple[str, ...] = (),
    needs: tuple[type[Fact], ...] = (),
    aliases: tuple[str, ...] = (),
    page_types: tuple[str, ...] = PAGE_TYPES,
    plain: bool = False,
    whole: bool = False,
    folds: bool = False,
    opt_in: bool = False,
    subs: Callable[[], Mapping[str, str]] | None = None,
) -> Rule[T]:
    """Make a rule of a module's name and docstring.

    `page_types`: the types of page that it applies to. `plain`: it applies to plain text files too.
    `whole`: it applies to whole pages only, not to fragments. `folds`: all that it says of a page is one
    finding, as quiet advice should be. `opt_in`: it runs only where its id or a standard of it is selected, or
    config sets it up. `subs`: the rules of an engine that it speaks
    for, id to what it is about. Raises ValueError for a module without a family or a docstring.
    """
    parts = module.split(".")
    if len(parts) < 2 or not doc:
        raise ValueError(f"{module}: a rule is a file with a docstring in a family's folder")
    return Rule(
        id=f"{parts[-2]}/{parts[-1]}".replace("_", "-"),
        doc=doc,
        over=over,
        check=check,
        level=level,
        examples=examples,
        standards=standards,
        needs=needs,
        aliases=aliases,
        page_types=page_types,
        plain=plain,
        whole=whole,
        folds=folds,
        opt_in=opt_in,
        subs=subs,
    )
