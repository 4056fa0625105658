"""A paragraph of sentences ends with a stop.

Without it readers cannot tell whether the end was lost, and a screen reader does not pause.

Put the stop in, or write the end of the sentence.
"""

import re
from collections.abc import Iterator

from lint.analysis.grammar import closed, words
from lint.over import page as over_page
from lint.over import texts
from lint.page import Block, Page
from lint.page import sentences as cut
from lint.rule import Bad, Fix, Good, Level, Problem, rule

_LAST_WORD = re.compile(r"\(?[^\W\d_][\w'’-]*\)?\Z")
_STOPPED = re.compile(r"[.!?…:;][\"'”’)\]]*\Z")
_FINITE = (closed.BE - {"been", "being"}) | closed.MODALS | closed.DO_NOT | {"has", "have", "had", "do", "does", "did"}
_FILE = re.compile(r"\([^()]*\d[^()]*\)\Z")  # "(PDF, 136 KB)"
_DANGLING = closed.PREPOSITIONS | closed.CONJUNCTIONS | closed.DETERMINERS | frozenset("and or the a an".split())
_FEWEST, _FEWEST_BEHIND = 5, 3  # words: below it is a label; behind another sentence
_SOURCE = re.compile(r"(?:source|credit|photo|note|adapted|reviewed|published|updated|by|copyright|©|“|\"|[–—-])", re.I)


def check(page: Page) -> Iterator[Problem]:
    paragraphs = [block for block in texts(page) if _is_paragraph(block)]
    open_ended = [block for block in paragraphs if not _STOPPED.search(block.text.string[-4:].rstrip())]
    if len(open_ended) * 2 > max(len(paragraphs), 4):
        return  # the page leaves its stops out
    for block in open_ended:
        if _follows_on(page, block) or _apart(block):
            continue
        yield from _judged(block)


def _judged(block: Block) -> Iterator[Problem]:
    string = block.text.string.rstrip()
    last = _LAST_WORD.search(string, max(0, len(string) - 40))
    pieces = cut(block)
    if not last or not pieces or _SOURCE.match(string) or _FILE.search(string):
        return
    said, several = pieces[-1].words, len(pieces) > 1
    if len(said) < (_FEWEST_BEHIND if several else _FEWEST) or (not several and _is_title(string)):
        return
    sure = several or any(word in _FINITE for word in said)
    if not (sure or _may_be_clause(said)):
        return
    cut_off = said[-1] in _DANGLING
    doubtful = cut_off or said[0] in closed.QUESTION_WORDS or said[0] in _FINITE  # it may be a question
    message = "This sentence has no stop" + (", or its end is lost." if cut_off else " at its end.")
    fix = None if doubtful else Fix.of(block.text.edit(len(string), len(string), "."), safe=sure)
    yield Problem(block.text.span(last.start(), last.end()), message, fix=fix, review=doubtful or not sure)


def _is_paragraph(block: Block) -> bool:
    """Tell whether it is running text: no item, cell, caption, link, label or address."""
    if block.tag != "p" or not block.main or block.item or block.table or block.control or block.linked:
        return False
    return "\n" not in block.text.string and block.text.string.count(" ") >= _FEWEST - 1


def _follows_on(page: Page, block: Block) -> bool:
    """Tell whether a list or a table goes on with the sentence."""
    return any(after.item or after.table for after in page.blocks[block.order + 1 : block.order + 2])


def _apart(block: Block) -> bool:
    """Tell whether it is bold as a whole, ends with a link, or stands in a form or a quotation."""
    element = block.element
    if element is None:
        return False
    text = element.text.strip()
    ends = [one.text.strip() for one in element.select("a, button, input, select")]
    whole = [one.text.strip() for one in element.select("b, strong, em, i, span, label, small")]
    if text in whole or any(not end or text.endswith(end) for end in ends):
        return True
    if element.closest("form, label, blockquote, address, figure, footer") is not None:
        return True
    return element.parent is not None and element.parent.select_one("form, input, select") is not None


def _may_be_clause(said: list[str]) -> bool:
    """Tell whether a word behind the first can be a verb with a subject before it."""
    return any(
        (words.third_person(word) or words.is_base_verb(word) or words.past_forms(word))
        and said[index] not in closed.PREPOSITIONS | closed.DETERMINERS | {"to"}
        for index, word in enumerate(said[1:-1])
    )


def _is_title(sentence: str) -> bool:
    """Tell whether most of its longer words have a capital."""
    long = [word for word in sentence.split()[1:] if len(word) > 3]
    return sum(word[0].isupper() for word in long) * 2 >= max(1, len(long))


RULE = rule(
    __name__,
    __doc__,
    over=over_page,
    check=check,
    level=Level.WARNING,
    plain=True,
    examples=(
        Bad("<p>It is a virus. Rest the [[leg]]</p>", "no stop", fixed="<p>It is a virus. Rest the leg.</p>"),
        Bad("<p>You may have a <b>[[fever]]</b></p>", "no stop", fixed="<p>You may have a <b>fever.</b></p>"),
        Bad(
            "<p>Doctors treat fever with [[rest]]</p>",
            "no stop",
            review=True,
            fixed="<p>Doctors treat fever with rest.</p>",
        ),
        Bad("<p>You may have a fever and [[the]]</p>", "its end is lost", review=True),
        Good("<p>You may have these signs of it</p><ul><li>fever</li></ul><p>It was (PDF, 5 KB)</p>"),
        Good("<p><b>What your child can do</b></p><p>It is mild.</p><p>You can read <a href=x>Help</a></p>"),
        Good("<p>Help for Women Who Are Ill</p><p>He is at Main Street<br>New York</p><p>You can call 555-1234</p>"),
    ),
)
