"""What the grammar checker LanguageTool marks as a slip.

It knows two thousand slips that have no rule of their own here: “could of”, “a persons weight”, “more likely then”.
Readers stumble over them, and trust the page less.

Write what it suggests, or leave the text where it errs: most of what it says is for a person to look at. It is an
extra: `pip install "carelint[languagetool]"`, then `carelint setup languagetool`.
"""

import re
from collections.abc import Iterator, Mapping

from lint.analysis.grammar import words
from lint.analysis.grammar.profile import read
from lint.facts import LanguageToolMatches, Match
from lint.over import texts
from lint.page import Block
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_QUOTED = re.compile(r"‘([^‘]*?)’(?!\w)|(?<!\w)'([^']*)'(?!\w)|\"([^\"]*)\"")
_JARGON = re.compile(
    r"\b(?:3rd|adjective|adverb|agreement|article|auxiliary|base form|conjunction|determiner|gerund|infinitive|modal|"
    r"noun|participle|past tense|person|phrase|plural|possessive|preposition|pronoun|proper|singular|tense|verb)",
    re.I,
)
# What begins the object of a verb and cannot follow a noun: "suit more adults than children".
_OBJECT = re.compile(
    r"\s+(?:about|all|almost|an?|any|both|each|every|fewer|half|her|his|its|less|many|more|most|my|nearly|our|"
    r"several|some|the|their|these|those|your|\d)\b"
)
# A plural thing may stand before a noun ("shingles vaccine", "infections fact sheet"); people own what follows.
_PEOPLE = frozenset(
    "adult baby boy brother caregiver child dentist doctor father friend girl husband infant man mother nurse parent "
    "partner patient person provider sister surgeon wife woman".split()
)
_UNSURE = ("Did you mean", "It seems", "Possible", "Consider", "This phrase", "Please", "Maybe", "Are you sure")


def check(block: Block, *, languagetool: LanguageToolMatches) -> Iterator[Problem]:
    profile, text = read("languagetool"), block.text.string
    for match in languagetool.by_text.get(text, ()):
        if match.rule not in profile.rules or not _believed(match, text):
            continue
        new = match.replacements
        edit = block.text.edit(match.start, match.end, new[0]) if len(new) == 1 else None
        yield Problem(
            block.text.span(match.start, match.end),
            _message(match, text[match.start : match.end], profile.rules[match.rule]),
            fix=Fix.of(edit, safe=match.rule in profile.safe) if edit else None,
            suggestions=new,
            review=match.rule not in profile.definite,
            sub=match.rule,
        )


def _believed(match: Match, text: str) -> bool:
    """Tell whether the mark is about the words that stand there."""
    marked, after = text[match.start : match.end].lower(), text[match.end :]
    if match.rule == "EN_A_VS_AN":  # it reads "u-shaped" as "ushaped"
        follows = after.split(maxsplit=1)[:1]
        return bool(follows) and words.takes_an(follows[0]) is (marked == "a")
    if match.rule == "AFFECT_EFFECT" and marked.startswith("affect") and _OBJECT.match(after):
        return False
    if match.rule == "POSSESSIVE_APOSTROPHE" and marked.removesuffix("s") not in _PEOPLE:
        return False
    return read("languagetool").believes(match.rule, text, match.start)


def _message(match: Match, old: str, about: str) -> str:
    """LanguageTool's message in plain words, with what to write."""
    said = _QUOTED.sub(lambda found: f"“{found[1] or found[2] or found[3]}”", match.message.strip() or about)
    said = said if said[-1:] in ".?!" else said + "."
    worded = [new for new in match.replacements if re.search(r"\w", new) and re.search(r"\w", old)]
    if not worded:
        return said
    write = f"Write {' or '.join(f'“{new}”' for new in worded[:3])}, not “{old}”."
    if _JARGON.search(said) or said.startswith(_UNSURE):
        return write
    return said if any(f"“{new}”" in said for new in worded) else f"{said} {write}"


def _about() -> Mapping[str, str]:
    return read("languagetool").rules


RULE = rule(
    __name__,
    __doc__,
    over=texts,
    check=check,
    level=Level.WARNING,
    needs=(LanguageToolMatches,),
    plain=True,
    subs=_about,
    examples=(
        Bad("<p>You can also [[has]] it.</p>", "Write “have”, not “has”", fixed="<p>You can also have it.</p>"),
        Bad("<p>😀 <em>They</em> [[dont]] know.</p>", "don't", fixed="<p>😀 <em>They</em> don't know.</p>"),
        Bad("<p>It improves a [[persons]] awareness.</p>", "person's", review=True),
        Bad(
            "<p>It [[hurt]].</p>",
            "Write “hurts”, not “hurt”.",
            review=True,
            fixed="<p>It hurts.</p>",
            matches=(Match(3, 7, "IT_VBZ", "The pronoun ‘It’ takes a third-person verb", ("hurts",)),),
        ),
        Bad(
            "<p>Rest[[ ,]] then eat.</p>",
            "Put a space after the comma.",
            review=True,
            matches=(Match(4, 6, "COMMA_PERIOD_CONFUSION", "Put a space after the comma", (",", ", ")),),
        ),
        Good("<p>Can I get help lifting boxes? Take vitamin A, B12 or a food with iron. Rest, then eat.</p>"),
        Good("<p>A protein binds it.</p>", matches=(Match(2, 9, "MORFOLOGIK_RULE_EN_US", "Spelling.", ("Proteins",)),)),
        Good("<p>Can known risks explain it? These shoes suit more adults than children: it is a u-shaped curve.</p>"),
        Good("<p>See the infections fact sheet on restless legs syndrome and the shingles vaccine.</p>"),
        Good("<p>Learn the do's and don'ts (Gale et al, 2011) of a 10 to 15 minute walk.</p>"),
    ),
)
