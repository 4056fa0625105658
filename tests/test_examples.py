"""Every rule does what its examples say, and has examples, options with help, and a page of its own."""

import pytest

from lint import load
from lint.example import faults
from lint.facts import Absent
from lint.load import AnyRule
from lint.rule import Bad, Example, Good
from tests.shared import absent

RULES = [rule for rule in load.rules().values() if rule.family != "allow"]
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.id}:{rule.examples.index(one)}" for rule, one in EXAMPLES]
)
def test_rule_says_what_its_example_says(rule: AnyRule, example: Example) -> None:
    try:
        found = faults(rule, example)
    except Absent as error:  # of an engine that is an extra
        absent(str(error))
    assert not found, example.html


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_has_a_bad_and_a_good_example(rule: AnyRule) -> None:
    assert any(isinstance(one, Bad) for one in rule.examples)
    assert any(isinstance(one, Good) for one in rule.examples)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_says_in_one_line_what_it_promises_then_why_then_what_to_do(rule: AnyRule) -> None:
    paragraphs = rule.doc.strip().split("\n\n")
    assert len(paragraphs) >= 3
    assert "\n" not in paragraphs[0]
    assert paragraphs[0].endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_option_has_a_help_text(rule: AnyRule) -> None:
    assert all(option.help for option in rule.options.values())
