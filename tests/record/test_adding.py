"""What is added, and what is passed over."""

from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path
from typing import Any, cast

import pytest

from onrecord import Reader, Record
from onrecord.output import to_jsonl
from onrecord.record import Progress
from onrecord.record.ingest import progress as failures
from onrecord.record.ingest import walk as walking

from .making import FakeReader, article, said

TRUCE = said("The truce will hold", "Ann Hale", "engineer") + "\n\nIt rained in the harbour all day long.\n"


def add(record: Record, *paths: Path | str, reader: FakeReader | None = None, **how: Any) -> Progress:
    return record.add(paths, reader=cast(Reader, reader or FakeReader()), **how)


def write(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_added_once(record: Record, tmp_path: Path) -> None:
    news = write(tmp_path, a=TRUCE, b=said("It will not", "Bo Lind"))
    first, reader = add(record, news), FakeReader()
    assert (first.added, first.statements, first.failed) == (2, 2, 0)
    again = add(record, news, reader=reader)
    assert (again.articles, again.known_files, reader.count) == (0, 2, 0)
    assert [a.text for a in record.articles()] == [TRUCE, said("It will not", "Bo Lind")]


def test_a_touched_file_is_opened_and_passed_over(record: Record, tmp_path: Path) -> None:
    news = write(tmp_path, a=TRUCE)
    add(record, news)
    os.utime(news / "a.txt", ns=(1, 1))
    assert add(record, news).known == 1


def test_a_changed_text_is_a_new_version_and_the_old_one_is_kept(record: Record, tmp_path: Path) -> None:
    add(record, write(tmp_path, a=TRUCE))
    made = add(record, write(tmp_path, a=TRUCE.replace("hold", "break")))
    assert (made.added, made.versions) == (0, 1)
    assert [a.text for a in record.articles()] == [TRUCE.replace("hold", "break")]
    assert len(list(record.articles(every_version=True))) == 2
    # the older text once more, as in an archive that is added again, is nothing new
    assert add(record, write(tmp_path, a=TRUCE)).known == 1


def test_the_same_text_of_another_outlet_is_another_document(record: Record) -> None:
    for outlet, url in (
        ("Gazette", "https://gazette.example/1"),
        ("Courier", "https://courier.example/7#top"),
    ):
        assert record.put(article(TRUCE, outlet=outlet, url=url)) == "added"
    assert record.put(article(TRUCE, url="https://courier.example/7")) == "known"
    texts, documents = (
        record.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("texts", "documents")
    )
    assert (texts, documents) == (1, 2)
    assert {hit.outlet for hit in record.search("truce")} == {"Gazette", "Courier"}


def test_articles_that_were_read_are_not_read_again(record: Record, tmp_path: Path) -> None:
    read = [
        article(TRUCE, path="a.txt", title="Truce"),
        article(said("No", "Bo Lind"), url="https://a.example"),
    ]
    path = tmp_path / "read.jsonl"
    path.write_text("".join(to_jsonl(one) + "\n" for one in read), encoding="utf-8")
    reader = FakeReader()
    assert add(record, path, reader=reader).added == 2
    assert reader.count == 0
    assert list(record.articles()) == read
    array = tmp_path / "read.json"
    array.write_text(json.dumps([one.to_json() for one in read], indent=1), encoding="utf-8")
    assert add(record, array, reader=reader).known == 2


def test_keys_that_this_version_does_not_know_are_kept(record: Record, tmp_path: Path) -> None:
    made = article(TRUCE).to_json() | {"mood": "calm"}
    made["statements"][0]["tone"] = {"kind": "dry"}
    (tmp_path / "a.jsonl").write_text(json.dumps(made), encoding="utf-8")
    assert add(record, tmp_path / "a.jsonl").added == 1
    from onrecord.record.store.articles import unpacked

    blob, text = record.connection.execute("SELECT r.json, t.text FROM readings r, texts t").fetchone()
    assert unpacked(blob, text) == made


def test_jsonl_gz_patterns_and_standard_input(record: Record, tmp_path: Path) -> None:
    lines = "\n".join(
        json.dumps({"text": said(f"Number {n}"), "url": f"https://a.example/{n}"}) for n in range(40)
    )
    (tmp_path / "news.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    assert add(record, str(tmp_path / "*.jsonl.gz")).added == 40
    assert add(record, stream=io.BytesIO(TRUCE.encode())).added == 1
    assert add(record, stream=io.BytesIO(lines.encode())).known == 40
    assert len(record.search("number", limit=100)) == 40


def test_a_cut_off_run_goes_on_within_a_file(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(json.dumps({"text": said(f"Number {n}")}) for n in range(60)), encoding="utf-8")

    def stop(progress: Progress) -> None:
        if progress.articles >= 32:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add(record, path, watch=stop)
    assert len(list(record.articles())) == 32
    made = add(record, path)
    assert (made.added, made.known) == (28, 0)


def test_a_warc_archive(record: Record, tmp_path: Path) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    def page(url: str, body: str, kind: str = "text/html", status: str = "200 OK") -> None:
        head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.0")
        payload = io.BytesIO(body.encode())
        writer.write_record(writer.create_warc_record(url, "response", payload=payload, http_headers=head))

    path = tmp_path / "crawl.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        page("https://a.example/truce", f"<html><body><article><p>{TRUCE}</p></article></body></html>")
        page("https://a.example/gone", "gone", status="404 Not Found")
        page("https://a.example/logo", "GIF89a", kind="image/gif")
        page("https://a.example/menu", "<html><body><nav>Home</nav></body></html>")
        page("https://a.example/plain", said("Plain", "Bo Lind"), kind="text/plain; charset=utf-8")
    made = add(record, tmp_path)
    assert (made.added, made.failed) == (2, 1)
    assert [a.url for a in record.articles()] == ["https://a.example/truce", "https://a.example/plain"]
    assert made.failures[0].place == "https://a.example/menu"
    path.write_bytes(path.read_bytes()[:-40])
    assert "damaged" in add(record, path).failures[-1].reason


def test_a_bad_file_is_noted_and_tried_again_when_asked(record: Record, tmp_path: Path) -> None:
    news = write(tmp_path, a=TRUCE, bad="", c="This is unreadable, said Ann Hale.")
    made = add(record, news, tmp_path / "missing.txt")
    assert (made.added, made.failed) == (1, 3)
    reasons = {Path(one.source).name: one.reason for one in record.failures()}
    assert "empty" in reasons["bad.txt"]
    assert "IndexError" in reasons["c.txt"]
    assert "no such file" in reasons["missing.txt"]
    told = add(record, news)
    assert (told.added, told.failed) == (0, 2)
    assert "--retry" in told.failures[0].reason
    write(tmp_path, bad=said("Better", "Bo Lind"))
    assert add(record, retry=True).added == 1
    assert [(Path(one.source).name, one.tries) for one in record.failures()] == [
        ("c.txt", 2),
        ("missing.txt", 2),
    ]
    assert add(record, news, retry=True).failed == 2  # each is told once


def test_a_line_that_is_broken_does_not_keep_the_others_out(record: Record, tmp_path: Path) -> None:
    broken = article(TRUCE).to_json()
    broken["statements"][0]["content"]["text"] = "other words"
    lines = ["{", json.dumps({"text": TRUCE}), json.dumps(broken), json.dumps({"text": said("B", "Bo Lind")})]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    made = add(record, tmp_path)
    assert (made.added, made.failed) == (2, 2)
    assert [one.place for one in record.failures()] == ["line 1", "line 3"]


def test_a_failure_of_a_file_that_was_mended_is_forgotten(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = iter(f"2024-05-01T10:00:{second:02}Z" for second in range(60))
    for module in (failures, walking):
        monkeypatch.setattr(module, "now", lambda: next(moments))
    path = tmp_path / "news.jsonl.gz"
    whole = gzip.compress(
        json.dumps({"text": TRUCE}).encode() + b"\n{\n" + os.urandom(200_000).hex().encode()
    )
    path.write_bytes(whole[:-2000])
    assert [one.place for one in add(record, path).failures] == ["line 2", ""]
    path.write_bytes(gzip.compress(json.dumps({"text": TRUCE}).encode() + b"\n{\n"))
    add(record, path)
    assert [one.place for one in record.failures()] == ["line 2"]


def test_a_name_that_is_not_utf8(record: Record, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_text(TRUCE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has UTF-8 names only")
    assert add(record, tmp_path).added == 1
    (made,) = record.articles()
    assert made.path == os.fsdecode(name)
    assert record.search("truce")[0].document.endswith("caf\\xe9.txt")
    assert add(record, tmp_path).known_files == 1


def test_other_software_reads_again_only_if_asked(record: Record, tmp_path: Path) -> None:
    news = write(tmp_path, a=TRUCE, b=said("B", "Bo Lind"))
    add(record, news)
    newer = FakeReader("newer")
    assert add(record, news, reader=newer, reread=True).reread == 2
    assert add(record, reader=newer, reread=True).known == 2
    assert newer.count == 2
    assert add(record, reader=FakeReader("newest"), reread=True).reread == 2
    count = "SELECT count(*), sum(current) FROM readings"
    assert record.connection.execute(count).fetchone() == (6, 2)
    assert len(record.search("truce")) == 1


def test_reading_with_the_weights_of_the_package(record: Record, reader: Reader, examples: Path) -> None:
    made = record.add(examples / "wire.txt", reader=reader)
    assert made.added == 1
    assert list(record.articles()) == [reader.read(examples / "wire.txt")]
