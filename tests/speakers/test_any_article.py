"""What holds for every text, whatever names and statements are seen in it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.article import KINDS, Statement, statement_key
from onrecord.model.passage import Passage, passage
from onrecord.model.speakers import SPEAKER_TYPES
from onrecord.tagger import Entity
from onrecord.tagger.antecedents import Antecedents

from .articles import Heard, Written, heard
from .vectors import same_vectors

PIECES = (
    "Ann Hale Hale Mr. Mrs. Clinton Bill Clinton the The minister of for and , , . . “ ” \" ' 's who which "
    "that he She they it I said says added told In campaign Tarn Bank WHO A B É 東京 محمد Иван ANN HALE "
    "official two on condition anonymity statement \n\n Tuesday ( ) — their his Republicans Sen. $ 5 also"
)
WORDS = st.sampled_from(PIECES.split(" "))
TEXTS = st.one_of(st.lists(WORDS, min_size=1, max_size=60).map(" ".join), st.text(max_size=60))


@st.composite
def articles(draw: st.DrawFn) -> Written:
    """Any text with any names and statements over it, names and statements in their order."""
    text = draw(TEXTS)
    place = st.integers(0, len(text))
    span = st.tuples(place, place).map(sorted).filter(lambda pair: pair[0] < pair[1])
    if not text:
        return Written("", (), ())
    kinds = st.sampled_from(["person", "organization", "place", "other"])
    entities = draw(st.lists(st.builds(lambda k, s: Entity(k, s[0], s[1], 0.9), kinds, span), max_size=12))
    made: list[Statement] = []
    for _ in range(draw(st.integers(0, 6))):
        cuts = sorted(draw(st.lists(place, min_size=2, max_size=4, unique=True)))
        content = passage(text, list(zip(cuts[::2], cuts[1::2], strict=False)))
        source, cue = (draw(st.none() | span.map(lambda s: _passage(text, s))) for _ in "SC")
        key = statement_key("", cue, content)
        outer = draw(st.none() | st.sampled_from([one.key for one in made] or [key]))
        made.append(Statement(key, draw(st.sampled_from(KINDS)), source, cue, content, outer, 0.9))
    return Written(text, tuple(sorted(entities, key=lambda e: (e.start, e.end))), tuple(made))


def _passage(text: str, span: list[int]) -> Passage:
    return passage(text, [(span[0], span[1])])


def check(read: Heard) -> None:
    """What is never otherwise."""
    text = read.written.text
    assert [speaker.id for speaker in read.speakers] == list(range(len(read.speakers)))
    assert sorted(read.speakers, key=lambda s: s.mentions[0]) == list(read.speakers)
    for speaker in read.speakers:
        assert speaker.type in SPEAKER_TYPES
        assert speaker.name
        assert speaker.aliases
        assert list(speaker.mentions) == sorted(set(speaker.mentions))
        spans = [*speaker.mentions, *(a.span for a in speaker.affiliations)]
        spans += [span for role in speaker.roles for span in role.spans]
        spans += speaker.why_unnamed.spans if speaker.why_unnamed else ()
        assert all(0 <= start < end <= len(text) for start, end in spans)
        printed = " ".join(text.split())
        assert all(alias in printed for alias in speaker.aliases)
    by = [one for statement in read.statements for one in statement.speakers]
    assert {one.id for one in by} == {speaker.id for speaker in read.speakers}
    assert all(0 <= one.confidence <= 1 for one in by)


@settings(max_examples=300, deadline=None)
@given(articles(), st.booleans())
def test_any_article_is_read_alike_every_time(made: Written, knows: bool) -> None:
    antecedents: Antecedents | None = same_vectors(made.text) if knows else None
    read = heard(made, antecedents=antecedents)
    check(read)
    assert heard(made, antecedents=antecedents) == read
