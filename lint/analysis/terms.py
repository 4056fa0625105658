"""Medical terms on a page, and whether the page explains them.

The terms are data: `data/medical-terms.tsv`, which says how a word comes to be on it.
"""

import re
from dataclasses import dataclass
from functools import cache

from lint.analysis.explanations import Explained, explained
from lint.analysis.running_text import link_at, running_text
from lint.analysis.words import DATA
from lint.page import Page, Sentence
from lint.text import WORD, Span

# They do not tell one plain explanation from another.
_SMALL = frozenset(
    "about after around away before body doctor during from illness into looking medicine part severe small something "
    "test that their them thin tiny type what when where with your".split()
)
_NO_TERM = "-"  # in place of plain words, for names that hold a term and are known as they are
_EITHER = re.compile(r" or |; ")
_GLOSSARY = re.compile(r"^#|glossar|dictionar|definition|what-is", re.I)  # a link to what a word means
_STEM = 5  # letters by which words of one family are known
_SHORT_LINK = 4  # words that a link may have beside the term and still be about it


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
            term = Term(names[0], plain)
            for name in names:
                words = WORD.findall(name)
                found.setdefault(words[0], []).append((words, term))
    for forms_of in found.values():
        forms_of.sort(key=lambda form: -len(form[0]))
    return found


def uses(page: Page) -> dict[Term, list[Use]]:
    """Each term that the running text uses, with its places in order; terms of the title and headings are left out."""
    return page.derive(_uses)


def _uses(page: Page) -> dict[Term, list[Use]]:
    table = _by_first_word()
    found: dict[Term, list[Use]] = {}
    for sentence in running_text(page):
        if table.keys().isdisjoint(sentence.words):
            continue
        done = 0
        for index, word in enumerate(sentence.words):
            form = _form(sentence.words, index) if word in table and index >= done else None
            if form is not None:
                done = index + len(form[0])
                if use := _use(page, sentence, index, form):
                    found.setdefault(use.term, []).append(use)
    headed = _headed(page) if found else frozenset()
    return {term: places for term, places in found.items() if term not in headed}


def _form(said: list[str], first: int) -> Form | None:
    """The longest form of a term that starts at a word."""
    return next((form for form in _by_first_word()[said[first]] if said[first : first + len(form[0])] == form[0]), None)


def _use(page: Page, sentence: Sentence, first: int, form: Form) -> Use | None:
    said, string, last = sentence.words, sentence.block.text.string, first + len(form[0]) - 1
    start, end = sentence.start + sentence.places[first][0], sentence.start + sentence.places[last][1]
    if form[1].plain == _NO_TERM or string[max(0, start - 1) : start] == "-" or (first and string[start].isupper()):
        return None  # a part of a longer word, or of a name: "the College of Obstetrics"
    surely = explained(sentence, start, end)
    if link := link_at(page, sentence.words_span(first, last)):
        if len(link.text.split()) > len(form[0]) + _SHORT_LINK:
            return None  # the name of another page
        if _GLOSSARY.search(link.href):
            surely = max(surely, Explained.LOOSELY)
    if surely is Explained.NO and _is_said_plainly(sentence, form[1], said[first : last + 1]):
        surely = Explained.LOOSELY
    return Use(form[1], sentence, first, last, surely)


def _is_said_plainly(sentence: Sentence, term: Term, said: list[str]) -> bool:
    """Tell whether most of the plain words stand in the sentence or the ones beside it."""
    string = sentence.block.text.string
    around = string[max(0, sentence.start - 150) : sentence.end + 150].lower()
    near = {word[:_STEM] for word in WORD.findall(around)} - {word[:_STEM] for word in said}
    for either in _EITHER.split(term.plain):
        wanted = {word[:_STEM] for word in WORD.findall(either) if len(word) > 3 and word not in _SMALL}
        if 3 * len(wanted & near) >= 2 * len(wanted) > 0:
            return True
    return False


def _headed(page: Page) -> frozenset[Term]:
    """The terms of the title and of headings: what stands under them explains them."""
    table = _by_first_word()
    found = set()
    for text in [page.title, *(section.text for section in page.sections)]:
        words = WORD.findall(text.lower())
        for index, word in enumerate(words):
            found.update(term for form, term in table.get(word, ()) if words[index : index + len(form)] == form)
    return frozenset(found)
