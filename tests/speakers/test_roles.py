"""What a mention says of its source: name, roles, bodies, parts, and why it is unnamed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.speakers.roles import Description, read_description
from onrecord.tagger.tagged import Entity

from .marking import marked, read

BOTH_WAYS = pytest.mark.parametrize("names", [True, False], ids=["with names", "without names"])


@BOTH_WAYS
@pytest.mark.parametrize(
    ("mention", "name", "roles"),
    [
        ("<[P Ada Hale]> said", "Ada Hale", []),
        ("<Ms [P Odu]> said", "Odu", []),
        ("<Mr. [P King]> said", "King", []),
        ("<river expert Brig. Gen. [P Omar al-Tahir]> says", "Omar al-Tahir", ["river expert", "Brig. Gen."]),
        ("<[P Nadia Roth], an expert on dams,> said", "Nadia Roth", ["an expert on dams"]),
        ("<[P Lind], 42, the mayor of [L Norvik],> said", "Lind", ["the mayor of Norvik"]),
        ("<the minister, [P Ali Hasan],> said", "Ali Hasan", ["the minister"]),
        ("<[P Hale]'s spokeswoman [P Ann Tor]> said", "Ann Tor", ["Hale's spokeswoman"]),
        ("<Col. [P Bo Marsh] (ret.)> said", "Bo Marsh", ["Col."]),
        ("<Ms [P Odu], who chairs the council> said", "Odu", ["chairs the council"]),
        ("<[P Ida Voss], who was the first keeper,> said", "Ida Voss", ["the first keeper"]),
        ("<Former [L Norland] Gov. [P Ira Stone]> said", "Ira Stone", ["Former Norland Gov."]),
        ("<62-year-old [P Tove Brandt]> said", "Tove Brandt", []),
        ("<Attorney General [P Una Frost]> said", "Una Frost", ["Attorney General"]),
        ("<But [P Karl Weese], the race director,> said", "Karl Weese", ["the race director"]),
        ("<[P Plaskett], whose captain scored twice,> said", "Plaskett", []),
        ("<Secretary of State [P Ola Berg]> said", "Ola Berg", ["Secretary of State"]),
        ("<[P Ola Berg], chief of staff to the king,> said", "Ola Berg", ["chief of staff to the king"]),
        ("<[P Ivar], who in 1957 fled the island, the one its ruler held> said", "Ivar", []),
        ("<a baker from [L Odde], [P Per Holm],> said", "Per Holm", ["a baker"]),
        ("<[P Dan Mac], a friend and adviser who knew him> said", "Dan Mac", ["a friend", "adviser"]),
    ],
)
def test_name_and_roles(mention: str, name: str, roles: list[str], names: bool) -> None:
    made = read(mention, names)
    assert (made.name, made.roles) == (name, roles)


@pytest.mark.parametrize(
    ("mention", "roles", "bodies"),
    [
        (
            "<[P Abu Samir], spokesman for the [O Valley Brigades], the armed wing of [O Hizam],> said",
            ["spokesman"],
            [("Valley Brigades", "Hizam")],
        ),
        ("<[O Meridian] reporter [P Jo Lind]> said", ["reporter"], [("Meridian", None)]),
        ("<[P John Roe] of the [O Institute for Rivers]> said", [], [("Institute for Rivers", None)]),
        ("<Sen. [P Ada Hale], R-[L Ohio],> said", ["Sen."], [("R-Ohio", None)]),
        ("<Rep. [P Ada Hale] (D-N.M.)> said", ["Rep."], [("D-N.M.", None)]),
        (
            "<[P Ida Voss], a biologist at the [O School of Reefs] at the [O University of Odde]> said",
            ["a biologist"],
            [("School of Reefs", "University of Odde")],
        ),
        ("<[O Norvik Party] chairwoman [P Eva Lund]> said", ["chairwoman"], [("Norvik Party", None)]),
        ("<the [P Hale] campaign manager [P Bo Dahl]> said", ["campaign manager"], [("Hale campaign", None)]),
        (
            "<The head of the union of rural doctors, [P Bo Elm],> said",
            ["The head"],
            [("union of rural doctors", None)],
        ),
        ("<Assistant District Attorney [P Lea Moor]> said", ["Assistant District Attorney"], []),
        ("<Chief Inspector [P Aoi Lunn]> said", ["Chief Inspector"], []),
        ("<Gov. [P Ada Hale] (D)> said", ["Gov."], [("D", None)]),
        ("<[P Dee Lan], a teacher from the village of [L Omb],> said", ["a teacher"], []),
        ("<A spokesman for the council> said", ["A spokesman"], [("council", None)]),
        ("<a spokesman for [P Hale]> said", ["a spokesman for Hale"], []),
        (
            "<[P Bo Dahl], an engineer at [O Somnatis] and the lead author,> said",
            ["an engineer", "the lead author"],
            [("Somnatis", None)],
        ),
        (
            "<[P Cy Bank], director of [O Tarn Water] and editor of [O Weir Weekly]> said",
            ["director", "editor"],
            [("Tarn Water", None), ("Weir Weekly", None)],
        ),
    ],
)
def test_roles_and_bodies(mention: str, roles: list[str], bodies: list[tuple[str, str | None]]) -> None:
    made = read(mention)
    assert (made.roles, made.bodies) == (roles, bodies)


@pytest.mark.parametrize(
    ("mention", "head"),
    [
        ("<a spokesman for [P Hale]> said", "spokesman"),
        ("<[L Tormenia]'s northern neighbours> said", "neighbours"),
        ("<the [P Hale] campaign> said", "campaign"),
        ("<two people close to the player> said", "people"),
        ("<a study published on Thursday in the Journal of Bees> said", "study"),
        ("<current and former officials> said", "officials"),
        ("<the [O Ministry of Culture]> said", "Ministry"),
        ("<A Tarn University poll this month> found", "poll"),
        ("<the authors themselves> said", "authors"),
        ("<[P Omar al-Tahir]> said", "al-Tahir"),
        ("<The “No Dam” ad> said", "ad"),
        ("<most of them> said", "most"),
    ],
)
def test_head(mention: str, head: str) -> None:
    assert read(mention).head == head


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("<the [O Ministry of Health and Sport]> said", "Ministry of Health and Sport"),
        ("<the Ministry of Health and Sport> said", "Ministry of Health and Sport"),
        ("<[L Tormenia]> said", "Tormenia"),
        ("<the Liberal Youth Convention> said", "Liberal Youth Convention"),
        ("<[O Right Bank Watch]> said", "Right Bank Watch"),
        ("<Smith and Sons> said", "Smith and Sons"),
        ("<the health ministry> said", None),
        ("<Most of Norvik> said", None),
        ("<Students in Norvik> said", None),
        ("<Republicans> said", None),
        ("<who> said", None),
        ("<CAPT. REYES>: No.", "REYES"),
    ],
)
def test_names_of_all_sorts(mention: str, name: str | None) -> None:
    assert read(mention).name == name


@BOTH_WAYS
@pytest.mark.parametrize(
    ("mention", "parts"),
    [
        ("<[P Ada Hale] and [P Ben Roe]> said", ["Ada Hale", "Ben Roe"]),
        ("<[P Ada Hale], [P Ben Roe] and [P Jo Lind]> said", ["Ada Hale", "Ben Roe", "Jo Lind"]),
        ("<the ministry and the army> said", ["the ministry", "the army"]),
        ("<[P Hale] and her allies> said", ["Hale", "her allies"]),
        ("<Neither [P Hale] nor [P Roe]> said", ["Hale", "Roe"]),
        (
            "<[P Ada Hale], the mayor, and [P Ben Roe], the treasurer,> said",
            ["Ada Hale, the mayor", "Ben Roe, the treasurer"],
        ),
        ("<[P Hale] and others> said", ["Hale", "others"]),
        ("<she and another reporter> said", ["she", "another reporter"]),
        ("<many Democrats and Republicans> said", []),
        ("<experts and analysts> said", []),
        ("<political leaders and strategists in both parties> said", []),
        ("<Smith and Sons> said", []),
        ("<the [O Ministry of Health and Sport]> said", []),
        ("<the founder and head of the club> said", []),
        ("<[P Ada Hale], a surgeon and author> said", []),
        ("<journalist and author [P Jo Lind]> said", []),
        ("<politicians like [P Ada Hale] and [P Ben Roe]> said", []),
    ],
)
def test_joint_sources(mention: str, parts: list[str], names: bool) -> None:
    made = read(mention, names)
    assert made.joint == parts
    assert not parts or (made.name, made.roles, made.bodies) == (None, [], [])


@pytest.mark.parametrize(
    ("mention", "why"),
    [
        (
            "said <an aide>, who spoke on condition of anonymity because he feared for his post.",
            "spoke on condition of anonymity because he feared for his post",
        ),
        ("<a clerk who asked not to be named> said it", "asked not to be named"),
        (
            "<two guards>, who were not authorised to speak publicly, said",
            "were not authorised to speak publicly",
        ),
        (
            "<the official> said, speaking on condition of anonymity, that it rains",
            "speaking on condition of anonymity",
        ),
        ("<a diver> said on condition of anonymity.", "on condition of anonymity"),
        (
            "Speaking on condition of anonymity, <a diver> said it leaks.",
            "Speaking on condition of anonymity",
        ),
        ("<a diver> said it leaks.", None),
        ("<a diver> said a clerk who asked not to be named had left.", None),
        ("<[P Ada Hale]> said an aide, who asked not to be named, had left.", None),
        ("<a clerk who was authorised to speak> said it", None),
        ("<a diver> said it. A clerk said on condition of anonymity that it leaks.", None),
    ],
)
def test_why_unnamed(mention: str, why: str | None) -> None:
    assert read(mention).why == why


@pytest.mark.parametrize(
    ("mention", "roles"),
    [
        ("said <[P Ada Hale]>, a lawyer for the widow.", ["a lawyer for the widow"]),
        ("<[P Hale]>, who heads the civil defence team, said", ["heads the civil defence team"]),
        ("said <[P Hale]>, 42, the coroner, on Monday", ["the coroner"]),
        ("according to <[P Hale]>, the mayor will resign.", []),
        ("according to <[P Hale]>, who said the mayor lied", []),
        ("<[P Hale]>, said the mayor", []),
        ("said <[P Hale]>. The mayor left.", []),
        ("said <[P Hale]>\n\nThe mayor, who left", []),
    ],
)
def test_what_follows_the_mention(mention: str, roles: list[str]) -> None:
    assert read(mention).roles == roles


def test_documents_and_groups_have_no_roles() -> None:
    for mention in (
        "<the coroner's report>",
        "<Israel's Western allies>",
        "<several runners>",
        "<a petition>",
    ):
        assert read(mention).roles == []


def test_wrong_entities_do_no_harm() -> None:
    text = "military expert Maj. Gen. Tarek Amin says"
    for entity in [(0, 41), (9, 20), (16, 25), (30, 500), (-5, 3), (7, 7)]:
        made = read_description(text, (0, 36), [Entity("person", *entity, 0.5)])
        assert made.head[1] <= 36


def test_speakers_of_the_founding_article(seed: Path) -> None:
    text = (seed / "article.txt").read_text(encoding="utf-8")
    for speaker in json.loads((seed / "record.json").read_text(encoding="utf-8"))["speakers"]:
        roles, bodies, names = [], [], []
        for mention in speaker["mentions"]:
            made = read_description(text, tuple(mention), ())
            roles += [{"text": text[slice(*role)], "span": list(role)} for role in made.roles]
            bodies += [{"name": b.name, "span": list(b.span), "of": b.of} for b in made.affiliations]
            names += [text[slice(*made.name)]] if made.name else []
        assert roles == speaker["roles"]
        assert bodies == speaker["affiliations"]
        assert (speaker["name"] in names) == speaker["named"]


PIECES = (
    "the a of for at and who , ( ) — “ ” \" 's ' Ada Hale Gen. Dr. mayor spokesman council Ministry said 42 "
    "R-Ohio officials their on condition anonymity not named محمد 東京 ÉLAN al-Amin \n . $ 5,000 -"
)
WORDS = st.sampled_from(PIECES.split(" "))
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=30).map(" ".join))
PLACES = st.integers(-3, 150)


def spans_of(made: Description) -> list[tuple[int, int]]:
    single = [span for span in (made.name, made.why_unnamed) if span]
    return [*single, *made.roles, *(body.span for body in made.affiliations), *made.joint]


@given(
    TEXTS, PLACES, PLACES, st.lists(st.tuples(PLACES, PLACES, st.sampled_from(["person", "organization"])))
)
def test_spans_lie_in_the_text(text: str, start: int, end: int, names: list[tuple[int, int, str]]) -> None:
    entities = [Entity(kind, first, last, 0.5) for first, last, kind in names]
    made = read_description(text, (start, end), entities)
    for first, last in spans_of(made):
        assert 0 <= first < last <= len(text)
    assert 0 <= made.head[0] <= made.head[1] <= len(text)
    for body in made.affiliations:
        assert text[slice(*body.span)] == body.name


def test_long_mentions_are_read_in_time() -> None:
    for piece in (
        "word ",
        "Ada Hale and ",
        "the mayor, ",
        "of the Ministry and ",
        "“",
        "who spoke on ",
        "A" * 50,
    ):
        text = piece * (100_000 // len(piece))
        for span in [(0, len(text)), (50_000, 50_010)]:
            read_description(text, span, [])


def test_marks_of_the_tests_are_right() -> None:
    made = marked("<the minister, [P Ali Hasan],> said")
    assert made.text[slice(*made.span)] == "the minister, Ali Hasan,"
    assert made.text[made.entities[0].start : made.entities[0].end] == "Ali Hasan"
