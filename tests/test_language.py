"""Only English is read for slips; text in another language is left out, and the report says so."""

import pytest

from lint.language import of_text
from lint.runner import Plan, Runner
from lint.source import Entry


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Llame a su médico si tiene fiebre o si el dolor no se quita con los medicamentos.", "es"),
        ("Appelez votre médecin si vous avez de la fièvre ou si la douleur ne passe pas.", "fr"),
        ("Rufen Sie Ihren Arzt an, wenn Sie Fieber haben und das nicht besser wird.", "de"),
        ("Rele doktè ou si ou gen lafyèv oswa si doulè a pa pase ak medikaman yo.", "ht"),
        ("Hãy gọi cho bác sĩ của bạn nếu bạn bị sốt hoặc cơn đau không hết.", "vi"),
        ("Tawagan ang iyong doktor kung ikaw ay may lagnat at hindi nawawala ang sakit.", "tl"),
        ("Позвоните врачу, если у вас температура.", "ru"),
        ("إذا كنت تعاني من الحمى فاتصل بطبيبك", "ar"),
        ("如果您发烧,请给医生打电话。", "zh"),
        ("熱がある場合は、医師に電話してください。", "ja"),
    ],
)
def test_another_language_is_known_by_its_script_or_its_function_words(text: str, language: str) -> None:
    assert of_text(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Call your doctor if you have a fever.",
        "Acetaminophen, ibuprofen, naproxen",
        "Guillain-Barré syndrome (de novo, in utero, per os, ad libitum)",
        "Candida albicans, Escherichia coli, Clostridioides difficile",
        "No. 5: El Paso, Las Vegas, Los Angeles, San Juan",
        "α-fetoprotein and β2-microglobulin",
        "",
        "12345 !!! ???",
        "😀 😀 😀",
    ],
)
def test_english_names_and_signs_are_not_taken_for_another_language(text: str) -> None:
    assert of_text(text) == "en"


def test_slips_are_looked_for_in_english_alone_and_what_was_left_out_is_counted() -> None:
    page = (
        '<html lang="en"><body><p>It can also prevents labor.</p>'
        '<p lang="es">Puede can prevents.</p><p>Llame a su médico si tiene fiebre o si el dolor no se quita.</p>'
        '<nav><p lang="fr">Le menu.</p></nav><p lang="zh-Hans">英语</p></body></html>'
    )
    result = Runner(Plan(select=("language",))).check(Entry("page.html", data=page.encode()))
    assert [one.excerpt[slice(*one.mark)] for one in result.findings] == ["prevents"]
    assert result.other_languages == (("es", 2), ("zh", 1))


def test_a_page_in_another_language_has_no_findings_of_language() -> None:
    page = '<html lang="es"><body><p>It can also prevents labor.</p></body></html>'
    result = Runner(Plan(select=("language",))).check(Entry("page.html", data=page.encode()))
    assert result.findings == ()
    assert result.other_languages == (("es", 1),)
