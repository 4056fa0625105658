"""Short pages that try to lead the rules on abbreviations and medical terms astray."""

import time

import pytest

from lint import load
from lint.analysis.grammar.words import DATA
from lint.example import show
from lint.rule import Good

ABBREVIATION, ONCE = "style/unexplained-abbreviation", "style/abbreviation-used-once"
TERM, BEFORE = "style/unexplained-term", "style/term-before-explanation"

# A page, and what each rule that speaks says it of, in order.
PAGES: list[tuple[str, dict[str, list[str]]]] = [
    # Abbreviations that need an explanation, and have none.
    ("<h2>Tests</h2><p>You may have an EEG or an EMG.</p>", {ABBREVIATION: ["EEG", "EMG"]}),
    ("<ul><li>an IUD in your womb</li><li>IUDs that hold copper</li></ul>", {ABBREVIATION: ["IUD"]}),
    ("<p>Many HPV-positive people are well.</p>", {ABBREVIATION: ["HPV"]}),
    ("<p>Ask about <b>PCOS</b> today.</p><p>PCOS may run in families.</p>", {ABBREVIATION: ["PCOS"]}),
    ("<p>If your BMI is high, call us.</p><p>Body mass index (BMI) is a number.</p>", {ABBREVIATION: ["BMI"]}),
    ("<p>We use CT to look at the brain.</p>", {ABBREVIATION: ["CT"]}),
    # ... and have one, or need none.
    ("<p>A body mass index (BMI) of 30 is high. Your BMI can fall.</p>", {}),
    ("<p>A BMI (body mass index) of 30 is high.</p><p>Your BMI can fall.</p>", {}),
    ("<p>Nonsteroidal anti-inflammatory drugs (NSAIDs) ease pain.</p><p>Take one NSAID only.</p>", {}),
    ("<p>The short name is PID. A tube, called an IV, is put in.</p>", {}),
    ("<dl><dt>ESR</dt><dd>How fast red cells sink.</dd></dl><p>Your ESR may be high.</p>", {}),
    ("<h1>Irritable bowel syndrome</h1><p>If you have IBS, eat slowly.</p>", {}),
    ("<p>Blood group AB, stages II and IV, and 400 IU of vitamin D at 9 AM.</p>", {}),
    ("<p>STOP and read. Do NOT drive. CALL US NOW.</p><p>THE QRS AND THE ST PART OF A TRACE</p>", {}),
    ("<p>Written by Jo May, MD, PhD, FXYZ. Checked in Springfield, QX.</p>", {}),
    ("<p>Have a CT or MRI scan, or a CT scan or MRI.</p><p>Use ACMEX® or XYLO™ cream.</p>", {}),
    ("<p>Say it so: ahn-JY-nuh (an-JY-nuh). Mail JBX@example.org or see example.org/ABC.</p>", {}),
    ("<h2>References</h2><p>May J. Trial of EMG. JXQ 2020.</p><nav><p>The EMG page</p></nav>", {}),
    ("<p><a href=a.html>The EMG page</a></p>", {}),
    # Abbreviations for nothing.
    ("<p>Deep brain stimulation (DBS) may help.</p><p>It is not for all.</p>", {ONCE: ["DBS"]}),
    ("<p>Deep brain stimulation (DBS) may help.</p><h2>Is DBS for me?</h2><p>Ask us.</p>", {}),
    ("<p>Attention deficit hyperactivity disorder (ADHD) is common.</p>", {}),
    # Terms without an explanation.
    ("<p>We will do a laparoscopy next week.</p>", {TERM: ["laparoscopy"]}),
    ("<p>The lump was benign. You may feel numb (see below).</p>", {TERM: ["benign"]}),
    ("<p>You may need a lumbar puncture and sutures.</p>", {TERM: ["lumbar puncture", "sutures"]}),
    # ... and with one.
    ("<p>You may have a nosebleed (epistaxis). Epistaxis can be heavy.</p>", {}),
    ("<p>The lump was benign, which means that it was not cancer.</p>", {}),
    ("<p>You see an oncologist – a doctor for cancer.</p><p>The oncologist will call.</p>", {}),
    ("<p>We do a laparoscopy. This is surgery through small cuts.</p>", {}),
    ("<ul><li><b>Biopsy.</b> A piece of tissue is taken.</li></ul><p>A biopsy takes an hour.</p>", {}),
    ("<table><tr><th>Edema</th><td>Swollen feet.</td></tr></table><p>Call us if you have edema.</p>", {}),
    ("<p>A <dfn>stent</dfn> keeps a vessel open.</p><p>Your stent stays in.</p>", {}),
    ("<h2>What is sepsis?</h2><p>It is a harsh reaction to germs.</p><h2>Care</h2><p>Treat sepsis soon.</p>", {}),
    ("<p>The kidneys (renal system) clean blood. People with sleep apnea snore.</p>", {}),
    ("<p>See the Institute of Neurological Health. It is a non-cardiac pain in the heart.</p>", {}),
    # Explained too late.
    ("<p>Watch for syncope.</p><p>Rest.</p><p>Syncope (fainting) is rare.</p>", {BEFORE: ["syncope"]}),
    ("<p>Watch for syncope.</p><p>Rest.</p><p>Call us after syncope.</p>", {TERM: ["syncope"]}),
    ("<p>Watch for syncope. Syncope (fainting) is rare.</p>", {}),
]


@pytest.mark.parametrize(("html", "expected"), PAGES, ids=[html[:60] for html, _ in PAGES])
def test_each_page_is_read_as_an_editor_reads_it(html: str, expected: dict[str, list[str]]) -> None:
    said = {}
    for name in (ABBREVIATION, ONCE, TERM, BEFORE):
        findings = show(load.rules()[name], Good(html)).findings
        if texts := [_text(html, one.place.start, one.place.end) for one in findings]:
            said[name] = texts
    assert said == expected


def _text(html: str, start: int | None, end: int | None) -> str:
    return html[start:end]


def test_every_term_has_plain_words_and_stands_once() -> None:
    lines = [line for line in (DATA / "medical-terms.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
    forms = [form for line in lines for form in line.split("\t")[0].split(", ")]
    assert len(lines) >= 250
    assert all(line.count("\t") == 1 and line.split("\t")[1] for line in lines)
    assert len(set(forms)) == len(forms)
    assert all(form == form.strip() and form.islower() for form in forms)


@pytest.mark.parametrize("piece", ["AB-", "CT (", "biopsy, or ", "(a ", "MRI scan ", "edema that ", "X, Y, "])
def test_hostile_text_takes_no_time(piece: str) -> None:
    html = f"<p>{piece * 4000}</p>"
    start = time.process_time()
    for name in (ABBREVIATION, ONCE, TERM, BEFORE):
        show(load.rules()[name], Good(html))
    assert time.process_time() - start < 8
