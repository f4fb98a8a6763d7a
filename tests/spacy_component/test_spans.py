"""Spans have the words, wherever these stand and however spaCy cuts the text."""

from __future__ import annotations

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from onrecord import Article, Statement
from onrecord.model.article import statement_key
from onrecord.model.passage import passage
from onrecord.spacy_component.keeping import keep

NLP = spacy.blank("en")


@st.composite
def pieces(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """A text, and spans in it that neither begin nor end with white space."""
    alphabet = st.sampled_from([*"ab.,-’“”'1 \n\t\u00a0\u200b", "😀", "é", "e\u0301", "ي"])
    text = draw(st.lists(alphabet, min_size=1, max_size=30).map("".join))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    return text, [(a, b) for a, b in spans if text[a:b] == text[a:b].strip()]


@given(pieces())
def test_spans_hold_just_the_tokens_that_the_words_touch(made: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = made
    if not spans:
        return
    content = passage(text, spans)
    plain = Article(text)
    key = statement_key(plain.id, None, content)
    statement = Statement(key, "indirect", None, None, content, None, 0.5)
    doc = NLP.make_doc(text)
    keep(doc, Article(text, statements=(statement,)))
    again = Doc(NLP.vocab).from_bytes(doc.to_bytes())
    for one in (doc, again):
        (told,) = one._.statements
        assert told.statement == statement
        assert (told.source, told.cue) == ((), ())
        for (start, end), span in zip(spans, told.content, strict=True):
            touched = [token.i for token in one if token.idx < end and token.idx + len(token) > start]
            assert [token.i for token in span] == touched
