"""Lemmas are words: of listed forms, of forms cut by rule, and of any text at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.lemmas import is_listed, lemma, lemmas_of, noun_forms, singular, verb_forms

KNOWN = [
    tuple(entry.split())
    for line in Path(__file__).with_name("known_lemmas.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for entry in line.split("|")
]
TAGS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "RB", "RBR")
SOME_TAG = st.sampled_from((*TAGS, "MD", "IN", "CD", "POS", "", "-LRB-", None))
LISTED = sorted({(known[0].lower(), known[1][:2]) for known in KNOWN if known[1].startswith(("VB", "NN"))})


def test_the_known_forms_are_many_and_each_has_its_lemma() -> None:
    assert len(KNOWN) > 400
    wrong = {form: lemma(form, tag) for found, tag, form in KNOWN if lemma(form, tag) != found.lower()}
    assert wrong == {}


@pytest.mark.parametrize(
    ("form", "found"),
    [
        *(("owed", "owe"), ("writes", "write"), ("welcomed", "welcome"), ("using", "use"), ("used", "use")),
        *(("dying", "die"), ("men", "man"), ("shootings", "shooting"), ("data", "data"), ("news", "news")),
        *(("police", "police"), ("economics", "economics"), ("travelled", "travel"), ("fled", "flee")),
        *(("found", "find"), ("left", "leave"), ("lay", "lie"), ("was", "be"), ("does", "do")),
        *(
            ("thing", "thing"),
            ("king", "king"),
            ("evening", "evening"),
            ("hundred", "hundred"),
            ("need", "need"),
        ),
        *(("lives", "life"), ("always", "always"), ("perhaps", "perhaps"), ("this", "this"), ("us", "us")),
        *(("headquarters", "headquarters"), ("wound", "wound"), ("wounded", "wound"), ("Beijing", "beijing")),
    ],
)
def test_without_a_tag_a_word_is_what_it_mostly_is(form: str, found: str) -> None:
    assert lemma(form, None) == found


@pytest.mark.parametrize(
    ("form", "tag", "found"),
    [
        ("shooting", "NN", "shooting"),
        ("shooting", "VBG", "shoot"),
        ("left", "JJ", "left"),
        ("saw", "NN", "saw"),
        ("lay", "VB", "lay"),
        ("found", "VB", "found"),
        ("wounded", "JJ", "wounded"),
        ("means", "NNS", "means"),
        ("means", "VBZ", "mean"),
        ("Reuters", "NNP", "reuters"),
        ("Democrats", "NNPS", "democrat"),
        ("children", "NN", "child"),
        ("’s", "VBZ", "be"),
        ("'s", "POS", "'s"),
        ("ca", "MD", "can"),
        ("wo", "MD", "will"),
        ("n't", "RB", "not"),
        ("'d", "MD", "would"),
        ("would", "MD", "would"),
        ("during", "IN", "during"),
        ("his", "PRP$", "his"),
    ],
)
def test_the_tag_decides(form: str, tag: str, found: str) -> None:
    assert lemma(form, tag) == found


@pytest.mark.parametrize(
    ("form", "tag", "found"),
    [
        ("counter-accused", "VBD", "counter-accuse"),
        ("outgunned", "VBN", "outgun"),
        ("redeployed", "VBD", "redeploy"),
        ("nerfed", "VBD", "nerf"),
        ("gaslit", "VBD", "gaslit"),
        ("brexitized", "VBD", "brexitize"),
        ("doxxed", "VBD", "dox"),
        ("yeeting", "VBG", "yeet"),
        ("caucusgoers", "NNS", "caucusgoer"),
        ("quangos", "NNS", "quango"),
        ("newsies", "NNS", "newsy"),
        ("analytics", "NNS", "analytics"),
        ("1960s", "NNS", "1960s"),
    ],
)
def test_what_is_not_listed_is_cut_by_rule(form: str, tag: str, found: str) -> None:
    assert lemma(form, tag) == found


def test_the_forms_of_a_lemma() -> None:
    assert verb_forms("write") == ("write", "writes", "writing", "written", "wrote")
    assert set(verb_forms("be")) == {"be", "am", "is", "are", "was", "were", "been", "being"}
    assert set(verb_forms("put")) == {"put", "puts", "putting"}
    assert {"travelled", "traveled"} < set(verb_forms("travel"))
    assert set(verb_forms("see")) == {"see", "sees", "seeing", "saw", "seen"}
    assert set(verb_forms("doxx")) == {"doxx", "doxxes", "doxxed", "doxxing"}
    assert noun_forms("child") == ("child", "children")
    assert noun_forms("crisis") == ("crisis", "crises")
    assert noun_forms("human") == ("human", "humans")


@pytest.mark.parametrize(
    "plain", ["police", "news", "series", "this", "always", "media", "politics", "crisis", "boss"]
)
def test_no_plural_has_no_singular(plain: str) -> None:
    assert singular(plain) is None


def test_singulars() -> None:
    plurals = (
        "women",
        "Policemen",
        "allies",
        "movies",
        "churches",
        "monarchs",
        "buses",
        "Houthi",
        "bloggers",
    )
    assert [singular(one) for one in plurals] == [
        *("woman", "policeman", "ally", "movie", "church", "monarch", "bus", None, "blogger")
    ]


def test_a_word_may_be_a_form_of_several() -> None:
    assert lemmas_of("lives") == ("lives", "live", "life")
    assert lemmas_of("saw") == ("saw", "see")
    assert lemmas_of("thing") == ("thing",)


@given(st.text(), SOME_TAG)
def test_any_text_has_a_lemma_in_lower_case(text: str, tag: str | None) -> None:
    found = lemma(text, tag)
    assert bool(found) == bool(text)
    assert found == found.lower()
    assert lemmas_of(text)[0] == text.lower().replace("’", "'")
    assert singular(text) != ""


@given(
    st.text(alphabet="aeigndstyrl'-", min_size=1, max_size=9),
    st.sampled_from(["ed", "ing", "s", "ies", "men"]),
)
def test_whatever_ends_as_a_form_has_a_lemma(start: str, ending: str) -> None:
    for tag in (*TAGS, None):
        assert lemma(start + ending, tag)


@given(st.sampled_from(LISTED))
def test_a_lemma_is_its_own_lemma_and_that_of_its_forms(listed: tuple[str, str]) -> None:
    base, tag = listed
    forms = verb_forms(base) if tag == "VB" else noun_forms(base)
    assert forms[0] == lemma(base, tag) == base
    assert is_listed(base)
    assert all(base in lemmas_of(form) for form in forms)
