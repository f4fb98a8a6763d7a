"""Noun phrases and clauses, as the parse of the package's weights has them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.tagger import Tagger
from onrecord.text.doc import doc_of
from onrecord.text.phrases import Clause, NounPhrase, clause_of, clauses, noun_phrase_of
from onrecord.text.words import Word

Find = Callable[[str, str], Word]


@pytest.fixture(scope="module")
def find() -> Find:
    """The word of a text that is printed so."""
    tagger = Tagger()

    def found(text: str, printed: str) -> Word:
        return next(word for word in doc_of(text, tagger.tag(text)).words if word.text == printed)

    return found


def text_of(phrase: NounPhrase | None) -> str:
    return "" if phrase is None else " ".join(word.text for word in phrase.core)


def test_a_noun_phrase_in_its_parts(find: Find) -> None:
    phrase = NounPhrase(find("The former finance chief of the council resigned.", "chief"))
    assert phrase.determiner is not None
    assert phrase.determiner.text == "The"
    assert [word.text for word in phrase.modifiers] == ["former", "finance"]
    assert text_of(phrase) == "The former finance chief"
    assert text_of(phrase.of) == "the council"
    assert not phrase.is_plural
    assert phrase.possessor is None
    assert phrase.relative is None


@pytest.mark.parametrize(
    ("text", "possessor"),
    [("Ada Hale's lawyer said it rained.", "Ada Hale 's"), ("Her lawyer said it rained.", "Her")],
)
def test_whose_it_is(find: Find, text: str, possessor: str) -> None:
    phrase = NounPhrase(find(text, "lawyer"))
    assert text_of(phrase.possessor) in (possessor, possessor.removesuffix(" 's"))
    assert text_of(phrase).endswith("lawyer")


def test_what_names_it_again(find: Find) -> None:
    phrase = NounPhrase(find("Ada Hale, the mayor of Orlec, said it rained.", "Hale"))
    assert [text_of(one) for one in phrase.appositions] == ["the mayor"]


def test_those_joined_to_it(find: Find) -> None:
    phrase = NounPhrase(find("The minister and the army said it rained.", "minister"))
    assert [text_of(one) for one in phrase.conjuncts] == ["the army"]
    assert phrase.is_plural


def test_a_relative_clause(find: Find) -> None:
    phrase = NounPhrase(find("The man who left the house said it rained.", "man"))
    assert phrase.relative is not None
    assert phrase.relative.verb.text == "left"


def test_a_clause_in_its_parts(find: Find) -> None:
    clause = Clause(find("The army will not open the road.", "open"))
    assert clause.subject is not None
    assert clause.subject.text == "army"
    assert clause.modal is not None
    assert clause.modal.text == "will"
    assert clause.negation is not None
    assert clause.negation.text == "not"
    assert [word.text for word in clause.objects] == ["road"]
    assert not clause.is_passive


def test_a_passive_clause(find: Find) -> None:
    clause = Clause(find("The bridge was destroyed on Monday.", "destroyed"))
    assert clause.is_passive
    assert clause.negation is None
    assert clause.modal is None


def test_the_subject_of_a_joined_verb_is_that_of_the_first(find: Find) -> None:
    clause = Clause(find("The army shelled the town and destroyed the bridge.", "destroyed"))
    assert clause.subject is not None
    assert clause.subject.text == "army"


def test_the_clause_that_is_said(find: Find) -> None:
    clause = Clause(find("Hale said that it rained.", "said"))
    assert [one.verb.text for one in clause.complements] == ["rained"]
    assert [one.verb.text for one in clauses(clause.verb.subtree())] == ["said", "rained"]


def test_the_clause_and_the_phrase_of_any_word(find: Find) -> None:
    word = find("Hale said that the old bridge fell.", "old")
    clause, phrase = clause_of(word), noun_phrase_of(word)
    assert clause is not None
    assert clause.verb.text == "fell"
    assert phrase is not None
    assert phrase.head.text == "bridge"


@pytest.mark.parametrize(
    ("text", "printed", "lemma"),
    [
        ("The state owed millions.", "owed", "owe"),
        ("The men were welcomed.", "men", "man"),
        ("The men were welcomed.", "were", "be"),
        ("They didn’t go.", "n’t", "not"),
    ],
)
def test_the_lemma_of_a_word(find: Find, text: str, printed: str, lemma: str) -> None:
    assert find(text, printed).lemma == lemma
