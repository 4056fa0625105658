"""Values that mean nothing without a unit, where none stands beside them."""

import re
from collections.abc import Iterator

from lint.analysis.figures.page_numbers import Placed, of_page
from lint.page import Page

# What is measured, and the units it comes in. Body mass index, pulse and blood pressure are clear without.
_MEASURED = {
    "temperature": ("temperature", "°F or °C"),
    "fever": ("temperature", "°F or °C"),
    "blood sugar": ("blood sugar", "mg/dL or mmol/L"),
    "blood glucose": ("blood glucose", "mg/dL or mmol/L"),
    "glucose level": ("blood glucose", "mg/dL or mmol/L"),
    "cholesterol": ("cholesterol value", "mg/dL or mmol/L"),
    "triglycerides": ("triglycerides value", "mg/dL or mmol/L"),
    "hemoglobin": ("hemoglobin value", "g/dL or g/L"),
    "haemoglobin": ("haemoglobin value", "g/L"),
    "a1c": ("A1C", "% or mmol/mol"),
    "hba1c": ("HbA1c", "mmol/mol or %"),
    "ferritin": ("ferritin value", "ng/mL or µg/L"),
    "creatinine": ("creatinine value", "mg/dL or µmol/L"),
}
_NAMED = "|".join(map(re.escape, _MEASURED))
_LEADS_TO = re.compile(
    rf"\b({_NAMED})s?(?:\s(?:levels?|readings?|values?|results?|that|which|is|are|was|be|been|can|could|may|might|will"
    r"|would|should|must|has|have|goes|go|up|get|gets|rises?|climbs?|drops?|falls?|stays?|reach|reaches|exceeds|of|at|to"
    r"|above|over|below|under|between|from|about|around|more|less|greater|higher|lower|than|equal|or))+\s\Z",
    re.I,
)
_COMPARES = re.compile(
    r"\b(?:of|above|over|below|under|between|reaches|exceeds|than|is|at|to|from|around|about)\s\Z", re.I
)
_ENDS = re.compile(
    r"\s?(?:[.,;:)!?]|\Z|(?:or|and)\s(?:above|below|higher|lower|more|less|over|under|greater)\b"
    r"|(?:before|after|when|while)\b)"
)
_FAR = 100  # characters before a value in which its name may stand
_UNIT_SOMEWHERE = re.compile(r"°|º|\bdegrees\b|mg/d|mmol|\bg/d?l|\bng/m|µ|\bF\b|\bC\b|%", re.I)


def bare_values(page: Page) -> Iterator[tuple[Placed, str, str]]:
    """Each value without a unit, what it is a value of, and the units to choose from."""
    for one in of_page(page):
        number, block = one.number, one.sentence.block
        if number.kind != "count" or block.table or number.low < 1 or number.high >= 1000:
            continue
        text = one.string
        far = max(0, number.start - _FAR)
        before = _LEADS_TO.search(text, far, number.start)
        if before is None or not _COMPARES.search(text, far, number.start) or not _ENDS.match(text, number.end):
            continue
        what, units = _MEASURED[before[1].lower()]
        is_value = what != "temperature" or number.low >= 35  # "a fever of 3" is not one
        if is_value and text[number.first].isdigit() and not _UNIT_SOMEWHERE.search(block.text.string):
            yield one, what, units
