"""To whom, where, in what and when something was said, as far as it stands beside the saying."""

from __future__ import annotations

from itertools import pairwise

from onrecord.model.passage import Passage, Span, passage
from onrecord.model.speakers import Said
from onrecord.speakers.chain import Circumstances, read_chain
from onrecord.speakers.mention import Mention
from onrecord.speakers.moments import moment_after
from onrecord.speakers.occasions import SAYING, TELLING
from onrecord.speakers.small_words import PREPOSITIONS


def read_said(
    text: str, sentence: Span, source: Passage | None, cue: Passage | None, content: Passage
) -> Said | None:
    """The circumstances of a statement, or None where its sentence tells none beside the saying.

    Looked at are the words right after cue, source and content, those between source and cue, and
    those that open the sentence before the source. What stands in the content is never taken.
    """
    sentence = (max(0, sentence[0]), min(len(text), sentence[1]))
    if cue is None:
        return None
    taken = sorted([*content.spans, *(source.spans if source else ()), *cue.spans])
    read = _after_cue(text, sentence, cue, taken)
    if source and source.start >= cue.end:
        read = read.merged(_chain(text, _gap_after(source.end, sentence, taken)))
    if source and source.end <= cue.start:
        read = read.merged(_whole(text, (source.end, cue.start), taken))
    first = min(source.start if source else cue.start, cue.start)
    if all(start >= first for start, _ in content.spans):
        read = read.merged(_opening(text, (sentence[0], first)))
    if content.end > max(cue.end, source.end if source else 0):
        read = read.merged(_chain(text, _gap_after(content.end, sentence, taken)))
    return _said(text, read)


def _said(text: str, read: Circumstances) -> Said | None:
    def made(span: Span | None) -> Passage | None:
        return passage(text, [span]) if span else None

    said = Said(made(read.to), made(read.where), made(read.medium), made(read.when))
    return said if said else None


def _gap_after(at: int, sentence: Span, taken: list[Span]) -> Span:
    """From a place to what is next taken by source, cue or content, or to the sentence's end."""
    following = [start for start, _ in taken if start >= at]
    return (at, max(at, min([sentence[1], *following])))


def _after_cue(text: str, sentence: Span, cue: Passage, taken: list[Span]) -> Circumstances:
    """What stands within the cue after its verb, and right after the cue."""
    start, end = cue.spans[-1]
    gap = _gap_after(end, sentence, taken)
    mention = Mention(text, (start, max(end, gap[1])), ())
    inside = [n for n, token in enumerate(mention.tokens) if token.start < end]
    verbs = [n for n in inside if mention.lower(n) in TELLING]
    if verbs:
        return read_chain(mention, verbs[-1] + 1, told=True)[0]
    begin = next(
        (n for n in inside[1:] if mention.lower(n) in PREPOSITIONS - {"to", "of", "for"}), len(inside)
    )
    said = any(mention.lower(n) in SAYING for n in inside)
    return read_chain(mention, begin, told=False, says=said)[0]


def _chain(text: str, gap: Span) -> Circumstances:
    return read_chain(Mention(text, gap, ()), 0, told=False)[0]


def _whole(text: str, gap: Span, taken: list[Span]) -> Circumstances:
    """A gap that circumstances fill from end to end; else nothing."""
    if gap[0] >= gap[1] or any(start < gap[1] and gap[0] < end for start, end in taken):
        return Circumstances()
    mention = Mention(text, gap, ())
    read, end = read_chain(mention, 0, told=False)
    return read if end >= len(mention.tokens) else Circumstances()


def _opening(text: str, gap: Span) -> Circumstances:
    """What opens a sentence: from its source back, the parts between commas that are circumstances."""
    mention = Mention(text, gap, ())
    depth, cuts = 0, [-1]
    for number, token in enumerate(mention.tokens):
        if token.is_quote and not mention.is_owner(number):
            depth ^= 1
        if token.text in ",:;—–" and not depth:
            cuts.append(number)
    cuts.append(len(mention.tokens))
    cuts = [cut for n, cut in enumerate(cuts) if not _begins_region(mention, cuts, n)]
    read = Circumstances()
    for start, end in reversed(list(pairwise(cuts))):
        if start + 1 >= end:
            continue
        part = Mention(text, mention.span(start + 1, end), ())
        found, stop = read_chain(part, _past_conjunction(part), told=False)
        if stop < len(part.tokens):
            break
        read = read.merged(found)
    return read


def _begins_region(mention: Mention, cuts: list[int], number: int) -> bool:
    """Whether a comma stands in the middle of "Norvik, Ohio,"."""
    start, end = cuts[number], cuts[number + 1] if number + 1 < len(cuts) else -1
    words = range(start + 1, end)
    first = number == 0 or start < 1 or not mention[start - 1].is_capital
    return (
        not first
        and 0 < len(words) < 3
        and all(mention[n].is_capital and not moment_after(mention, n) for n in words)
    )


def _past_conjunction(mention: Mention) -> int:
    return int(mention.lower(0) in ("but", "and", "then", "so", "yet", "meanwhile"))
