"""List the rules of LanguageTool that speak: `lint/analysis/data/languagetool-rules.tsv`.

Needs LanguageTool itself (`carelint setup languagetool`). Whole categories speak, as the
rules in them state facts of English; of the others, and of the rules that are written in Java, those named here.
`lint/analysis/data/languagetool.toml` silences single rules, and says which may fail a build.
"""

import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator

from lint.analysis.grammar.profile import DATA
from lint.engines.setup_languagetool import installed

RULES = ("grammar.xml", "en-US/grammar.xml")
# Agreement, verb forms, missing and doubled words; words taken for one another; apostrophes, misheard phrases.
SPEAKING = frozenset("GRAMMAR CONFUSED_WORDS TYPOS NONSTANDARD_PHRASES COLLOCATIONS".split())
# Of the categories that hold house style, names, typography and sense beside plain slips.
NAMED = frozenset(
    """
    ABBREVIATION_PUNCTUATION APOS_ARE COMMA_AND_NUMBERS COMMA_CLOSING_PARENTHESIS COMMA_PERIOD PERIOD_QUOTE_PERIOD
    QUESTION_MARK UNLIKELY_OPENING_PUNCTUATION UNNECESSARY_COMMA YEAR_OLD_PLURAL NO_SPACE_CLOSING_QUOTE
    APOS_SPACE_CONTRACTION APOSTROPHE_IN_DATES APOSTROPHE_VS_QUOTE CD_TH COMMA_PERIOD_CONFUSION DOUBLE_APOSTROPHE
    MISSING_APOSTROPHE SPACE_BETWEEN_NUMBER_AND_WORD SPURIOUS_APOSTROPHE WRONG_APOSTROPHE
    A_LONG ALONG ANY_MORE AT_ANYTIME COMMON_USED_HYPHEN CUMBER_SOME EVERY_BODY HAND_FULL_COMPOUND MISS_SPELLING
    SOME_TIMES THERE_FOR T_O VERB_NOUN_CONFUSION
    APOSTROPHE_UPPERCASE_LETTER BESIDES_THE_POINT CASE_AND_POINT EN_DATE_WEEKDAY INVALID_DATE ORDINAL_NUMBER_SUFFIX
    PEAS_IN_A_POT RIGHT_IN_MY_ALLEY SALT_TO_INJURY TENDER_HOOKS TWELFTH_OF_NEVER YEAR_20001
    """.split()
)
# Written in Java, so described here. Those that look across sentences are no use: an answer is about one text.
IN_JAVA = {
    "COMMA_PARENTHESIS_WHITESPACE": "white space before a comma, or inside a bracket",
    "DOUBLE_PUNCTUATION": "two commas or full stops together",
    "ENGLISH_WORD_REPEAT_RULE": "a word that stands twice",
    "ENGLISH_WRONG_WORD_IN_CONTEXT": "a word that the words around it belie",
    "EN_A_VS_AN": "“a” where “an” is said, and the reverse",
    "EN_CONTRACTION_SPELLING": "a contraction without its apostrophe",
}
# Hyphens and words written as one are a house's choice, and a comma after an opening phrase is too.
STYLE = re.compile(r".*_(?:HYPHEN|COMPOUNDS?|COMMA|COMPOUND_EN_US|COMPOUNDS_EN_US)")
OFF = {"off", "temp_off"}


def speaking() -> Iterator[str]:
    """Each rule of the chosen categories that LanguageTool has on."""
    (jar,) = (path for path in installed() if path.name.startswith("language-en-"))
    with zipfile.ZipFile(jar) as held:
        roots = [ET.fromstring(held.read(f"org/languagetool/rules/en/{name}")) for name in RULES]
    for category in (one for root in roots for one in root.iter("category")):
        for entry in category:
            if not _speaks(entry.get("id", ""), category, entry):
                continue
            for one in entry.iter():  # a rule of a group may have an id of its own
                if one.tag in ("rule", "rulegroup") and (name := one.get("id")):
                    yield name


def _speaks(name: str, category: ET.Element, entry: ET.Element) -> bool:
    inner = [one.get("default") in OFF for one in entry.findall("rule")]
    off = entry.get("default", category.get("default")) in OFF or (bool(inner) and all(inner))
    chosen = category.get("id") in SPEAKING or name in NAMED
    return chosen and not off and (name in NAMED or not STYLE.fullmatch(name))


def main() -> None:
    rules = sorted({*speaking(), *IN_JAVA})
    lines = "".join(f"{name}\t{IN_JAVA[name]}\n" if name in IN_JAVA else f"{name}\n" for name in rules)
    (DATA / "languagetool-rules.tsv").write_text("# Made by tables/build_languagetool.py.\n" + lines, "utf-8")
    print(f"{len(rules)} rules")


if __name__ == "__main__":
    main()
