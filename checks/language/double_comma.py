"""Two commas, or a comma beside a stop, never stand together.

They are left over from an edit, and readers wonder what is missing between them.

Keep the mark that the sentence needs.
"""

import re
from collections.abc import Iterator

from lint.analysis.grammar import words
from lint.analysis.grammar.joined import found
from lint.over import page as over_page
from lint.page import Page
from lint.rule import Bad, Fix, Good, Level, Problem, rule

# Each starts with one plain character, which is looked for fast.
_PATTERNS = {
    ",": re.compile(r",(?=[ \xa0]?[,;:.])"),
    ";": re.compile(r";(?=[ \xa0]?[,;])"),
    ".": re.compile(r"\.(?=[,;])(?<=[a-z]{5}\.)"),
}
_PAIR = re.compile(r",(?:[ \xa0]?,)+|,[ \xa0]?[;:](?![-)(])|,[ \xa0]?\.(?![.\w]| \.)|;[ \xa0]?[;,](?![-)(])|\.[,;]")
# Words that are written short with a stop, and are words without it too.
_SHORTENED = frozenset("approx assoc assn dept ext intro misc natl prelim".split())


def check(page: Page) -> Iterator[Problem]:
    done = dict.fromkeys(_PATTERNS, 0)  # where the last fault of each mark ends: a run is one fault
    for one in found(page, _PATTERNS):
        start = one.match.start()
        if start < done[one.match[0]] or not (pair := _PAIR.match(one.string, start)):
            continue
        written, end = pair[0], pair.end()
        done[written[0]] = end
        if one.solid(start, end) and (written[0] != "." or _ends_sentence(one.before(start))):
            kept = _kept(one.string, pair)
            fix = Fix.of(one.edit(start, end, kept), safe=len({*written} - {" ", "\xa0"}) == 1)
            message = f"“{written}” stands here. Write one mark: “{kept}”."
            yield Problem(one.span(start, end), message, fix=fix)


def _ends_sentence(token: str) -> bool:
    """Tell whether a stop behind this word is no part of it: "etc.," and "Nov.," are right."""
    return len(token) > 4 and token.isalpha() and token.islower() and token not in _SHORTENED and _is_word(token)


def _is_word(token: str) -> bool:
    return words.is_singular_noun(token) or words.is_plural_noun(token) or words.past_forms(token) is not None


def _kept(string: str, pair: re.Match[str]) -> str:
    """The stop at the end or before a capital, else the first mark."""
    written, follows = pair[0], string[pair.end() : pair.end() + 2].lstrip(" \xa0")
    if "." in written:
        return "." if not follows or follows[0].isupper() or follows[0] == "\n" else written.strip(".")[0]
    return written[0]


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    examples=(
        Bad("<p>Take fruit[[,,]] nuts and milk.</p>", "Write one mark: “,”", fixed="<p>Take fruit, nuts and milk.</p>"),
        Bad("<p>Take fruit[[, ,]] and milk.</p>", "one mark", fixed="<p>Take fruit, and milk.</p>"),
        Bad("<p>Rest your leg[[,.]]</p>", "Write one mark: “.”", fixed="<p>Rest your leg.</p>"),
        Bad("<p>The symptoms[[.,]] often pass.</p>", "“,”", fixed="<p>The symptoms, often pass.</p>"),
        Bad("<p>It is mild[[;;]] it passes.</p>", "“;”", fixed="<p>It is mild; it passes.</p>"),
        Good("<p>Milk, eggs, etc., and nuts. On Nov., 5 a.m., Jane Smith, M.D., of Acme Inc., said, ... yes.</p>"),
        Good("<p>It helps<sup>1</sup>,<sup>2</sup>,<sup>3</sup> they say. Fruit,<select><option>x</select>, milk.</p>"),
    ),
)
