"""Advice to get emergency help, and the numbers and places that make it of use."""

import re
from bisect import bisect_left

from lint.page import Link, Page, Sentence

WORDS = ("emergency", "emergencies", "er", "a&e", "immediate", "immediately", "urgent", "ambulance", "medical")
_WHERE = r"(?:the|an?|your) (?:(?:closest|local|nearest|hospital|hospital's) ){0,2}"
_AT_ONCE = r"(?:right away|straight away|immediately|at once|now|right now|as soon as possible|without delay)"
_HELP = r"(?:advice|aid|assistance|attention|care|help|treatment)"
# What the advice says, in lower case, from its verb.
_ADVICE = re.compile(
    rf"\b(?:come|drive|get|go|head|report|return) (?:\w+ )?(?:straight |directly )?(?:in )?to {_WHERE}"
    r"(?:accident and emergency|a&e|casualty|e\.?r\.?|emergency(?: (?:care|department|room|services?|unit|ward))?)\b"
    rf"|\bvisit {_WHERE}(?:a&e|er|emergency (?:department|room|unit|ward))\b"
    rf"|\b(?:get|seek) (?:emergency|immediate|urgent)(?: medical)? {_HELP}\b"
    rf"|\b(?:get|seek) medical {_HELP} {_AT_ONCE}\b|\b(?:get|seek) {_HELP} {_AT_ONCE}\b"
    rf"|\b(?:immediately|urgently) (?:get|seek)(?: medical)? {_HELP}\b"
    r"|\b(?:call|dial|phone|ring)(?: for)? (?:an ambulance|(?:the )?(?:local )?emergency services|emergency help)\b"
)
# Before the verb where it tells the reader to act; else it tells of what happens, or once happened.
_TELLS = frozenset("and please then or must should immediately straight now better you'd always".split())
_NAMES_A_TIME = re.compile(r"\W*(?:how|when|where|whether|why) to\b")  # an item of a plan, not the advice
_WORD_BEFORE = re.compile(r"([\w']+)\W*\Z")
_NUMBER = re.compile(
    r"(?<![\d.,-])(?:999|911|112|111|000|995|997|108|811|988)(?![\d%]|[.,-]\d)"
    r"|\b1?-?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b|\b0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}\b|\+\d[\d\s()-]{7,}"
    r"|\b\d{3}-[\da-z]{3}-[\da-z]{4}\b"
    r"|\bemergency (?:phone |telephone )?numbers?\b|\bpoison (?:control|help)\b",
    re.I,
)
# A street or a hospital by name.
_PLACE = re.compile(
    r"\b\d{1,5} (?:[A-Z]\w+ ){1,3}(?:Avenue|Ave|Boulevard|Blvd|Drive|Lane|Road|Rd|Street|St)\b"
    r"|\b[A-Z]\w+ (?:Clinic|Hospital|Infirmary|Medical Cent(?:er|re))\b"
)
_PLACE_LINK = re.compile(r"\b(?:address|find|locations?|map|near you|nearest|where)\b", re.I)


def directed(sentence: Sentence) -> tuple[int, int] | None:
    """Where in a sentence the reader is told to get emergency help; None where nobody is told."""
    string = sentence.string.lower().replace("’", "'")
    if len(string) != len(sentence.string):  # a few letters grow in lower case
        return None
    if _NAMES_A_TIME.match(string):
        return None
    for found in _ADVICE.finditer(string):
        before = string[: found.start()]
        word = _WORD_BEFORE.search(before)
        starts = not before.strip("\"'“( *–—-") or before.rstrip().endswith((",", ";", ":", "–", "—", ")"))
        if starts or (word is not None and word[1] in _TELLS and "had to" not in before):
            return found.span()
    return None


def helped(page: Page) -> list[int]:
    """The places, in order, of the blocks that give a number to call or a place to go."""
    return page.derive(_helped)


def _helped(page: Page) -> list[int]:
    found = {block.order for block in page.blocks if gives_number(block.text.string)}
    known = sorted((block.text.start, block.order) for block in page.blocks if block.text.start >= 0)
    for link in page.links:
        span = page.tree.span(link.element) if _leads_to_help(link) else None
        if span is not None:  # it stands in the block that starts before it, or starts the next
            index = bisect_left(known, (span.start, 0))
            found.update(order for _, order in known[max(0, index - 1) : index + 1])
    return sorted(found)


def gives_number(string: str) -> bool:
    """Tell whether a text gives a number to call, or a place."""
    return _NUMBER.search(string) is not None or _PLACE.search(string) is not None


def _leads_to_help(link: Link) -> bool:
    return link.href.lower().startswith("tel:") or _PLACE_LINK.search(link.text) is not None
