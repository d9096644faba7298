"""A register of schools: added once, recognised ever after, ordinary words left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from profileaudit import registers
from profileaudit.detectors import registered_schools
from profileaudit.export import CannotOpen
from profileaudit.model import AboutMe, Certainty
from profileaudit.passage import Passage

GIAS = """URN,LA (code),EstablishmentName,Town,Postcode
1,800,Marlpit Lane Primary School,Bath,BA1 4ZZ
2,800,Little Teasels,Frome,BA11 1ZZ
3,800,The Bridge,Leeds,LS1 1ZZ
4,800,Ivy,Leeds,LS1 1ZZ
5,800,The Bridge,York,YO1 1ZZ
"""
PLAIN = "name,town,postcode\nMarlpit Lane Primary School,Bath,BA1 4ZZ\n"


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "register.csv"
    path.write_text(GIAS, "utf-8")
    registers.add(path, tmp_path / "home")
    kept = registers.register(tmp_path / "home")
    monkeypatch.setattr(registers, "register", lambda: kept)


@pytest.mark.parametrize(("text", "names"), [(GIAS, 3), (PLAIN, 1), ("\ufeff" + GIAS.replace(",", ";"), 3)])
def test_registers_of_either_layout(tmp_path: Path, text: str, names: int) -> None:
    path = tmp_path / "register.csv"
    path.write_text(text, "utf-8")
    assert registers.add(path, tmp_path / "home") == names
    assert len(registers.register(tmp_path / "home").towns) == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Loved today at marlpit lane primary school", [("marlpit lane primary school", Certainty.LIKELY)]),
        ("Marlpit Lane Primary School, Bath", [("Marlpit Lane Primary School", Certainty.CERTAIN)]),
        ("TA at Little Teasels", [("Little Teasels", Certainty.LIKELY)]),
        ("Little Teasels in Frome, best job ever", [("Little Teasels", Certainty.CERTAIN)]),
        ("The Bridge, York: my first teaching post", [("The Bridge", Certainty.CERTAIN)]),
        ("walked over the bridge with a teacher friend", []),
        ("The Bridge is back for a new series", []),
        ("little teasels grow along the lane", []),
        ("Little Teasels grow along the lane", []),
        ("Marlpit Lane Primary Schools Association", []),
        ("XMarlpit Lane Primary School", []),
        ("Ivy teaches year 3", []),
        ("", []),
    ],
)
def test_what_is_recognised(added: None, text: str, found: list[tuple[str, Certainty]]) -> None:
    spans = registered_schools.detect(Passage(text))
    assert [(text[span.start : span.end], span.certainty) for span in spans] == found


def test_without_a_register_nothing_is_found(tmp_path: Path) -> None:
    assert registers.register(tmp_path / "elsewhere").towns == {}
    assert list(registered_schools.detect(Passage("Marlpit Lane Primary School, Bath"))) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("surname,first\nOkafor,Sam\n", "not a register of schools"),
        ("name,town,postcode\nIvy,Leeds,\n", "names no school"),
    ],
)
def test_what_is_no_register_is_told(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "other.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(CannotOpen, match=said):
        registers.add(path, tmp_path / "home")
    with pytest.raises(CannotOpen, match="There is no file"):
        registers.add(tmp_path / "missing.csv", tmp_path / "home")


GRID = """URN,EstablishmentName,Town,Postcode,Easting,Northing
1,Marlpit Lane Primary School,Bath,BA1 4ZZ,375000,165000
2,The Bridge,Leeds,LS1 1ZZ,429000,433000
3,The Bridge,York,YO1 1ZZ,460000,452000
4,Little Teasels,Frome,BA11 1ZZ,,
5,Nowhere Primary School,Bath,BA1 4ZZ,0,0
6,Odd Primary School,Bath,BA1 4ZZ,east,north
"""
DEGREES = """name,town,postcode,latitude,longitude
Marlpit Lane Primary School,Bath,BA1 4ZZ,51.3835,-2.3606
Odd Primary School,Bath,BA1 4ZZ,251.38,-2.36
Little Teasels,Frome,BA11 1ZZ,,
"""
LOCATED = [
    (("Marlpit Lane Primary School",), "", ("51.3835, -2.3606",)),
    (("MARLPIT  Lane primary school", "Marlpit"), "", ("51.3835, -2.3606",)),
    (("Marlpit Lane Primary School",), "51.1, -2.1", ("51.1, -2.1",)),  # the owner knows best
    # -- nothing is known
    (("The Bridge",), "", ()),
    (("Little Teasels",), "", ()),
    (("Nowhere Primary School",), "", ()),
    (("Odd Primary School",), "", ()),
    (("Oakfield",), "", ()),
    ((), "", ()),
]


@pytest.mark.parametrize("text", [GRID, DEGREES])
@pytest.mark.parametrize(("schools", "declared", "expected"), LOCATED)
def test_where_the_owners_school_is(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    schools: tuple[str, ...],
    declared: str,
    expected: tuple[str, ...],
) -> None:
    (tmp_path / "register.csv").write_text(text, "utf-8")
    registers.add(tmp_path / "register.csv", tmp_path / "home")
    kept = registers.register(tmp_path / "home")
    monkeypatch.setattr(registers, "register", lambda: kept)
    about = AboutMe(schools=schools, school_at=(declared,) if declared else ())
    assert registers.located(about).school_at == expected


def test_a_register_kept_by_an_earlier_version_still_serves(tmp_path: Path) -> None:
    (tmp_path / registers.KEPT).write_text("little teasels\tfrome\nthe bridge\tleeds|york\n", "utf-8")
    kept = registers.register(tmp_path)
    assert kept.towns == {"little teasels": {"frome"}, "the bridge": {"leeds", "york"}}
    assert kept.spots == {}
