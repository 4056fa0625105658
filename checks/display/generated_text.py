"""What a page says stands on the page, not in its styles.

Text that a style sheet writes before or after something is lost to readers who use their own styles; it is not
translated, cannot be found or copied, and nobody who edits the page sees it.

Write it into the page.
"""

from collections.abc import Iterator

from lint.analysis.accessibility import generated
from lint.analysis.accessibility.describe import describe, short
from lint.analysis.accessibility.generated import Written
from lint.rule import Bad, Good, Level, Problem, rule


def check(written: Written) -> Iterator[Problem]:
    message = (
        f"“{short(written.text)}” stands in the styles alone ({short(written.selector)}), at {describe(written.node)}."
    )
    yield Problem(written.node.element, f"{message} If it tells something, write it into the page.", review=True)


RULE = rule(
    __name__,
    __doc__,
    over=generated.texts,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique F87", "HHS 504"),
    folds=True,
    examples=(
        Bad(
            "<style>.drug::before{content:'Not for children. '}</style>[[<p class=drug>]]Take two.</p>",
            "“Not for children.” stands in the styles alone (.drug::before), at the paragraph “Take two.”",
            review=True,
        ),
        Bad('<style>#a + p:after{content:"Call us"}</style><i id=a></i>[[<p>]]Tea</p>', "“Call us”", review=True),
        Good("<style>p::before{content:'Do not drive'}p::before{content:none}</style><p>Tea</p>"),
        Good("<style>.new::before{content:'New'}q::before{content:open-quote}</style><p class=new>Tea</p>"),
        Good("<style>td::before{content:attr(data-label) ': '}p::after{content:'\\\\2192 > > >'}</style><p>Tea</p>"),
        Good("<style>@media print{p::after{content:'Printed from our site'}}</style><p>Tea</p>"),
        Good("<style>b::after{content:'Call us now'}i:hover::after{content:'Call us'}</style><i>Tea</i>"),
    ),
)
