"""The component in pipelines of every sort: what it gives, and what it leaves alone."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

import onrecord
from onrecord.spacy_component import DocStatement, OnrecordComponent, component

TEXT = (
    "“The dam,” said Lena Vasko, the mayor of Orlec, “is safe for now.” "
    "She told reporters that 1,200 people had left. Tomas Brandl denied that there were cracks."
)
OTHER = "The bridge must be closed, the engineer Ivo Lund said on Monday."


def told(doc: Doc) -> list[tuple[str, ...]]:
    """What a Doc's statements are, as words."""
    return [
        (one.kind, *(" … ".join(span.text for span in part) for part in (one.source, one.cue, one.content)))
        for one in doc._.statements
    ]


def test_statements_are_those_of_the_reader_as_spans(nlp: Language, reader: onrecord.Reader) -> None:
    doc, article = nlp(TEXT), reader.read(TEXT, form="text")
    assert [one.statement for one in doc._.statements] == list(article.statements)
    assert len(article.statements) >= 3
    for one in doc._.statements:
        for spans, words in ((one.source, one.statement.source), (one.content, one.statement.content)):
            assert tuple((span.start_char, span.end_char) for span in spans) == (words.spans if words else ())
        assert one.kind == one.statement.kind
        assert one.confidence == one.statement.confidence


def test_a_content_in_pieces_has_a_span_for_each(nlp: Language) -> None:
    first = nlp(TEXT)._.statements[0]
    assert [span.text for span in first.content] == ["“The dam,”", "“is safe for now.”"]
    assert [span.label_ for span in (*first.source, *first.cue, *first.content)] == [
        "SOURCE", "CUE", "CONTENT", "CONTENT",
    ]  # fmt: skip


def test_speakers_have_their_mentions_as_spans(nlp: Language) -> None:
    doc = nlp(TEXT)
    vasko = doc._.speakers[0]
    assert (vasko.name, vasko.type, vasko.named) == ("Lena Vasko", "person", True)
    assert vasko.mentions[0].text.startswith("Lena Vasko")
    assert "She" in [span.text for span in vasko.mentions]
    assert doc._.statements[1].speakers == (vasko,)
    assert doc._.article.speakers == tuple(one.speaker for one in doc._.speakers)


def test_a_word_that_is_glued_to_another_is_taken_in_whole(nlp: Language) -> None:
    doc = nlp("“The dam is safe,”said Lena Vasko.")
    (one,) = doc._.statements
    assert [span.text for span in one.content] == ["“The dam is safe,”said"]
    assert one.statement.content.text == "“The dam is safe,”"


@pytest.mark.parametrize("text", ["", " \n\n ", "The sun rose."])
def test_where_nothing_is_said_there_are_no_statements(nlp: Language, text: str) -> None:
    assert nlp(text)._.statements == ()
    assert [doc._.speakers for doc in nlp.pipe([text])] == [()]


def test_a_doc_that_was_not_read_has_none(nlp: Language) -> None:
    doc = nlp.make_doc(TEXT)
    assert (doc._.statements, doc._.speakers, doc._.article) == ((), (), None)


@pytest.mark.parametrize(
    "text", ["<p>“It is safe,” said Ann Hale.</p>" * 9, "Line one\r\n\r\n“It is,” said Ann Hale.\r\n"]
)
def test_the_text_stays_as_it_is(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc._.article.text == doc.text == text


def test_a_pipe_gives_what_each_alone_gives(nlp: Language) -> None:
    texts = [TEXT, "", OTHER] * 5
    assert [told(doc) for doc in nlp.pipe(texts, batch_size=2)] == [told(nlp(text)) for text in texts]
    assert [context for _, context in nlp.pipe([(TEXT, 1), (OTHER, 2)], as_tuples=True)] == [1, 2]


def test_several_processes(nlp: Language, monkeypatch: pytest.MonkeyPatch, reader: onrecord.Reader) -> None:
    texts = [TEXT, OTHER] * 2
    alone = [told(nlp(text)) for text in texts]  # this process has its threads by now
    monkeypatch.undo()
    with_one = spacy.blank("en")
    with_one.add_pipe("onrecord", config={"threads": 1})
    assert [told(doc) for doc in with_one.pipe(texts, n_process=2, batch_size=1)] == alone


def test_a_reader_is_shared_in_a_process_and_not_with_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(component, "Reader", lambda weights, threads: object())
    component.shared_reader.cache_clear()
    assert OnrecordComponent().reader is OnrecordComponent("other").reader
    here = OnrecordComponent().reader
    assert OnrecordComponent(threads=1).reader is not here
    monkeypatch.setattr("os.getpid", lambda: -1)
    assert OnrecordComponent().reader is not here
    component.shared_reader.cache_clear()


def test_it_can_be_pickled(nlp: Language) -> None:
    nlp(OTHER)
    again = pickle.loads(pickle.dumps(nlp.get_pipe("onrecord")))
    assert told(again(nlp.make_doc(TEXT))) == told(nlp(TEXT))


def test_the_config_goes_to_disk_and_back(tmp_path: Path, reader: onrecord.Reader) -> None:
    config = {"min_confidence": 0.9, "furniture": False, "threads": 1, "weights": None}
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord", config=config)
    nlp.to_disk(tmp_path / "pipeline")
    loaded = spacy.load(tmp_path / "pipeline")
    one = loaded.get_pipe("onrecord")
    assert {name: getattr(one, name) for name in config} == config
    surest = reader.read(TEXT, form="text", min_confidence=0.9)
    assert [s.statement for s in loaded(TEXT)._.statements] == list(surest.statements)


def test_without_furniture_none_is_marked(reader: onrecord.Reader, examples: Path) -> None:
    text = (examples / "copied.txt").read_text(encoding="utf-8")
    for furniture in (True, False):
        nlp = spacy.blank("en")
        nlp.add_pipe("onrecord", config={"furniture": furniture})
        assert bool(nlp(text)._.article.furniture) is furniture


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ({"min_confidence": 7}, "min_confidence must be between 0 and 1, not 7"),
        ({"threads": -1}, "threads must be 0"),
        ({"min_confidence": "high"}, "min_confidence"),
        ({"confidence": 0.5}, "confidence"),
    ],
)
def test_a_wrong_config_is_told_at_once(config: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        spacy.blank("en").add_pipe("onrecord", config=config)


def test_weights_that_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord", config={"weights": "nowhere.onnx"})
    with pytest.raises(onrecord.WeightsError, match=r"nowhere\.onnx"):
        nlp(TEXT)


def test_bytes_and_bins_keep_the_statements(nlp: Language) -> None:
    doc = nlp(TEXT)
    from_bytes = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    packed = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (from_bin,) = DocBin().from_bytes(packed).get_docs(spacy.blank("en").vocab)
    for again in (from_bytes, from_bin, doc.copy()):
        assert told(again) == told(doc)
        assert again._.article == doc._.article
        assert all(span.doc is again for one in again._.statements for span in one.content)


def test_a_doc_of_other_words_does_not_get_the_statements(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert doc[4:].as_doc(copy_user_data=True)._.statements == ()


def test_sentences_and_entities_are_left_alone() -> None:
    plain = spacy.blank("en")
    plain.add_pipe("sentencizer")
    plain.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Lena Vasko"}])  # type: ignore[attr-defined]
    before = plain(TEXT)
    plain.add_pipe("onrecord", first=True)
    after = plain(TEXT)
    assert after._.statements
    assert [(s.start, s.end) for s in after.sents] == [(s.start, s.end) for s in before.sents]
    assert [(e.text, e.label_) for e in after.ents] == [("Lena Vasko", "PERSON")]
    assert after.to_json()["tokens"] == before.to_json()["tokens"]
    assert not after.spans


def test_what_cannot_be_read_goes_to_the_error_handler(nlp: Language) -> None:
    texts = [TEXT, '{"a": [1, 2]}', OTHER]
    with pytest.raises(onrecord.PageError):
        list(nlp.pipe(texts))
    missed: list[str] = []
    nlp.set_error_handler(lambda name, one, docs, error: missed.extend(doc.text for doc in docs))
    assert [doc.text for doc in nlp.pipe(texts)] == [TEXT, OTHER]
    assert missed == ['{"a": [1, 2]}']


def test_an_error_while_reading_goes_there_too(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(page: onrecord.Article, *_: object, **__: object) -> onrecord.Article:
        raise IndexError(page.text)

    monkeypatch.setattr(nlp.get_pipe("onrecord").reader, "attribute", fails)
    missed: list[Exception] = []
    nlp.set_error_handler(lambda name, one, docs, error: missed.append(error))
    assert list(nlp.pipe([TEXT, OTHER])) == []
    assert [str(error) for error in missed] == [TEXT, OTHER]


def test_an_attribute_of_somebody_else_is_not_taken_over() -> None:
    from onrecord.spacy_component.keeping import extend

    extend()
    kept = Doc.remove_extension("statements")
    Doc.set_extension("statements", default=None)
    try:
        with pytest.raises(ValueError, match="statements"):
            extend()
    finally:
        Doc.set_extension("statements", getter=kept[2], force=True)


def test_spacy_finds_it_by_itself() -> None:
    from importlib.metadata import EntryPoint
    from tomllib import loads

    project = loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (entry,) = project["entry-points"]["spacy_factories"].items()
    found = EntryPoint(*entry, group="spacy_factories")
    assert found.name == "onrecord"
    assert found.load() is onrecord.spacy_component.make


def test_without_spacy_one_line_says_what_to_install() -> None:
    code = "import sys; sys.modules['spacy'] = None\nimport onrecord.spacy_component"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 1
    last = run.stderr.strip().splitlines()[-1]
    assert last == "ModuleNotFoundError: the spaCy component needs spaCy: pip install 'onrecord[spacy]'"


def test_onrecord_needs_no_spacy() -> None:
    code = "import sys, onrecord\nassert 'spacy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_statements_are_immutable(nlp: Language) -> None:
    one = nlp(TEXT)._.statements[0]
    assert isinstance(one, DocStatement)
    assert all(isinstance(span, Span) for span in one.content)
    with pytest.raises(AttributeError):
        one.content = ()
