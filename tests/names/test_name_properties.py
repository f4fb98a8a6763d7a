"""What holds for all names, however odd."""

import time
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.names import blocking_keys, fuller, match_bodies, match_persons, parse_person

MATCH = {"person": match_persons, "organization": match_bodies}
WORDS = """
Mr. Mrs. Dr. Gen. Sheikh Ada Robert Bob Chip Mohammed Muhammad Mohamed al- al-Hadidi Hadidy El Al
bin Abdul Karim abd Colby COLBY Colby's McColby MacColby Colby-Tarrant Tarrant Jr. Sr. III J. J.-P.
JD Sergei Sergey Malyshev Malysheva Hnatyuk Gnatiuk Zhang Chang Weiming Wei-ming Kim Gim Ji-young
Chi-yong Pham Văn Van Bảo Bao Jean Jean-Luc Le Marec Lemarec van der Hoek Peña Urrutia Soto José
Pepe Tesfaye Ministry of Defence Defense the Union Labour Party WFC World Fisheries Council & and
陈国栋 김정은 Əliyev Patrick Lam Chi-wai Abu Hamza Ben-Ari Etxeberria Echeverria Yamada Ohno Ōno Somchai
Kavaliou Kovalev Me U Motor PJSC UNHCR ANC (ANC) Inc. "Chip" (x) , - Сергей 张伟 محمد 7 3rd''' é ß ﷺ
"""
PARTS = st.sampled_from(WORDS.split())
MADE = st.lists(PARTS, max_size=6).map(" ".join)
ANY = st.one_of(MADE, st.text(max_size=40))


@pytest.mark.parametrize("kind", MATCH)
@given(a=ANY, b=ANY)
@settings(max_examples=250, deadline=None)
def test_symmetric_bounded_and_blocked(kind, a, b):
    score = MATCH[kind](a, b)
    assert 0 <= score <= 1
    assert score == MATCH[kind](b, a)
    if score >= 0.5:
        assert blocking_keys(a, kind) & blocking_keys(b, kind)


@pytest.mark.parametrize("kind", MATCH)
@given(a=ANY)
@settings(max_examples=150, deadline=None)
def test_a_name_with_a_letter_matches_itself(kind, a):
    if any(letter.isalpha() for letter in a):
        assert MATCH[kind](a, a) >= 0.5
        assert blocking_keys(a, kind)


@given(a=ANY, b=ANY)
@settings(max_examples=150, deadline=None)
def test_parsing_and_showing_never_fail(a, b):
    parse_person(a)
    assert fuller(a, b) == fuller(b, a)


@pytest.mark.parametrize(
    "odd",
    [
        *(
            "",
            " ",
            ".",
            "'s",
            "’",
            "-",
            "--",
            "J",
            "J.",
            "Mr.",
            "Jr.",
            "al-",
            "bin",
            "van der",
            "7",
            "...!?",
            "a-",
        ),
        *(
            "-a",
            "Ж",
            "张",
            "م",
            "محمد علي",
            "Сергей",
            "张伟国",
            "김정은",
            "Zhang 伟",
            "١٢٣",
            "\x00",
            "\ud800",
            "👍",
            "ﷺ",
        ),
        *("a" * 10_000, "a " * 5_000, "a-" * 5_000, "Mr. " * 2_500, "'" * 10_000, "Ali bin " * 1_250),
        *(
            "(" * 10_000,
            "é" * 10_000,
            "张" * 10_000,
            "kh" * 5_000,
            "A.B." * 2_500,
            '"' * 10_000,
            "ng" * 5_000,
        ),
        *("U.S. " * 2_000, "x’s " * 2_000, "Abdul " * 2_000, "of " * 3_000, "\n" * 10_000),
    ],
)
def test_odd_input_is_read_in_bounded_time(odd):
    start = time.perf_counter()
    for kind, match in MATCH.items():
        for other in (
            "",
            odd,
            "Ada Colby",
            "Ali bin Omar al-Hadidi",
            "World Fisheries Council",
            "Kim Ji-young",
        ):
            assert 0 <= match(odd, other) <= 1
        blocking_keys(odd, kind)
    parse_person(odd)
    fuller(odd, "Ada Colby")
    assert time.perf_counter() - start < 1


def test_other_names_of_no_letters_do_not_match():
    assert match_persons("...", "!!!") == 0
    assert match_persons("", "") == 0
    assert not blocking_keys("", "person")
    assert not blocking_keys("?!", "organization")


def test_two_thousand_names_are_compared_in_seconds():
    starts = ("Kar", "Bol", "Tem", "Vin", "Shal", "Mor", "Der", "Pol", "Gan", "Zub")
    middles = ("an", "ev", "ish", "od", "ur", "el", "im", "as", "ot", "yn")
    ends = ("ov", "man", "berg", "idi", "enko", "sson", "ez", "ani", "ski", "ler")
    surnames = [a + b + c for a in starts for b in middles for c in ends]
    names = [f"{given} {surname}" for surname in surnames for given in ("Ada", "Mohammed al-")][:2000]
    start = time.process_time()
    by_key: dict[str, list[str]] = {}
    for name in names:
        for key in blocking_keys(name, "person"):
            by_key.setdefault(key, []).append(name)
    compared = {pair for group in by_key.values() for pair in combinations(group, 2)}
    for a, b in compared:
        match_persons(a, b)
    assert time.process_time() - start < 8
