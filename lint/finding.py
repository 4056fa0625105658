"""What a run says: findings, outcomes, the report."""

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from lint.analysis.reading.readability import Summary
from lint.rule import Fix, Level

AGAIN = "again here"  # says of a related place that the same fault stands there too

Result = Literal["passed", "failed", "review", "inapplicable", "untested"]


@dataclass(frozen=True, slots=True)
class Place:
    """Lines and columns from 1, columns in code points; offsets as in Span, None where unknown."""

    line: int
    column: int
    end_line: int
    end_column: int
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another place that belongs to a finding; `cause`: the rule that may report the same fault there."""

    message: str
    place: Place
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault on one page, as reports show it."""

    rule: str
    level: Level
    review: bool
    message: str
    page: str
    place: Place
    whole_page: bool
    excerpt: str  # the source line around the fault, cut to a readable length
    mark: tuple[int, int]  # where the fault stands in the excerpt
    section: str
    count: int
    fix: Fix | None
    suggestions: tuple[str, ...]
    related: tuple[Elsewhere, ...]
    standards: tuple[str, ...]
    engines: tuple[str, ...]
    group: str
    fingerprint: str = ""

    @property
    def family(self) -> str:
        return self.rule.partition("/")[0]

    @property
    def sub(self) -> str:
        """The engine's rule that it comes from; "" for none."""
        return self.engines[0].rpartition(":")[2] if self.engines and ":" in self.engines[0] else ""

    @property
    def fails(self) -> bool:
        """Tell whether it may fail a build: a definite fault."""
        return not self.review


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one rule on one page."""

    page: str
    rule: str
    result: Result
    looked_at: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PageResult:
    """What became of one page. `grade` etc. are None where the page holds too little text."""

    name: str
    page_type: str
    status: Literal["checked", "unreadable", "crashed"]
    fragment: bool = False
    sha256: str = ""
    words: int = 0
    readability: Summary | None = None
    findings: tuple[Finding, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    problems: tuple[str, ...] = ()
    other_languages: tuple[tuple[str, int], ...] = ()  # language -> blocks whose language was not checked


@dataclass(slots=True)
class Report:
    """What a whole run says."""

    pages: list[PageResult] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)  # (page or path, what)
    today: str = ""
    config: str = ""  # digest of the settings
    engines: dict[str, str] = field(default_factory=dict)
    outcomes: dict[str, dict[Result, int]] = field(default_factory=dict)  # by rule
    untested: dict[str, str] = field(default_factory=dict)  # rule -> reason
    standards: dict[str, tuple[str, ...]] = field(default_factory=dict)  # rule -> what it serves
    fail_on: Level = Level.ERROR
    outcomes_by_page: bool = False  # the pages hold what became of each rule
    everything: bool = False  # a report for people shows all findings, not only errors

    @property
    def findings(self) -> list[Finding]:
        return [finding for page in self.pages for finding in page.findings]

    def summary(self) -> dict[str, int]:
        counts = {"error": 0, "warning": 0, "note": 0, "review": 0}
        for finding in self.findings:
            counts["review" if finding.review else finding.level.word] += 1
        return counts

    def fails(self, level: Level) -> bool:
        return any(finding.fails and finding.level >= level for page in self.pages for finding in page.findings)


def digest(*parts: str) -> str:
    """A short name for what the parts say, the same on every machine: 16 hexadecimal digits."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
