"""`carelint test`: runs the examples of rules, which are their tests."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lint import load
from lint.example import faults
from lint.facts import Absent
from lint.load import AnyRule
from lint.rule import Bad


class Unknown(Exception):
    """What was named is no rule and no file; the message says what to write."""


def chosen(names: Sequence[str], known: Mapping[str, AnyRule], house: Iterable[str]) -> list[AnyRule]:
    """The rules that names mean: ids, families, style files, folders of them; without names the house rules.

    Raises Unknown, and load.LoadError for a file that cannot be used.
    """
    if not names:
        found = [known[one] for one in house]
        if not found:
            raise Unknown('Name rules, families or style files, for instance: carelint test "house-rules/style".')
        return found
    return list({one.id: one for name in names for one in _named(name, known)}.values())


def _named(name: str, known: Mapping[str, AnyRule]) -> Iterable[AnyRule]:
    path = Path(name)
    if path.is_dir():
        files = sorted(path.rglob("*.toml"))
        if not files:
            raise Unknown(f"There is no style (*.toml) in the folder {name}.")
        return [load.style(one) for one in files]
    if path.suffix == ".toml":
        return [load.style(path)]
    found = [one for one in known.values() if load.matches(name, one)]
    if not found:
        raise Unknown(load.unknown(name, known))
    return found


def run(rules: Iterable[AnyRule]) -> Iterator[tuple[AnyRule, list[str]]]:
    """Each rule with what is wrong with it; nothing where all its examples hold."""
    for rule in rules:
        yield rule, [fault for number, _ in enumerate(rule.examples) for fault in _faults(rule, number)]


def _faults(rule: AnyRule, number: int) -> list[str]:
    example = rule.examples[number]
    html = example.source if isinstance(example, Bad) else example.html
    kind = "bad" if isinstance(example, Bad) else "good"
    try:
        found = faults(rule, example)
    except Absent as error:
        found = [f"it cannot be tried: {error}"]
    return [f"{kind} example {number + 1}: {fault}\n      {html}" for fault in found]


def lines(results: Iterable[tuple[AnyRule, list[str]]]) -> Iterator[tuple[str, bool]]:
    """The report line by line, each with whether it tells of a fault."""
    for rule, found in results:
        number = len(rule.examples)
        if found:
            yield f"FAILED  {rule.id}", True
            yield from ((f"    {fault}", True) for fault in found)
        else:
            yield f"ok      {rule.id}  ({number} examples)", False
