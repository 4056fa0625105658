"""Allows: faults that somebody has looked at and let stand, in a comment on the page or in the config.

`<!-- carelint allow RULE: reason -->` covers the next element with all in it; before the first element, the
page. In config: `[[allow]]` with `page`, `rule`, `text`, `reason`, `until`. An allow that allows nothing, or
is past its date, is itself a finding.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from lint import parse
from lint.finding import Finding
from lint.page import Page
from lint.rule import Level, Problem, Rule
from lint.text import Span

_COMMENT = re.compile(r"\s*carelint\s+allow\b\s*(.*?)\s*", re.S)


@dataclass(frozen=True, slots=True)
class Allow:
    """One allow. `within` None covers the page; `at` is where it is written, None in config."""

    rules: tuple[str, ...]
    reason: str = ""
    within: Span | None = None
    at: Span | None = None
    page: str = "*"
    text: str = ""
    until: datetime.date | None = None

    def covers(self, finding: Finding, means: Callable[[str, Finding], bool]) -> bool:
        """Tell whether it covers a finding; `means(selector, finding)` knows what a selector means."""
        if not any(means(selector, finding) for selector in self.rules):
            return False
        if self.within is not None:
            start = finding.place.start
            return start is not None and self.within.start <= start < self.within.end
        return fnmatchcase(finding.page, self.page) and self.text in finding.excerpt + finding.message


def in_page(page: Page) -> Iterator[Allow]:
    """The allows that the page's comments hold."""
    read_to = 0
    for data, comment in page.cut.comments:
        match = _COMMENT.fullmatch(data)
        if match is None:
            continue
        start = max(read_to, page.tree.text.find(f"<!--{data}-->", read_to))  # the parser does not say where it is
        read_to = start + len(f"<!--{data}-->")
        at = Span(page.tree.file(start), page.tree.file(read_to))
        names, _, reason = match[1].partition(": ") if ": " in match[1] else match[1].partition(":\n")
        rules = tuple(name.strip().rstrip(":") for name in names.split(",") if name.strip())
        element = None if parse.before_everything(comment) else parse.following(comment)
        within = page.tree.extent(element) if element is not None else None
        if element is None and not parse.before_everything(comment):
            within = Span(at.start, at.end)  # nothing follows: it covers nothing, and is reported as unused
        yield Allow(rules, " ".join(reason.split()), within, at)


def apply(
    findings: Sequence[Finding],
    allows: Sequence[Allow],
    means: Callable[[str, Finding], bool],
    today: datetime.date,
) -> tuple[list[Finding], set[int]]:
    """Drop the findings that an allow in force covers: what is left, and which allows were of use."""
    used: set[int] = set()
    left = []
    for finding in findings:
        covering = [index for index, one in enumerate(allows) if one.covers(finding, means)]
        used.update(covering)
        if not any(_in_force(allows[index], today) for index in covering):
            left.append(finding)
    return left, used


def _in_force(allow: Allow, today: datetime.date) -> bool:
    return allow.until is None or today <= allow.until


def problems(
    allows: Sequence[Allow],
    used: set[int],
    ran: Callable[[str], bool],
    known: Callable[[str], str],
    today: datetime.date,
    page: str,
) -> Iterator[tuple[str, Problem]]:
    """What is wrong with the allows themselves: (rule id, problem). `ran` tells whether a selector's rules ran.

    An allow in config is unused when it names this one page; what a pattern means is not known from one page.
    """
    for index, one in enumerate(allows):
        names = ", ".join(one.rules) or "(no rule)"
        unknown = next((said for name in one.rules if (said := known(name))), "")
        if not one.rules or unknown:
            what = unknown or "Name the rule that is allowed: <!-- carelint allow RULE: reason -->."
            yield UNKNOWN.id, Problem(one.at, what, key=f"unknown {names}")
        elif not _in_force(one, today):
            if index in used:  # said where the fault stands again, not on every page of the site
                said = f"The allow for {names} ended on {one.until}."
                yield EXPIRED.id, Problem(one.at, said, key=f"expired {names}")
        elif index not in used and (one.at or one.page == page) and all(ran(name) for name in one.rules):
            where = "" if one.at else " in the config"
            message = f"Nothing here needs the allow for {names}{where} any more. Delete it."
            yield UNUSED.id, Problem(one.at, message, key="" if one.at else message)


def _nothing(_: Page) -> Sequence[Page]:
    return ()


def _check(_: Page) -> Iterator[Problem]:
    yield from ()


def _own_rule(name: str, doc: str) -> Rule[Page]:
    return Rule(
        id=f"allow/{name}",
        doc=doc,
        over=_nothing,
        check=_check,
        level=Level.WARNING,
        examples=(),
        standards=(),
        needs=(),
        aliases=(),
        page_types=(),
        plain=False,
        whole=False,
    )


UNUSED = _own_rule(
    "unused",
    "An allow still allows something.\n\nA comment that outlives its fault hides the next one.\n\nDelete the comment.",
)
EXPIRED = _own_rule(
    "expired",
    "An allow in the config is not past its date.\n\nThe date was set so that somebody looks again.\n\n"
    "Mend the fault, or set a new date with a reason.",
)
UNKNOWN = _own_rule(
    "unknown-rule",
    "An allow names a rule that exists.\n\nA misspelt name allows nothing.\n\n"
    "Use the id that the report shows, for instance images/missing-alt.",
)
RULES = (UNUSED, EXPIRED, UNKNOWN)
