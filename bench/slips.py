"""How many planted slips of language the rules find, and how often they speak up on clean sentences."""

import datetime
from collections import Counter, defaultdict
from html import escape

from bench import data
from bench.timing import TODAY
from lint.finding import Finding
from lint.runner import Plan, Runner
from lint.source import Entry
from lint.text import WORD

PREFIXES = ("a_", "d_", "e_", "f_", "g_", "c_missing_prep_people")
OPEN, CLOSE = "<p>", "</p>"


def main() -> None:
    """Print the recall by kind of slip, then the false alarms in a thousand words."""
    runner = Runner(Plan(select=("language",), today=datetime.date.fromisoformat(TODAY)))
    if slips := data.find("grammar/slips.jsonl"):
        _slips(runner, [one for one in data.lines(slips) if one["operator"].startswith(PREFIXES)])
    if clean := data.find("grammar/clean.jsonl"):
        _clean(runner, [one["text"] for one in data.lines(clean)])


def _findings(runner: Runner, text: str) -> tuple[Finding, ...]:
    return runner.check(Entry("page.html", data=f"{OPEN}{escape(text, quote=False)}{CLOSE}".encode())).findings


def _overlaps(finding: Finding, text: str, span: tuple[int, int]) -> bool:
    start, end = (len(OPEN) + len(escape(text[:one], quote=False)) for one in span)
    place = finding.place
    return place.start is not None and place.end is not None and place.start < end and start < place.end


def _slips(runner: Runner, slips: list[dict[str, object]]) -> None:
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    by_rule: dict[str, Counter[str]] = defaultdict(Counter)
    for slip in slips:
        operator, text, span = str(slip["operator"]), str(slip["text"]), slip["error_span"]
        assert isinstance(span, list)
        said = _findings(runner, text)
        hits = [_overlaps(one, text, (span[0], span[1])) for one in said]
        total[operator] += 1
        found[operator] += any(hits)
        beside[operator] += hits.count(False)
        by_rule[operator].update({one.rule for one, hit in zip(said, hits, strict=True) if hit})
    print(f"{'slip':26} found  of  recall  findings beside it; rules")
    for operator in sorted(total):
        rules = ", ".join(f"{rule.partition('/')[2]} {number}" for rule, number in by_rule[operator].most_common())
        share = found[operator] / total[operator]
        print(f"{operator:26} {found[operator]:5} {total[operator]:3}  {share:6.0%}  {beside[operator]}; {rules}")
    share = found.total() / total.total()
    print(f"{'all':26} {found.total():5} {total.total():3}  {share:6.0%}  {beside.total()}")


def _clean(runner: Runner, texts: list[str]) -> None:
    words = sum(len(WORD.findall(text)) for text in texts)
    said = [(one, text) for text in texts for one in _findings(runner, text)]
    review = sum(one.review for one, _ in said)
    print(f"clean: {len(said)} findings in {len(texts)} sentences, {words} words:", end=" ")
    print(f"{len(said) * 1000 / words:.2f} in 1,000 words; {len(said) - review} definite, {review} to review")
    for one, text in said:
        print(f"  {one.rule}{' (review)' if one.review else ''}: {one.message} | {text[:110]}")
