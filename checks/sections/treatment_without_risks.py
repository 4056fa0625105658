"""A section on medicine or surgery names its risks beside its benefits.

Readers decide with their doctor, and a text that tells only what a treatment is good for decides for them.

Name the common side effects or risks, or where to read of them.
"""

import re
from collections.abc import Iterator

from lint.analysis.structure import outline
from lint.over import page as whole_page
from lint.page import Page, Section
from lint.rule import Bad, Good, Level, Problem, rule
from lint.text import WORD

_TREATMENTS = frozenset(("medicines", "surgery"))
_SAFETY = frozenset("risks side_effects precautions interactions overdose recovery".split())
_FEWEST_WORDS = 20  # fewer only name the treatment
# Such a heading speaks of harm by medicines, or of leaving them.
_NOT_GIVEN = re.compile(
    r"\b(?:allerg|abuse|addict|avoid|caused|cause|induced|instead|misuse|not|safe|stop|without)", re.I
)
_BENEFIT = re.compile(
    r"\b(?:clears?|control|controls|cures?|eases?|effective|fights?|heals?|helps?|improves?|kills?|lowers?|prevents?|"
    r"protects?|reduces?|relieves?|removes?|repairs?|shrinks?|slows?|stops?|strengthens?|treats?|works?)\b"
)
# A risk that a treatment lowers is a benefit of it.
_LOWERED = re.compile(
    r"\b(?:cut|decrease|lower|lessen|minimi[sz]e|prevent|reduce)(?:s|d|ing)?\b[^.;]{0,40}\b(?:risks?|harm)\b"
)
_RISK = re.compile(
    r"\b(?:addict\w*|advers\w+|allerg\w+|burns?|careful\w*|cautio\w+|complications?|danger\w*|drowsy|drowsiness|"
    r"habit.forming|harm\w*|hurt|mistakes?|overdose|nausea|rash|reactions?|risk\w*|risky|safe|safely|safety|scars?|scarring|"
    r"side.effects?|soreness|swelling|toxic|unsafe|upset|warnings?|worse)\b"
    r"|\b(?:can|could|may|might|often|sometimes) (?:also )?(?:cause|give you|irritate|lead to|make you|result in)\b"
    r"|\b(?:drugs?|it|medicines?|operation|procedure|surgery|they|this|treatments?) (?:also )?causes?\b"
    r"|\b(?:do not|don't|should not|shouldn't|never|not) (?:be )?(?:give|given|take|taken|use|used)\b"
)
_ELSEWHERE = {
    "medicines": re.compile(
        r"\bside.effects?\b|\brisks? (?:of|from|with) (?:\w+ )?(?:drugs?|medications?|medicines?)\b"
    ),
    "surgery": re.compile(
        r"\b(?:complications?|risks?) (?:after|from|of|with) (?:\w+ )?(?:operations?|procedures?|surger(?:y|ies))\b"
    ),
}


def check(page: Page) -> Iterator[Problem]:
    names = outline.names(page)
    kinds = {section: _TREATMENTS & set(found) for section, found in names.items() if _TREATMENTS & set(found)}
    if not kinds or any(_SAFETY & set(found) for found in names.values()):
        return
    outer = [section for section in kinds if section.parent not in kinds and not _NOT_GIVEN.search(section.text)]
    silent = [section for section in outer if _tells_benefits_alone(section)]
    if not silent:
        return
    text = " ".join(block.text.string for block in page.main).lower().replace("’", "'")
    for section in silent:
        if not any(_ELSEWHERE[kind].search(text) for kind in kinds[section]):
            message = f"“{section.text}” tells what the treatment does, and nothing of risks or side effects."
            yield Problem(section.heading.span, message + " Name the common ones.", review=True)


def _tells_benefits_alone(section: Section) -> bool:
    text = _LOWERED.sub("", _text(section).lower().replace("’", "'"))
    return len(WORD.findall(text)) >= _FEWEST_WORDS and _BENEFIT.search(text) is not None and _RISK.search(text) is None


def _text(section: Section) -> str:
    own = [block.text.string for block in section.blocks if outline.is_text(block)]
    return "\n".join([*own, *(child.text + "\n" + _text(child) for child in section.children)])


_HELPS = "It helps your joints move and eases the pain within a few days. Most people take it for two weeks, once a day"

RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    folds=True,
    page_types=("condition",),
    standards=("CDC CCI 19", "NHS standard for creating health content"),
    examples=(
        Bad(f"<h2>[[Medicine for gout]]</h2><p>{_HELPS}.</p>", "nothing of risks", review=True, page_type="condition"),
        Bad(
            f"<h2>[[Surgery]]</h2><p>{_HELPS}.</p><p>It lowers your risk of harm.</p><h2>Diet</h2><p>a</p>",
            "“Surgery” tells what",
            review=True,
            page_type="condition",
        ),
        Good(f"<h2>Medicine for gout</h2><p>{_HELPS}, and it can make you sleepy.</p>", page_type="condition"),
        Good(f"<h2>Medicines</h2><p>{_HELPS}.</p><h3>Side effects</h3><p>a</p>", page_type="condition"),
        Good(f"<h2>Medicines</h2><p>{_HELPS}.</p><p>Ask about the side effects.</p>", page_type="condition"),
        Good(f"<h2>Surgery</h2><p>{_HELPS}.</p><h2>A</h2><p>The risks of the surgery.</p>", page_type="condition"),
        Good(f"<h2>What is drug-induced gout?</h2><p>{_HELPS}.</p>", page_type="condition"),
        Good("<h2>Medicines</h2><p>Some people take pills.</p>", page_type="condition"),
        Good(f"<h2>Medicine for gout</h2><p>{_HELPS}.</p>", page_type="none"),
    ),
)
