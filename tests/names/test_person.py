"""The parts of a printed name, and which of two names is shown."""

import pytest

from onrecord.names import PersonName, fuller, parse_person


@pytest.mark.parametrize(
    ("printed", "titles", "given", "particles", "surnames"),
    [
        ("Olive Tarrant", (), ("Olive",), (), ("Tarrant",)),
        ("Mr. Tarrant", ("Mr.",), (), (), ("Tarrant",)),
        ("Maj. Gen. Samir al-Hadidi", ("Maj.", "Gen."), ("Samir",), ("al-",), ("Hadidi",)),
        ("Sheikh Samir bin Omar Al Hadidi", ("Sheikh",), ("Samir", "bin", "Omar"), ("Al",), ("Hadidi",)),
        ("Greta van der Hoek", (), ("Greta",), ("van", "der"), ("Hoek",)),
        ("Pilar de la Vega", (), ("Pilar",), ("de", "la"), ("Vega",)),
        ("Otávio dos Reis", (), ("Otávio",), ("dos",), ("Reis",)),
        ("Gonzalo Urrutia Peña", (), ("Gonzalo",), (), ("Urrutia", "Peña")),
        ("Prof. Dr. Jean-Luc Bonnard", ("Prof.", "Dr."), ("Jean-Luc",), (), ("Bonnard",)),
        ("U.S. President Ada Colby", ("U.", "S.", "President"), ("Ada",), (), ("Colby",)),
        ("Israeli Defense Minister Dov Peled", ("Israeli", "Defense", "Minister"), ("Dov",), (), ("Peled",)),
        ("military expert Omar al-Hadidi", ("military", "expert"), ("Omar",), ("al-",), ("Hadidi",)),
        ("Ambassador-designate Olive Tarrant", ("Ambassador-designate",), ("Olive",), (), ("Tarrant",)),
        ("President-elect Olive Tarrant", ("President-elect",), ("Olive",), (), ("Tarrant",)),
        ("Ma'am Tarrant", ("Ma'am",), (), (), ("Tarrant",)),
        ("HUANG Meiling", (), ("Meiling",), (), ("HUANG",)),
        ("Shin Eun-bi", (), ("Eun-bi",), (), ("Shin",)),
        ("Pham Quoc Bao", (), ("Quoc", "Bao"), (), ("Pham",)),
        ("Colby, Ada", (), ("Ada",), (), ("Colby",)),
        ("Le Marec", (), (), ("Le",), ("Marec",)),
        ("Al Tarrant", (), ("Al",), (), ("Tarrant",)),
        ("Van Tarrant", (), ("Van",), (), ("Tarrant",)),
        ("Queen Adela", ("Queen",), ("Adela",), (), ()),
        ("A.B. Colby", (), ("A.", "B."), (), ("Colby",)),
    ],
)
def test_parts(printed, titles, given, particles, surnames):
    name = parse_person(printed)
    assert (name.titles, name.given, name.particles, name.surnames) == (titles, given, particles, surnames)


@pytest.mark.parametrize(
    ("printed", "suffixes"),
    [
        ("Ada Colby Jr.", ("Jr.",)),
        ("Ada Colby, Jr.", ("Jr.",)),
        ("Ada Colby III", ("III",)),
        ("Ada Colby, M.D.", ("MD",)),
        ("Ada Colby, Ph.D.", ("PhD",)),
        ("Ada Colby", ()),
    ],
)
def test_suffixes_stand_apart(printed, suffixes):
    name = parse_person(printed)
    assert name.suffixes == suffixes
    assert name.surnames == ("Colby",)


@pytest.mark.parametrize("printed", ["Ada Colby's", "Ada Colby’s", "  Ada   Colby ,", "Ada\u00a0Colby"])
def test_print_around_a_name_is_taken_off(printed):
    assert parse_person(printed) == PersonName(given=("Ada",), surnames=("Colby",))


@pytest.mark.parametrize("printed", ['Robert "Chip" Colby', "Robert “Chip” Colby", "Robert (Chip) Colby"])
def test_nick_is_kept_apart(printed):
    assert parse_person(printed) == PersonName(given=("Robert",), surnames=("Colby",), nick="Chip")


def test_a_title_alone_is_kept_as_the_name():
    assert parse_person("President").surnames == ("President",)


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        ("Mr. Colby", "Ada Colby", "Ada Colby"),
        ("Ada Colby", "ADA COLBY", "Ada Colby"),
        ("Ada Colby", "Ada May Colby", "Ada May Colby"),
        ("A. Colby", "Ada Colby", "Ada Colby"),
        ("Gen. al-Hadidi", "Gen. Samir al-Hadidi's", "Samir al-Hadidi"),
        ("Jorg Köhler", "Jörg Köhler", "Jörg Köhler"),
        ("Ada Colby", "Ada Colby Jr.", "Ada Colby Jr."),
        ("Colby", "President", "President"),
        ("Ada Colby", "Ada Colby of the Very Long Name of a House in the Hills", "Ada Colby"),
    ],
)
def test_the_fuller_name_is_shown_without_title(a, b, shown):
    assert fuller(a, b) == shown
    assert fuller(b, a) == shown


def test_nothing_to_show_is_no_error():
    assert fuller("", "") == ""
    assert fuller("...", "Ada Colby") == "Ada Colby"
