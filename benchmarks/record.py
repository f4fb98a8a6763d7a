"""How fast and how large a record is: `python benchmarks/record.py [STATEMENTS] [--file news.db]`.

Makes a record of generated articles (1 million statements unless told), and prints
tables: what a written article costs beside one that is read, searches on a mix of
queries, size, and memory. Times are those of the processor, which other work on the machine does
not change much, and beside them those of the clock.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from generated import STATEMENTS, articles, names, outlets, vocabulary

from onrecord import Reader, Record

EXAMPLES = Path(__file__).parent.parent / "examples"
TIMES = 12
"""How often the mix is gone through."""
MORE = 400
"""Articles that are added to the full record."""
Ask = Callable[[Record, np.random.Generator], object]


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statements", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--file", type=Path, help="keep the record here; one that is there is gone on with")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.file or Path(folder) / "news.db"
        count = options.statements // STATEMENTS
        with Record(path) as record:
            seconds = fill(record, count)
            print(f"{count:,} articles, {count * STATEMENTS:,} statements")
            print_adding(record, count, seconds)
            print_size(record, path, count)
        with Record(path) as record:
            print_searches(record)
            print_audits(record)
        print(f"\nMost memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def fill(record: Record, count: int) -> float:
    """Put articles into the record until there are so many; seconds that it took, without making them."""
    (there,) = record.connection.execute("SELECT count(*) FROM documents").fetchone()
    seconds = 0.0
    began_at = time.perf_counter()
    for first in range(there, count, 160):
        made = list(articles(min(160, count - first), first))
        began = time.process_time()
        record.put_all(made)
        seconds += time.process_time() - began
        if first % 4000 == 0:
            passed = time.perf_counter() - began_at
            print(f"{first:,} articles, {seconds:.0f} s of {passed:.0f}", file=sys.stderr, flush=True)
    return seconds


def print_adding(record: Record, count: int, seconds: float) -> None:
    """What writing an article costs, in the full record, and what reading one costs on one core."""
    made = list(articles(MORE, count))
    began, clock = time.process_time(), time.perf_counter()
    record.put_all(made)
    writing, by_clock = (time.process_time() - began) / MORE, (time.perf_counter() - clock) / MORE
    words = sum(len(one["text"].split()) for one in made) / MORE
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    with Reader(threads=1) as reader:
        reader.read(texts[0])
        began = time.process_time()
        for text in texts:
            reader.read(text)
        rate = sum(len(text.split()) for text in texts) / (time.process_time() - began)
    reading = words / rate
    print(f"\n| an article of {words:.0f} words, {STATEMENTS} statements | ms |\n| --- | ---: |")
    print(f"| read | {reading * 1000:.0f} |")
    if seconds:
        print(f"| written, on average while the record grew | {seconds / count * 1000:.1f} |")
    print(f"| written, into the full record | {writing * 1000:.1f} (by the clock {by_clock * 1000:.1f}) |")
    print(f"| share of writing | {writing / (reading + writing):.1%} |")


def print_size(record: Record, path: Path, count: int) -> None:
    """The file beside the text and JSON in it."""
    record.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sample = [one.dumps().encode() for _, one in zip(range(300), record.articles(), strict=False)]
    held = sum(map(len, sample)) / len(sample) * (count + MORE)
    size = path.stat().st_size
    print(f"\nFile {size / 1e6:,.0f} MB; text and JSON in it {held / 1e6:,.0f} MB; ratio {size / held:.2f}")


def print_searches(record: Record) -> None:
    """How long searches take, kind by kind and all together."""
    choose = np.random.default_rng(1)
    plan = [(name, ask) for name, (often, ask) in MIX.items() for _ in range(often * TIMES)]
    choose.shuffle(plan)  # type: ignore[arg-type]
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in MIX}
    for name, ask in plan:
        began, clock = time.process_time(), time.perf_counter()
        ask(record, choose)
        taken[str(name)].append((time.process_time() - began, time.perf_counter() - clock))
    print("\n| search, ms | of 49 | median | p95 | most | p95 by the clock |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    everything = [one for several in taken.values() for one in several]
    for name, several in [*taken.items(), ("**all**", everything)]:
        own, by_clock = (np.array(times) * 1000 for times in zip(*several, strict=True))
        low, high = np.percentile(own, [50, 95])
        often = MIX[name][0] if name in MIX else sum(often for often, _ in MIX.values())
        slow = np.percentile(by_clock, 95)
        print(f"| {name} | {often} | {low:.1f} | {high:.1f} | {own.max():.1f} | {slow:.1f} |")


def print_audits(record: Record) -> None:
    """How long an audit of the whole record takes."""
    asks: dict[str, Callable[[], object]] = {
        "first page": record.audit,
        "first page, copies once": lambda: record.audit(wires=True),
        "speakers by month": lambda: record.audit(["speaker", "month"]),
    }
    print("\naudits, s by the clock")
    for name, ask in asks.items():
        began = time.perf_counter()
        ask()
        print(f"{name:34}{time.perf_counter() - began:8.1f}")


def _word(choose: np.random.Generator, low: int, high: int) -> str:
    return vocabulary()[int(choose.integers(low, high))]


def _name(choose: np.random.Generator, low: int, high: int) -> str:
    return names()[int(choose.integers(low, high))]


def _days(choose: np.random.Generator) -> dict[str, Any]:
    month = int(choose.integers(1, 12))
    return {"first": f"2022-{month:02}", "last": f"2022-{month + 1:02}"}


MIX: dict[str, tuple[int, Ask]] = {
    "a rare word": (4, lambda r, c: r.search(_word(c, 5000, 40_000))),
    "a word in one of 1,000 to 5,000 statements": (4, lambda r, c: r.search(_word(c, 300, 2000))),
    "a word in one of 50 to 500": (4, lambda r, c: r.search(_word(c, 40, 200))),
    "a word in one of 10 to 30": (1, lambda r, c: r.search(_word(c, 10, 30))),
    "a word in one of 3 to 10": (1, lambda r, c: r.search(_word(c, 4, 10))),
    "a word in a third or more": (1, lambda r, c: r.search(_word(c, 0, 3))),
    "two words": (4, lambda r, c: r.search(f"{_word(c, 20, 400)} {_word(c, 100, 4000)}")),
    "a phrase of common words": (2, lambda r, c: r.search(f'"{_word(c, 0, 20)} {_word(c, 0, 20)}"')),
    "either of two words": (2, lambda r, c: r.search(f"{_word(c, 100, 4000)} OR {_word(c, 100, 4000)}")),
    "the beginning of a word": (2, lambda r, c: r.search(_word(c, 100, 40_000)[:5] + "*")),
    "a word, a speaker": (4, lambda r, c: r.search(_word(c, 10, 1000), speaker=_name(c, 0, 3000))),
    "a word, one of the most quoted": (2, lambda r, c: r.search(_word(c, 10, 1000), speaker=_name(c, 0, 10))),
    "a word, a surname": (2, lambda r, c: r.search(_word(c, 10, 1000), speaker=_name(c, 0, 3000).split()[1])),
    "a common word, a speaker": (1, lambda r, c: r.search(_word(c, 0, 10), speaker=_name(c, 0, 100))),
    "a word, a role": (2, lambda r, c: r.search(_word(c, 20, 1000), role="minister")),
    "a word, an outlet, two months": (
        4,
        lambda r, c: r.search(_word(c, 0, 300), outlet=outlets()[int(c.integers(0, 60))], **_days(c)),
    ),
    "a common word, an outlet": (
        1,
        lambda r, c: r.search(_word(c, 0, 30), outlet=outlets()[int(c.integers(0, 60))]),
    ),
    "a common word, a rare act": (1, lambda r, c: r.search(_word(c, 0, 30), act="rule")),
    "a word, an act, a certainty": (
        2,
        lambda r, c: r.search(_word(c, 10, 1000), act="deny", certainty="unlikely"),
    ),
    "a word, figures of killed": (2, lambda r, c: r.search(_word(c, 10, 1000), figures="killed")),
    "a speaker, no word": (2, lambda r, c: r.search(speaker=_name(c, 0, 3000))),
    "a kind, a confidence, no word": (1, lambda r, c: r.search(kind="direct", min_confidence=0.9)),
}
"""The published mix: how often each kind comes, of words and names that are drawn anew each time."""

if __name__ == "__main__":
    main()
