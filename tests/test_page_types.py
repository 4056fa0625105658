"""Types of page: what tells them, and those that a content team adds, from the config to the finding."""

from pathlib import Path

import pytest

from lint import config
from lint.analysis.structure import outline
from lint.analysis.structure.page_types import folder, house_path
from lint.config import ConfigError, Settings
from lint.house import House, PageType
from tests.command import document, run, write
from tests.markup import page

VACCINE = """
[page-types.vaccine]
required = ["overview", "how_it_works", "side_effects/risks"]
recommended = ["storage"]
paths = ["vaccines/*"]
marks = ["how_it_works", "side_effects", "precautions"]
schema = ["Vaccine"]
"""
JAB = "<!doctype html><html lang=en><title>Flu jab</title><h1>Flu jab</h1><p>It protects you.</p><h2>How it works</h2>"
ONLY = ("--select", "sections/missing-section", "-f", "json")


def settings(folder_: Path, text: str) -> Settings:
    (folder_ / "carelint.toml").write_text(text, "utf-8")
    return config.read(folder_ / "carelint.toml")[0]


@pytest.mark.parametrize(
    ("name", "canonical", "kind"),
    [
        ("conditions/asthma.html", "", "condition"),
        ("site/conditions/asthma/index.html", "", "condition"),
        ("a.html", "https://example.org/medicines/ibuprofen/", "medicine"),
        ("a.html", "https://example.org/tests-and-procedures/mri?x=1#top", "procedure"),
        ("a.html", "/symptoms/cough", "symptom"),
        ("medicines/a.html", "https://example.org/conditions/gout", "condition"),
        ("conditions/asthma/causes.html", "", ""),
        ("conditions/index.html", "", ""),
        ("conditions.html", "https://example.org/conditions/", ""),
        ("asthma.html", "", ""),
        ("", "http://[", ""),
    ],
)
def test_a_folder_tells_the_type(name: str, canonical: str, kind: str) -> None:
    assert folder(name, canonical)[0] == kind


def test_a_page_says_why_it_has_its_type() -> None:
    canonical = '<html><link rel="canonical" href="https://example.org/conditions/gout"><h1>Gout</h1>'
    assert outline.page_type(page(canonical)) == ("condition", "its canonical link is in the folder “conditions”")
    assert outline.page_type(page(canonical, page_type="none"))[0] == "none"
    drug = '<script type="application/ld+json">{"@type": "Drug"}</script>'
    assert outline.page_type(page(drug)) == ("medicine", "the page's markup says Drug")


def test_a_part_of_a_condition_is_no_condition_page() -> None:
    headings = "".join(f"<h2>{one}</h2><p>a</p>" for one in ("Symptoms", "Causes", "Treatment", "Diagnosis"))
    assert outline.page_type(page(f"<h1>Gout</h1><p>a</p>{headings}"))[0] == "condition"
    kind, why = outline.page_type(page(f"<h1>Living with gout</h1><p>a</p>{headings}"))
    assert (kind, why) == ("none", "its title speaks of living with it alone")


def test_a_folder_alone_makes_nobody_sure() -> None:
    assert not outline.is_sure(page("<h1>Gout</h1>", name="conditions/gout.html"))
    assert outline.is_sure(page("<h1>Gout</h1>", page_type="condition"))


def test_patterns_of_the_team_match_names_and_canonical_links() -> None:
    house = House((PageType("vaccine", paths=("vaccines/*",)),))
    assert house_path("vaccines/flu.html", "", house) == ("vaccine", "its name matches “vaccines/*”")
    assert house_path("flu.html", "https://example.org/vaccines/flu", house)[0] == "vaccine"
    assert house_path("flu.html", "", house) == ("", "")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_type_of_the_team_reaches_the_rules_of_every_process(tmp_path: Path, jobs: str) -> None:
    (tmp_path / "vaccines").mkdir()
    write(tmp_path / "vaccines", flu=JAB, mmr=JAB)
    write(tmp_path, flu=JAB)
    (tmp_path / "carelint.toml").write_text(VACCINE)
    said = document(run(".", *ONLY, "--jobs", jobs, cwd=tmp_path))
    kinds = {one["name"]: one["page_type"] for one in said["pages"]}
    assert kinds == {"flu.html": "none", "vaccines/flu.html": "vaccine", "vaccines/mmr.html": "vaccine"}
    messages = {one["message"] for one in said["findings"]}
    assert any("no section on side effects" in one for one in messages)
    assert any("also look for: how to store it" in one for one in messages)
    assert not any("how it works" in one for one in messages)
    errors = [one for one in said["findings"] if one["level"] == "error"]
    assert [one["review"] for one in errors] == [False, False]


@pytest.mark.parametrize(
    ("arguments", "text", "kind"),
    [
        (("--page-type", "vaccine"), "", "vaccine"),
        ((), 'page-type = "vaccine"\n', "vaccine"),
        ((), '[[override]]\npaths = ["*"]\npage-type = "vaccine"\n', "vaccine"),
    ],
)
def test_a_type_of_the_team_can_be_said(tmp_path: Path, arguments: tuple[str, ...], text: str, kind: str) -> None:
    write(tmp_path, page=JAB)
    (tmp_path / "carelint.toml").write_text(text + VACCINE)
    assert document(run("page.html", *ONLY, *arguments, cwd=tmp_path))["pages"][0]["page_type"] == kind


def test_markup_and_headings_tell_a_type_of_the_team(tmp_path: Path) -> None:
    house = settings(tmp_path, VACCINE).house
    told = page('<h1>Flu jab</h1><script type="application/ld+json">{"@type": "Vaccine"}</script>')
    told.house = house
    assert outline.page_type(told) == ("vaccine", "the page's markup says Vaccine")
    headed = page("<h1>Flu jab</h1><p>a</p><h2>How it works</h2><p>a</p><h2>Side effects</h2><p>a</p>")
    headed.house = house
    assert outline.page_type(headed)[0] == "vaccine"


def test_other_rules_take_a_type_of_the_team_for_a_condition_or_what_it_is_like(tmp_path: Path) -> None:
    write(tmp_path, page=JAB)
    for like, applies in (("", True), ('like = "medicine"', True)):
        (tmp_path / "carelint.toml").write_text('page-type = "vaccine"\n' + VACCINE + like)
        said = document(run("page.html", "--select", "dates/missing-review-date", "-f", "json", cwd=tmp_path))
        assert bool(said["findings"]) is applies


def test_a_teams_wording_of_headings_counts(tmp_path: Path) -> None:
    write(tmp_path, page=JAB + "<h2>What you may feel on the day</h2><p>a</p>")
    text = 'page-type = "vaccine"\n' + VACCINE
    (tmp_path / "carelint.toml").write_text(text)
    assert "side effects" in str(document(run("page.html", *ONLY, cwd=tmp_path))["findings"])
    (tmp_path / "carelint.toml").write_text(text + '[sections]\nside_effects = ["What you may feel"]\n')
    assert "side effects" not in str(document(run("page.html", *ONLY, cwd=tmp_path))["findings"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[page-types.vaccine]\nrequired = ["side_efects"]', "no section 'side_efects'. Did you mean side_effects?"),
        ('[page-types.vaccine]\nrequired = ["risks/zzz"]', "there is no section 'zzz'. There are: overview"),
        ('[page-types.vaccine]\nrequired = "risks"', "[page-types.vaccine] required: this must be a list"),
        ("[page-types.vaccine]\nneeds = []", "there is no setting 'needs'"),
        ('[page-types.vaccine]\nlike = "vaccine"', "like is one of condition, procedure, medicine, symptom"),
        ("[page-types.condition]\nrequired = []", "carelint has a type of this name"),
        ('[page-types."My type"]\nrequired = []', "a name is small letters"),
        ("[page-types]\nvaccine = 1", "write [page-types.vaccine] with its settings below it"),
        ("[page-type.vaccine]\nrequired = []", "a type of your own is written [page-types.NAME]"),
        ('[sections]\nsymtoms = ["x"]', "there is no section 'symtoms'. Did you mean symptoms?"),
        ('[sections]\nsymptoms = "x"', "[sections] symptoms: this must be a list"),
        ('[sections]\nsymptoms = ["?"]', "'?' holds no word"),
        (
            'page-type = "vacine"\n' + VACCINE,
            "page-type is one of condition, procedure, medicine, symptom, none, vaccine",
        ),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError) as error:
        settings(tmp_path, text)
    assert said in str(error.value)


def test_an_unknown_type_on_the_command_line_is_refused(tmp_path: Path) -> None:
    write(tmp_path, page=JAB)
    (tmp_path / "carelint.toml").write_text(VACCINE)
    done = run("page.html", "--page-type", "vacine", cwd=tmp_path)
    assert done.returncode == 2
    assert "'vacine' is not one of" in done.stderr.decode()
    assert "'vaccine'" in done.stderr.decode()
