"""Medical terms on a page, and whether the page explains them.

The terms are data: `data/medical-terms.tsv`, which says how a word comes to be on it.
"""

import re
from dataclasses import dataclass
from functools import cache

from lint.analysis.grammar.words import DATA
from lint.analysis.review_dates import review
from lint.analysis.structure.running_text import link_at, running_text
from lint.analysis.terminology.explanations import Explained, explained
from lint.page import Page, Sentence
from lint.text import WORD, Span

# They do not tell one plain explanation from another.
_WEAK = (
    "about after around away before body doctor during from illness into looking medicine part severe small something "
    "test that their them thin tiny type what when where with your"
)
# Two plain words for one thing, as their stems.
_SAME = {"uteru": "womb", "abdom": "belly", "tummy": "belly", "stool": "poo", "tumor": "tumou"}
_NO_TERM = "-"  # in place of plain words, for names that hold a term and are known as they are
_DEFINES = re.compile(r"\s(?:is|are) (?:an?|the|when|where)\b")  # behind the subject of a sentence
_EITHER = re.compile(r" or |; ")
_GLOSSARY = re.compile(r"^#|glossar|dictionar|definition|what-is", re.I)  # a link to what a word means
_STEM = 5  # letters by which words of one family are known
_NEAR = 150  # characters on each side in which plain words explain a term
_SHORT_LINK = 4  # words that a link may have beside the term and still be about it
_LEFT_SIDE, _LONGEST = frozenset({"dt", "th", "td"}), 40  # characters of a cell that names a thing


@dataclass(frozen=True, slots=True)
class Term:
    """A medical term with plain words for it."""

    name: str
    plain: str


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a term stands: the words from `first` to `last` of a sentence."""

    term: Term
    sentence: Sentence
    first: int
    last: int
    explained: Explained

    @property
    def written(self) -> str:
        return self.sentence.written(self.first, self.last)

    @property
    def span(self) -> Span | None:
        return self.sentence.words_span(self.first, self.last)


Form = tuple[list[str], Term]  # its words, lower case


@cache
def _by_first_word() -> dict[str, list[Form]]:
    # The longest form first, so that "transvaginal ultrasound" goes before "transvaginal".
    found: dict[str, list[Form]] = {}
    for line in (DATA / "medical-terms.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            forms, plain = line.split("\t")
            names = forms.split(", ")
            term = Term(names[0] if plain != _NO_TERM else "", plain)
            for name in names:
                words = WORD.findall(name)
                found.setdefault(words[0], []).append((words, term))
    for forms_of in found.values():
        forms_of.sort(key=lambda form: -len(form[0]))
    return found


def uses(page: Page) -> dict[Term, list[Use]]:
    """Each term of the running text with its places, up to the one that settles it; not those that headings name."""
    return page.derive(_uses)


def _uses(page: Page) -> dict[Term, list[Use]]:
    table = _by_first_word()
    settled = {*page.derive(_headed), Term("", _NO_TERM)}
    found: dict[Term, list[Use]] = {}
    signed = review.stated(page)  # "Reviewed by Ann Lee, consultant orthopaedic surgeon, 5 May 2026"
    for sentence in running_text(page):
        if table.keys().isdisjoint(sentence.words) or sentence.block in signed:
            continue
        done = 0
        for index, word in enumerate(sentence.words):
            form = _form(sentence.words, index) if word in table and index >= done else None
            if form is None:
                continue
            done = index + len(form[0])
            if form[1] not in settled and (use := _use(page, sentence, index, form)):
                found.setdefault(use.term, []).append(use)
                if found[use.term][0].explained is not Explained.NO or use.explained is Explained.SURELY:
                    settled.add(use.term)
    return found


def _form(said: list[str], first: int) -> Form | None:
    """The longest form of a term that starts at a word."""
    return next((form for form in _by_first_word()[said[first]] if said[first : first + len(form[0])] == form[0]), None)


def _use(page: Page, sentence: Sentence, first: int, form: Form) -> Use | None:
    string, last = sentence.block.text.string, first + len(form[0]) - 1
    start, end = sentence.start + sentence.places[first][0], sentence.start + sentence.places[last][1]
    if string[max(0, start - 1) : start] == "-" or (first and string[start].isupper()):
        return None  # a part of a longer word, or of a name: "the College of Obstetrics"
    surely = explained(sentence, start, end)
    if (link := link_at(page, sentence, first, last)) is not None:
        if len(link.text.split()) > len(form[0]) + _SHORT_LINK:
            return None  # the name of another page
        if _GLOSSARY.search(link.attr("href") or ""):
            surely = max(surely, Explained.LOOSELY)
    if surely is Explained.NO and _is_said_plainly(string[max(0, start - _NEAR) : end + _NEAR], *form):
        surely = Explained.LOOSELY
    if first < 2 and _DEFINES.match(string, end) and _is_said_plainly(string[end : sentence.end], *form):
        surely = Explained.SURELY
    return Use(form[1], sentence, first, last, surely)


def _is_said_plainly(around: str, form: list[str], term: Term) -> bool:
    """Tell whether most of the plain words stand around a term."""
    near = _stems(around.lower()) - _stems(" ".join(form))
    return any(3 * len(one & near) >= 2 * len(one) > 0 for one in _wanted(term.plain))


@cache
def _wanted(plain: str) -> tuple[set[str], ...]:
    return tuple(_stems(either) - _stems(_WEAK) for either in _EITHER.split(plain))


def _stems(text: str) -> set[str]:
    """The first letters of the longer words: "opens" and "open" are one, and so are "womb" and "uterus"."""
    stems = (word.rstrip("s")[:_STEM] for word in WORD.findall(text) if len(word) > 3)
    return {_SAME.get(stem, stem) for stem in stems}


def _headed(page: Page) -> frozenset[Term]:
    """The terms of the title, of headings, and of the left side of lists and tables: what follows explains them."""
    table = _by_first_word()
    texts = [page.title, *(section.text for section in page.sections)]
    texts += [block.text.string for block in page.main if block.tag in _LEFT_SIDE and len(block.text.string) < _LONGEST]
    texts += [one.words[0] for one in page.sentences if len(one.words) == 1]  # "Biopsy. A piece of tissue is..."
    texts += [one.text for one in page.tree.select("dfn")]
    found: set[Term] = set()
    for text in texts:
        words = WORD.findall(text.lower())
        for index, word in enumerate(words):
            found.update(term for form, term in table.get(word, ()) if words[index : index + len(form)] == form)
    return frozenset(found)
