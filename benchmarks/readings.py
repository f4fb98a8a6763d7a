"""What the readings cost: `python benchmarks/readings.py [--repeat N]`.

Each example article is read with all that comes before the readings, and then the readings alone are
taken from it, in turn, in one run and on one thread; processor time, the fastest of the rounds.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

from onrecord.attribution import believable, statements_of, without_furniture
from onrecord.model.article import Article
from onrecord.pages import read_pages
from onrecord.readings import with_readings
from onrecord.speakers import with_speakers
from onrecord.tagger import Tagger
from onrecord.text.doc import Doc, doc_of

EXAMPLES = Path(__file__).parent.parent / "examples"
ROUNDS = 5


def main() -> None:
    """Print the time of both, and the share that the readings add."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=3, help="how often each example is read in a round")
    options = parser.parse_args()
    pages = [page for path in sorted(EXAMPLES.glob("*.txt")) for page in read_pages(path)] * options.repeat
    tagger = Tagger()
    for page in pages[:1]:
        with_readings(*read(page, tagger))  # lexicons and the gazetteer are loaded once
    best: list[tuple[float, float]] = []
    count = 0
    for _ in range(ROUNDS):
        before = time.process_time()
        made = [read(page, tagger) for page in pages]
        between = time.process_time()
        count = sum(len(with_readings(*one).statements) for one in made)
        best.append((between - before, time.process_time() - between))
    without, readings = (min(times) for times in zip(*best, strict=True))
    print(f"{len(pages)} articles, {count} statements")
    print(f"all before the readings: {without:.2f} s")
    print(f"the readings: {readings:.2f} s, {1000 * readings / count:.2f} ms a statement")
    print(f"the readings add {readings / without:.1%}")


def read(page: Article, tagger: Tagger) -> tuple[Article, Doc]:
    """The article with statements and speakers, as `Reader.attribute` makes it."""
    blanked = without_furniture(page.text, page.furniture, page.title)
    tagged = tagger.tag(blanked)
    doc = doc_of(blanked, tagged)
    calibration, choice = tagger.network.calibration, tagger.network.choice
    statements = statements_of(page.text, page.id, doc, tagged, calibration)
    made = replace(page, statements=statements).with_statements(believable)
    speakers, spoken = with_speakers(page.text, doc, made.statements, choice)
    return replace(made, speakers=speakers, statements=spoken), doc


if __name__ == "__main__":
    main()
