"""Whom and what a content speaks of."""

from __future__ import annotations

from .saying import read, said


def test_persons_bodies_and_places() -> None:
    found = {
        about.name: about.kind for about in said("that Angela Merkel had met NATO officials in Paris").about
    }
    assert found == {"Angela Merkel": "person", "NATO": "organization", "Paris": "place"}


def test_each_is_told_once() -> None:
    names = [a.name for a in said("that Angela Merkel knew what Merkel had said").about]
    assert names == ["Angela Merkel"]


def test_the_speaker_by_name_and_by_i() -> None:
    text = "“I trust Angela Merkel,” Boris Johnson said."
    article = read(text, "Boris Johnson", "said", "“I trust Angela Merkel,”")
    first = article.statements[0].about[0]
    assert (first.text, first.name, first.speaker) == ("I", "Boris Johnson", 0)


def test_a_content_without_names_speaks_of_nobody_named() -> None:
    assert said("that it was cold").about == ()
