"""How long it takes to tell who speaks, by the number of names: `python benchmarks/names.py [--repeat N]`.

Articles are made up, with names given by hand and no network: every tenth name speaks, by turns by full name,
by surname, as "she", and as "the minister". The time is that of the processor alone (user), the fastest of
the rounds; the names are new to every round, so that nothing is known of them from the one before.
"""

from __future__ import annotations

import argparse
import os
import random

from onrecord.model.article import Statement, statement_key
from onrecord.model.passage import Span, passage
from onrecord.speakers import with_speakers
from onrecord.speakers.features import FEATURES
from onrecord.tagger import Entity, Tagged
from onrecord.text.doc import doc_of


def _words(line: str) -> list[str]:
    return line.split()


SIZES = (250, 500, 1000, 2000)
GIVEN = _words(
    "Ada Ben Carla Dan Elsa Frank Greta Hugo Ida Jonas Karin Leo Mara Nils Olga Peter Ruth Sven Tina Viktor "
    "Amir Fatima Yusuf Layla Mei Hiro Anil Priya Kofi Amina Diego Lucia"
)
STARTS = _words("B Br D Dr F Fl G Gr H J K Kl L M N P R S St T Tr V W Z")
MIDDLES = _words("a e i o u ar el in or un ast ill")
ENDS = _words("berg din fort gan holm ker lund man nov rick sen son ton vik well zik")
_WEIGHTS = {"none": 0.5, "gender": 2.0, "role": 4.0, "kind": 1.0, "sentences": -0.8}
WEIGHTS = {how: dict.fromkeys(FEATURES, 0.0) | _WEIGHTS for how in ("pronoun", "description")}


def main() -> None:
    """Print a table: names, characters, seconds, and seconds against the half of the names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=3, help="rounds, of which the fastest counts")
    options = parser.parse_args()
    print("| names | characters | speakers | seconds | against the half |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    before = 0.0
    for size in SIZES:
        seconds, characters, speakers = min(_round(size, seed) for seed in range(options.repeat))
        ratio = f"{seconds / before:.2f}" if before else ""
        print(f"| {size} | {characters:,} | {speakers} | {seconds:.2f} | {ratio} |")
        before = seconds


def _round(size: int, seed: int) -> tuple[float, int, int]:
    text, entities, statements = article(size, random.Random(1000 * size + seed))
    tagged = Tagged(0, len(text), (), (), (), (), tuple(entities), None)
    began = os.times().user
    speakers, _ = with_speakers(text, doc_of(text, tagged), statements, WEIGHTS)
    return os.times().user - began, len(text), len(speakers)


def article(size: int, chance: random.Random) -> tuple[str, list[Entity], list[Statement]]:
    """A text of `size` names, half of them new and full, the others surnames of earlier ones."""
    text = ""
    entities: list[Entity] = []
    spoken: list[tuple[Span, Span, Span]] = []
    surnames: list[str] = []

    def put(words: str) -> Span:
        nonlocal text
        start = len(text)
        text += words
        return (start, len(text))

    for number in range(size):
        if surnames and number % 2:
            name = chance.choice(surnames[-40:])
        else:
            surnames.append("".join(map(chance.choice, (STARTS, MIDDLES, ENDS))))
            name = f"{chance.choice(GIVEN)} {surnames[-1]}"
        if not number % 7:
            put("Minister ")
        entities.append(Entity("person", *put(name), 0.9))
        put(" came to the harbour in the rain. ")
        if number % 10 == 0:
            turn = number // 10 % 4
            source = put((name, name.split()[-1], "She", "The minister")[turn])
            if turn < 2:
                entities.append(Entity("person", *source, 0.9))
            put(" ")
            cue = put("said")
            put(" ")
            spoken.append((source, cue, put("that it had rained for days")))
            put(".\n\n" if number % 30 == 0 else ". ")
    return text, entities, [_statement(text, *spans) for spans in spoken]


def _statement(text: str, source: Span, cue: Span, content: Span) -> Statement:
    said, words = passage(text, [cue]), passage(text, [content])
    key = statement_key("", said, words)
    return Statement(key, "indirect", passage(text, [source]), said, words, None, 0.9)


if __name__ == "__main__":
    main()
