"""Reading from end to end, with the weights of the package."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onrecord
from onrecord import Article, PageError, Reader, WeightsError
from onrecord.output import schema

SHORT = (
    "The bridge will close in May, the council said on Monday.\n\n"
    "“It is not safe,” said Ann Hale, an engineer."
)


def test_a_short_article(reader: Reader) -> None:
    council, hale = reader.read(SHORT).statements
    assert council.source is not None
    assert council.source.text == "the council"
    assert council.content.text == "The bridge will close in May"
    assert council.kind == "indirect"
    assert hale.source is not None
    assert hale.source.text.startswith("Ann Hale")
    assert hale.cue is not None
    assert hale.cue.text == "said"
    assert hale.content.text == "“It is not safe,”"
    assert hale.kind == "direct"


def test_the_function_does_what_the_reader_does(reader: Reader) -> None:
    assert onrecord.read(SHORT) == reader.read(SHORT)


def test_content_bytes_and_files_give_the_same_statements(reader: Reader, tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.txt", tmp_path / "a.txt.gz"
    plain.write_text(SHORT, encoding="utf-8")
    packed.write_bytes(gzip.compress(SHORT.encode()))
    read = [reader.read(source).statements for source in (SHORT, SHORT.encode(), plain, packed)]
    assert read[0] == read[1] == read[2] == read[3]


def test_html_given_as_content(reader: Reader) -> None:
    page = (
        f"<html><head><title>Bridge</title></head><body><article>{_paragraphs(SHORT)}</article></body></html>"
    )
    assert "the council" in [s.source.text for s in reader.read(page).statements if s.source]


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))


def test_the_same_bytes_alone_in_any_company_and_on_any_threads(examples: Path) -> None:
    files = sorted(examples.glob("*.*"))
    files = [path for path in files if path.suffix in {".txt", ".html"}]
    with Reader(threads=1) as one, Reader(threads=4) as four:
        alone = [one.read(path).dumps() for path in files]
        assert [a.dumps() for a in one.pipe(files)] == alone
        assert [a.dumps() for a in four.pipe(files)] == alone
        assert [a.dumps() for a in four.pipe(reversed(files))] == alone[::-1]
        assert [four.read(path).dumps() for path in files] == alone


def test_a_stream_keeps_its_order_and_outlives_bad_files(reader: Reader, tmp_path: Path) -> None:
    sources = []
    for number in range(12):
        path = tmp_path / f"{number:02}.txt"
        path.write_text(f"{number} boats sank, the navy said.", encoding="utf-8")
        sources.append(path)
    sources[5].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    errors: list[PageError] = []
    read = [article.text.split()[0] for article in reader.pipe(sources, on_error=errors.append)]
    assert read == [str(number) for number in range(12) if number != 5]
    assert len(errors) == 1
    assert "05.txt" in str(errors[0])


def test_without_on_error_a_bad_file_raises(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(PageError, match=r"none\.txt"):
        list(reader.pipe([tmp_path / "none.txt"]))


def test_a_long_article_is_read_in_every_part(reader: Reader) -> None:
    paragraph = "The river Arn rose again overnight and reached the lower streets of the town."
    text = "\n\n".join([paragraph] * 900 + ["The dam will hold, the mayor said."])
    (only,) = [s for s in reader.read(text).statements if s.source and s.source.text == "the mayor"]
    assert only.content.text == "The dam will hold"


def test_headlines_in_furniture_are_no_statements(reader: Reader, examples: Path) -> None:
    article = reader.read(examples / "copied.txt")
    assert article.furniture
    for statement in article.statements:
        for start, end in statement.content.spans:
            assert not any(f.span[0] < end and start < f.span[1] for f in article.furniture)


def test_no_furniture_when_none_is_wanted(reader: Reader, examples: Path) -> None:
    assert reader.read(examples / "copied.txt", furniture=False).furniture == ()


def test_every_example_holds_the_contract(reader: Reader, examples: Path) -> None:
    validator = jsonschema.Draft202012Validator(schema())
    for path in [*examples.glob("*.txt"), examples / "page.html"]:
        article = reader.read(path)
        record = json.loads(article.dumps())
        validator.validate(record)
        assert Article.from_json(record) == article
        assert len(article.statements) >= 8
        assert len({s.key for s in article.statements}) == len(article.statements)


PRINT = st.lists(
    st.one_of(
        st.sampled_from(
            [*list("\"'“”‘’«»„ \n:.,-"), "said ", "Ann Hale ", "that ", "according to ", "\nQ: ", "A: "]
        ),
        st.text(max_size=8),
    ),
    min_size=1,
    max_size=40,
).map("".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=PRINT)
def test_whatever_the_text_spans_are_its_slices(reader: Reader, text: str) -> None:
    try:
        article = reader.read(text, form="text")
    except PageError:
        return
    assert len(article.text) == len(text)
    for statement in article.statements:
        for part in (statement.source, statement.cue, statement.content):
            if part is not None:
                assert part.text == " … ".join(article.text[start:end] for start, end in part.spans)
    assert Article.from_json(json.loads(article.dumps())) == article
    assert reader.read(text, form="text").dumps() == article.dumps()


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "“" * 1000 + "She said it rains" + "”" * 1000,
        "'\"" * 5000,
        "x" * 1_000_000,
        "said " * 3000,
        "He said\x00 that\x07 it \x1b[31mrains.",
        "👩‍👩‍👧 “E\u0301t\u00e9” said Zoe\u0308.",
        "\u202eHe said that it rains.",
    ],
    ids=["mark", "deep", "marks", "long word", "said", "controls", "emoji", "direction"],
)
def test_hostile_text_is_read(reader: Reader, text: str) -> None:
    article = reader.read(text, form="text")
    assert article.text == text


def test_lone_surrogates_are_replaced_one_for_one_with_a_warning(reader: Reader) -> None:
    article = reader.read("It \ud800 rains, \udfff Ann said.")
    assert article.text == "It \ufffd rains, \ufffd Ann said."
    assert article.warnings


def test_weights_that_are_none_are_named(tmp_path: Path) -> None:
    bad = tmp_path / "weights.onnx"
    with pytest.raises(WeightsError, match=r"weights\.onnx"):
        Reader(bad)
    bad.write_bytes(b"not weights")
    with pytest.raises(WeightsError, match=r"weights\.onnx"):
        Reader(bad)


def test_a_negative_number_of_threads_is_refused() -> None:
    with pytest.raises(ValueError, match="threads"):
        Reader(threads=-1)
