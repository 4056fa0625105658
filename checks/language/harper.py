"""What the grammar checker Harper marks as a slip.

It knows hundreds of slips that have no rule of their own here: “should of”, “there eyes”, “spinal chord”. Readers
stumble over them, and trust the page less.

Write what it suggests, or leave the text where it errs: it often cannot tell which word was meant, so that most of
what it says is for a person to look at.
"""

import re
from collections.abc import Iterator, Mapping

from lint.analysis.grammar import words
from lint.analysis.grammar.profile import read
from lint.facts import HarperMatches, Match
from lint.over import texts
from lint.page import Block
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_QUOTED = re.compile(r"`([^`]*)`|‘([^’]*)’")
_JARGON = re.compile(
    r"\b(?:auxiliary|base form|compound|contract|copula|determiner|discourse|grammatical|indefinite|infinitive|"
    r"inflect|lemma|noun)",
    re.I,
)
# Harper takes letters for words: "hepatitis A", "K. K. Holmes", and cuts words at hyphens, "weight-loss".
_LETTERS = re.compile(r"[A-Z]\.?(?:\s[A-Z]\.?)*")
_JOINED = "-‐‑/<>"
_TO_FILL = re.compile(r"\.{6,}")  # a line of a form to write on: "Name ........"


def check(block: Block, *, harper: HarperMatches) -> Iterator[Problem]:
    profile = read("harper")
    for match in harper.by_text.get(block.text.string, ()):
        if match.rule not in profile.rules or not _believed(match, block.text.string):
            continue
        instead = profile.place.get(match.rule)
        new = () if instead else match.replacements
        safe = match.rule in profile.safe
        yield Problem(
            block.text.span(match.start, match.end),
            instead or _message(match, block.text.string[match.start : match.end]),
            fix=Fix.of(block.text.edit(match.start, match.end, new[0]), safe=safe) if len(new) == 1 else None,
            suggestions=new,
            review=match.rule not in profile.definite,
            sub=match.rule,
        )


def _believed(match: Match, text: str) -> bool:
    """Tell whether the mark is about the words that stand there."""
    marked = text[match.start : match.end]
    joined = text[match.start - 1 : match.start] in _JOINED if match.start else False
    if (
        _LETTERS.fullmatch(marked)
        or _TO_FILL.fullmatch(marked)
        or joined
        or (text[match.end : match.end + 1] or " ") in _JOINED
    ):
        return False
    if match.rule == "AnA":  # it reads initialisms as words: "a HIV test"
        follows = text[match.end :].split(maxsplit=1)[:1]
        return bool(follows) and words.takes_an(follows[0]) is (marked.lower() == "a")
    return read("harper").believes(match.rule, text, match.start)


def _message(match: Match, old: str) -> str:
    """Harper's message in plain words, with what to write."""
    said = _QUOTED.sub(lambda found: f"“{found[1] or found[2]}”", match.message.strip())
    said = said if said[-1:] in ".?!" else said + "."
    worded = [new.strip() for new in match.replacements if re.search(r"\w", new) and re.search(r"\w", old)]
    if not worded:
        return said
    write = f"Write {' or '.join(f'“{new}”' for new in dict.fromkeys(worded))}, not “{old}”."
    if _JARGON.search(said) or said.startswith("Did you mean"):
        return write
    return said if any(f"“{new}”" in said for new in worded) else f"{said} {write}"


def _about() -> Mapping[str, str]:
    return read("harper").rules


RULE = rule(
    __name__,
    __doc__,
    over=texts,
    check=check,
    level=Level.WARNING,
    needs=(HarperMatches,),
    plain=True,
    subs=_about,
    examples=(
        Bad("<p>You [[should of]] called.</p>", "Use “have”", fixed="<p>You should have called.</p>"),
        Bad(
            "<p>They looked in [[there]] eyes.</p>",
            "Write “their”",
            review=True,
            fixed="<p>They looked in their eyes.</p>",
        ),
        Bad("<p>Tea is better [[then]] beer.</p>", "“than”", review=True, fixed="<p>Tea is better than beer.</p>"),
        Bad(
            "<p>It [[hurt]].</p>",
            "Write “hurts”, not “hurt”.",
            review=True,
            fixed="<p>It hurts.</p>",
            matches=(Match(3, 7, "PronounVerbAgreement", "The pronoun and its verb disagree.", ("hurts",)),),
        ),
        Good("<p>Infective endocarditis needs an IV drip. B cells protect you. DES is a hormone.</p>"),
        Good("<p>Are there ways to prevent hepatitis A? We ask you questions before an HIV test.</p>"),
        Good("<p>Name: .................. Date: ..................</p>"),
        Good("<p>The <em>pH</em> is low. Use `one` *or* _two_ drops [a day] # now.</p>"),
        Good("<p>Weight-loss helps.</p>", matches=(Match(0, 6, "ThereToTheir", "A noun.", ("Weigh",)),)),
    ),
)
