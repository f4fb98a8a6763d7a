"""The article of a Doc, kept in it as plain values, so that it goes wherever the Doc goes."""

from __future__ import annotations

import hashlib

from spacy.tokens import Doc

from onrecord.model.article import Article
from onrecord.spacy_component.spans import DocSpeaker, DocStatement, speakers_in, statements_in

KEY = "onrecord"
"""Where in `Doc.user_data` the JSON of the article is, without its text, which is the Doc's."""


def keep(doc: Doc, article: Article) -> None:
    """Keep the article in the Doc whose text it has."""
    record = article.to_json()
    del record["text"]
    doc.user_data[KEY] = record


def article_of(doc: Doc) -> Article | None:
    """The article that was read of a Doc.

    None where there is none, or where it has other words than the Doc (one made by `Span.as_doc`).
    """
    record = doc.user_data.get(KEY)
    text = doc.text
    if record is None or record["id"] != hashlib.sha256(text.encode()).hexdigest():
        return None
    return Article.from_json({**record, "text": text})


def statements_of(doc: Doc) -> tuple[DocStatement, ...]:
    """What `doc._.statements` gives."""
    article = article_of(doc)
    return statements_in(doc, article) if article else ()


def speakers_of(doc: Doc) -> tuple[DocSpeaker, ...]:
    """What `doc._.speakers` gives."""
    article = article_of(doc)
    return speakers_in(doc, article) if article else ()


_GETTERS = {"article": article_of, "statements": statements_of, "speakers": speakers_of}


def extend() -> None:
    """Give `doc._` its attributes. Raises ValueError where one of the name is somebody else's."""
    for name, getter in _GETTERS.items():
        if not (Doc.has_extension(name) and Doc.get_extension(name)[2] is getter):
            Doc.set_extension(name, getter=getter)
