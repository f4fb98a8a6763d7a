"""Articles and their statements as a table in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from onrecord.model.article import Article, Statement
from onrecord.model.passage import Passage
from onrecord.model.speakers import Speaker
from onrecord.output.cells import NARROW, sign, words
from onrecord.output.readings_told import readings_told, voice_told
from onrecord.output.speakers_table import print_speakers
from onrecord.output.speaking import by_id, circumstances, named_in_source, spoken_by

DOUBTFUL = 0.5
"""A part or a speaker less sure than this is marked by DOUBT."""
DOUBT = "(?)"

_KIND_STYLES = {"direct": "green", "mixed": "yellow", "indirect": "blue"}
_Speakers = Mapping[int, Speaker]


def to_table(articles: Iterable[Article], console: Console) -> None:
    """Print each article's header, statements and speakers, and at the end how many there were.

    Takes the articles one by one, so a long stream is shown as it comes. The words are
    wrapped to the console's width and never cut. Nothing in an article's text is obeyed
    by the terminal or read as markup.
    """
    kinds: Counter[str] = Counter()
    count = 0
    for article in articles:
        count += 1
        kinds.update(statement.kind for statement in article.statements)
        _print_article(article, console)
    console.print(words(_count_line(count, kinds), console, "bold"))


def _print_article(article: Article, console: Console) -> None:
    console.print(words(article.title or article.path or article.url or "Untitled article", console, "bold"))
    facts = [article.outlet, article.published, article.url, article.path if article.title else None]
    known = [fact for fact in facts if fact]
    if known:
        console.print(words(" | ".join(known), console, "dim"))
    for warning in article.warnings:
        console.print(words(f"Warning: {warning}", console, "yellow"))
    if not article.statements:
        console.print(words("No statements were found in this article.", console))
    elif console.width < NARROW:
        _print_list(article, console)
    else:
        console.print(_table(article, console))
    if _any_doubt(article):
        console.print()
        console.print(words(f"{DOUBT} more likely wrong than right", console, "dim"))
    print_speakers(article, console)
    if own_voice := voice_told(article):
        console.print()
        console.print(words(f"Voice: {own_voice}", console, "dim"))
    console.print()


def _table(article: Article, console: Console) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, leading=1, padding=(0, 1, 0, 0))
    table.add_column("Source", max_width=max(12, console.width // 5), overflow="fold")
    table.add_column("Cue", max_width=max(12, console.width // 8), overflow="fold")
    table.add_column("Words", overflow="fold")
    table.add_column("Kind", overflow="fold")
    table.add_column("Conf.", justify="right", overflow="fold")
    speakers, numbers = by_id(article), _numbers(article)
    for said in article.statements:
        table.add_row(
            _source(said, speakers, console),
            _part(said.cue, console, "italic"),
            _content(said, numbers, console),
            Text(said.kind, _KIND_STYLES[said.kind]),
            Text(f"{said.confidence:.2f}"),
        )
    return table


def _print_list(article: Article, console: Console) -> None:
    speakers, numbers = by_id(article), _numbers(article)
    for said in article.statements:
        console.print()
        console.print(_source(said, speakers, console))
        console.print(_part(said.cue, console, "italic"))
        console.print(_content(said, numbers, console))
        console.print(Text(f"{said.kind} {said.confidence:.2f}", _KIND_STYLES[said.kind]))


def _numbers(article: Article) -> dict[str, int]:
    return {said.key: number for number, said in enumerate(article.statements, 1)}


def _source(said: Statement, speakers: _Speakers, console: Console) -> Text:
    """The source as printed, and below it who that is where the words do not say so."""
    who = _untold(said, speakers)
    if not who:
        return _part(said.source, console, "bold")
    lines = [_part(said.source, console, "")] if said.source else []
    for speaker, confidence in who:
        name = words(speaker.name, console, "bold")
        lines.append(_doubted(Text.assemble(sign("→", console), " ", name), confidence))
    return Text("\n").join(lines)


def _untold(said: Statement, speakers: _Speakers) -> list[tuple[Speaker, float]]:
    """The speakers of a statement and how sure each is; none where the source names them all."""
    who = spoken_by(said, speakers)
    return [] if all(named_in_source(said, speaker) for speaker, _ in who) else who


def _content(said: Statement, numbers: Mapping[str, int], console: Console) -> Text:
    """The words, below them the circumstances but for those that stand in the cue, and what it says."""
    cue = said.cue.spans if said.cue else ()
    around = " | ".join(
        f"{name}: {passage.text}"
        for name, passage in circumstances(said)
        if not any(start <= passage.start and passage.end <= end for start, end in cue)
    )
    lines = [_part(said.content, console), *([words(around, console, "dim")] if around else [])]
    lines += [words(f"{name}: {told}", console, "dim") for name, told in readings_told(said, numbers)]
    return Text("\n").join(lines)


def _part(passage: Passage | None, console: Console, style: str = "") -> Text:
    if passage is None:
        return sign("—", console)
    return _doubted(words(passage.text, console, style), passage.confidence)


def _doubted(text: Text, confidence: float | None) -> Text:
    if confidence is None or confidence >= DOUBTFUL:
        return text
    return Text.assemble(text, " ", (DOUBT, "dim"))


def _any_doubt(article: Article) -> bool:
    speakers = by_id(article)
    for said in article.statements:
        parts = [part.confidence for part in (said.source, said.cue, said.content) if part]
        parts += [confidence for _, confidence in _untold(said, speakers)]
        if any(sure is not None and sure < DOUBTFUL for sure in parts):
            return True
    return False


def _count_line(articles: int, kinds: Counter[str]) -> str:
    if not articles:
        return "No articles."
    total = sum(kinds.values())
    line = f"{total} statement{'' if total == 1 else 's'} in {articles} article{'' if articles == 1 else 's'}"
    if not total:
        return line
    if total == 1:
        return f"{line}, {next(iter(kinds))}"
    direct = kinds["direct"]
    return f"{line}, {'none' if not direct else 'all' if direct == total else direct} of them direct"
