"""The table in a terminal: everything shown, nothing obeyed, never wider than the screen."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from rich.cells import cell_len
from rich.console import Console

from onrecord.model.article import Article, Statement
from onrecord.model.speakers import Said, SpokenBy
from onrecord.output import to_table
from onrecord.output.characters import on_one_line
from onrecord.output.speaking import voices

from .examples import article_of, dam, harbour, said
from .strategies import articles

BOX = "─-"


def shown(*shown_articles: Article, width: int = 80, **options: object) -> str:
    out = io.StringIO()
    to_table(shown_articles, Console(file=out, width=width, **options))  # type: ignore[arg-type]
    return out.getvalue()


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


def column(output: str, header: str, following: str) -> str:
    """The words of a column, from where its header begins to where the next one does."""
    lines = output.splitlines()
    at = next(i for i, line in enumerate(lines) if header in line and following in line)
    start, end = lines[at].index(header), lines[at].index(following)
    return letters("".join(line[start:end] for line in lines[at + 2 : -1]))


def test_the_header_names_the_article() -> None:
    lines = shown(harbour()).splitlines()
    assert lines[0] == "Harbour to close"
    assert "The Lake Post" in lines[1]
    assert "2024-05-01" in lines[1]
    assert lines[2] == "Warning: One character could not be decoded."


def test_without_a_title_the_path_names_it() -> None:
    assert shown(Article("Text.", path="a/b.txt")).startswith("a/b.txt\n")


def test_without_anything_it_is_untitled() -> None:
    assert shown(Article("Text.")).startswith("Untitled article\n")


def test_every_column_is_there() -> None:
    output = shown(harbour())
    for word in ("Source", "Cue", "Words", "Kind", "Conf.", "said", "direct", "indirect", "0.95", "0.50"):
        assert word in output


def test_the_count_line() -> None:
    assert shown(harbour()).splitlines()[-1] == "3 statements in 1 article, 2 of them direct"


def test_the_count_line_of_two_articles() -> None:
    assert shown(harbour(), harbour()).splitlines()[-1] == "6 statements in 2 articles, 4 of them direct"


def test_the_count_line_of_one_statement() -> None:
    one = article_of("Rain, he said.", ("he", "said", "Rain"))
    assert shown(one).splitlines()[-1] == "1 statement in 1 article, indirect"


def test_the_count_line_when_none_is_direct() -> None:
    two = article_of("Rain, he said. Snow, she said.", ("he", "said", "Rain"), ("she", "said", "Snow"))
    assert shown(two).splitlines()[-1] == "2 statements in 1 article, none of them direct"


def test_no_statements_is_said_plainly() -> None:
    output = shown(Article("The weather was mild."))
    assert "No statements were found in this article." in output
    assert output.splitlines()[-1] == "0 statements in 1 article"


def test_no_articles() -> None:
    assert shown() == "No articles.\n"


def test_no_source_is_a_dash() -> None:
    assert "—" in shown(article_of("It is over.", (None, None, "It is over")))


LONG = " ".join(f"word{n}" for n in range(120))


@pytest.mark.parametrize("width", [80, 100, 200])
def test_long_words_are_wrapped_whole(width: int) -> None:
    output = shown(article_of(f"He said {LONG}.", ("He", "said", LONG)), width=width)
    assert all(len(line) <= width for line in output.splitlines())
    assert column(output, "Words", "Kind") == letters(LONG)
    assert "…" not in output
    assert re.search(r"word57\b", output)


def test_a_wider_screen_is_used() -> None:
    article = article_of(f"He said {LONG}.", ("He", "said", LONG))
    assert len(shown(article, width=160).splitlines()) < len(shown(article).splitlines()) * 2 / 3


def test_a_word_wider_than_its_column_is_folded() -> None:
    address = "https://news.example/" + "x" * 200
    output = shown(article_of(f"He named {address}", ("He", "named", address)))
    assert column(output, "Words", "Kind") == address


def test_common_cues_are_not_folded_at_80_columns() -> None:
    article = article_of(f"He acknowledged {LONG}", ("He", "acknowledged", LONG))
    assert "acknowledged" in shown(article)


def test_a_narrow_screen_has_a_list() -> None:
    article = article_of(f"He acknowledged {LONG}.", ("He", "acknowledged", LONG))
    output = shown(article, width=40)
    assert all(len(line) <= 40 for line in output.splitlines())
    assert "\nHe\nacknowledged\nword0 word1" in output
    assert letters(LONG) in letters(output)
    assert "\nindirect 0.90\n" in output


def test_line_ends_become_spaces() -> None:
    assert '"We will stay. All' in shown(harbour(), width=150)


def test_escape_sequences_are_shown_and_not_sent() -> None:
    words = "red \x1b[31m bell \x07 high \x9b2J"
    output = shown(article_of(f"He said {words}", ("He", "said", words), title=words, path="\x1b]0;x\x07"))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", output)
    assert "␛[31m" in output
    assert "␇" in output


def test_marks_of_direction_are_shown_and_not_sent() -> None:
    output = shown(article_of("He said a\u202eb", ("He", "said", "a\u202eb")))
    assert "\u202e" not in output
    assert "a\\u202eb" in output


def test_markup_of_the_text_is_not_read() -> None:
    words = "[red]all[/red] :smile: [link=x]y[/]"
    output = shown(
        article_of(f"He said {words}", ("He", "said", words), title=words), width=120, force_terminal=True
    )
    assert output.count(words) == 2


def test_no_colour_without_a_terminal() -> None:
    assert "\x1b" not in shown(harbour())


def test_colour_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[32m" in shown(harbour(), force_terminal=True, color_system="standard")


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    output = shown(harbour(), force_terminal=True, color_system="standard")
    assert not re.search(r"\x1b\[[0-9;]*\b[349][0-7]\b", output)


def test_an_ascii_terminal_gets_ascii() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    to_table(
        [article_of("Zoë said façade.", ("Zoë", "said", "façade"), (None, None, "façade"))],
        Console(file=out, width=80),
    )
    out.flush()
    text = raw.getvalue().decode("ascii")
    assert "fa\\xe7ade" in text
    assert "\\u2014" not in text


def test_lone_surrogates_are_shown() -> None:
    output = shown(article_of("He said a\udc80b", ("He", "said", "a\udc80b")))
    assert "a\\udc80b" in output
    output.encode("utf-8")


def test_wide_characters_fit() -> None:
    words = "新聞記者" * 40
    output = shown(article_of(f"他 said {words}", ("他", "said", words)))
    assert all(cell_len(line) <= 80 for line in output.splitlines())
    assert letters(output).count("新") == 40


def test_articles_are_shown_as_they_come() -> None:
    out = io.StringIO()

    def coming() -> object:
        yield harbour()
        assert "Harbour to close" in out.getvalue()
        yield harbour()

    to_table(coming(), Console(file=out, width=80))  # type: ignore[arg-type]


def test_pieces_of_a_content_are_joined() -> None:
    bare = Article("The plan, she said, is dead.")
    statement: Statement = said(bare, "she", "said", "The plan", "is dead")
    assert "The plan … is dead" in shown(Article(bare.text, statements=(statement,)))


def lines_of(article: Article, width: int = 80) -> list[str]:
    return [" ".join(line.split()) for line in shown(article, width=width).splitlines()]


def test_who_speaks_stands_below_a_source_that_does_not_say() -> None:
    lines = shown(dam(), width=120).splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("She "))
    assert lines[at + 1].startswith("→ Lena Vasko ")


def test_a_source_that_names_the_speaker_is_left_alone() -> None:
    output = shown(dam(), width=200)
    assert "→ the energy ministry" not in output
    assert output.count("→ Lena Vasko") == 2


def test_two_speakers_have_a_line_each() -> None:
    lines = lines_of(dam(), 200)
    assert "→ Lena Vasko (?)" in " ".join(lines)
    assert "→ Ilya Brandt" in lines


def test_a_statement_without_a_source_shows_its_speaker() -> None:
    last = replace(dam().statements[1], source=None)
    output = shown(replace(dam(), statements=(last,)))
    assert "\n→ Lena Vasko" in output
    assert "—" not in output


def test_circumstances_stand_below_the_words() -> None:
    output = shown(dam(), width=120)
    assert "to: Radio Karst | where: Karst | when: Tuesday" in output
    assert "medium: a statement" in output


def test_circumstances_that_the_cue_shows_are_not_repeated() -> None:
    bare = Article("He said in a statement: no.")
    statement = said(bare, "He", "said in a statement", "no")
    medium = bare.passage([(8, 22)])
    output = shown(Article(bare.text, statements=(replace(statement, said=Said(medium=medium)),)))
    assert "medium" not in output


def test_what_is_doubtful_is_marked_and_the_mark_explained() -> None:
    lines = lines_of(dam(), 120)
    assert any("wants (?)" in line for line in lines)
    assert "(?) more likely wrong than right" in lines
    assert "(?)" not in shown(harbour())


def test_the_mark_of_doubt_is_explained_only_where_it_stands() -> None:
    unsure = replace(dam().statements[0], speakers=(SpokenBy(0, 0.1),))
    assert "(?)" not in shown(replace(dam(), statements=(unsure,)))
    assert "(?)" not in shown(replace(dam(), statements=(dam().statements[4],), speakers=()))


def test_those_who_speak_are_listed_most_statements_first() -> None:
    lines = lines_of(dam(), 120)
    at = next(i for i, line in enumerate(lines) if line.startswith("Who speaks"))
    assert [line for line in lines[at + 2 : -2] if line] == [
        "Lena Vasko person Engineer, chief engineer, the Institute of Dams (the energy ministry) 3",
        "also: Engineer Lena Vasko; Vasko",
        "the energy ministry organization 1",
        "an official unnamed person why unnamed: asked not to be named 1",
        "Ilya Brandt person 1",
    ]


def test_a_narrow_screen_lists_those_who_speak() -> None:
    lines = lines_of(dam(), 50)
    at = lines.index("Who speaks")
    assert lines[at + 2 : at + 4] == ["Lena Vasko", "person, 3 statements"]
    assert "unnamed person, 1 statement" in lines
    assert "why unnamed: asked not to be named" in lines


def test_speakers_without_a_statement_are_left_out() -> None:
    output = shown(replace(dam(), statements=dam().statements[:1]))
    assert "Lena Vasko" in output
    assert "Ilya Brandt" not in output
    assert "Who speaks" not in shown(replace(dam(), statements=()))


def test_ids_that_stand_for_no_speaker_are_passed_over() -> None:
    output = shown(replace(dam(), speakers=()))
    assert "→" not in output
    assert "Who speaks" not in output


def test_an_ascii_terminal_gets_an_ascii_arrow() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    to_table([dam()], Console(file=out, width=80))
    out.flush()
    assert "-> Lena Vasko" in raw.getvalue().decode("ascii")


def test_what_a_terminal_obeys_is_shown_in_a_speaker_too() -> None:
    words = "\x1b[31m \x07 \u202e [red]x[/red]"
    first = replace(dam().speakers[0], name=words, aliases=(words, words + "2"))
    output = shown(replace(dam(), speakers=(first,)), width=200)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", output)
    assert "␛[31m ␇ \\u202e [red]x[/red]" in output


@settings(max_examples=50, deadline=None)
@given(articles())
def test_any_article_is_harmless_and_complete(article: Article) -> None:
    output = shown(article, width=400)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", output)
    seen = letters(output)
    for statement in article.statements:
        if "\n" not in statement.content.text and len(statement.content.text) < 60:
            assert letters(on_one_line(statement.content.text)) in seen
    for voice in voices(article):
        if len(voice.speaker.name) < 60:
            assert letters(on_one_line(voice.speaker.name)) in seen
    assert all(cell_len(line) <= 80 for line in shown(article).splitlines())
