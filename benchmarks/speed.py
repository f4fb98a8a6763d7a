"""How fast articles are read: `python benchmarks/speed.py [--fp32 WEIGHTS] [--repeat N]`.

Ratios are measured side by side in one run: every variant takes its turn in each round,
and the fastest round counts, because other work on a machine only ever slows one down.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from onrecord import Reader
from onrecord.tagger import Tagger
from onrecord.tagger.windows import cut, feed
from onrecord.tagger.words import words

EXAMPLES = Path(__file__).parent.parent / "examples"
ROUNDS = 3
MEMORY = """
import onrecord, pathlib, sys
list(onrecord.Reader(threads=2).pipe(sys.argv[1:] * 20))
print(*[line for line in pathlib.Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line])
"""
"""Reads 120 articles and prints the most memory its process had (the system's own account, Linux)."""


def main() -> None:
    """Print the tables of `docs/speed.md`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fp32", type=Path, help="the same weights in full, for comparison")
    parser.add_argument("--repeat", type=int, default=8, help="how often each example is read")
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))] * options.repeat
    pages = [(EXAMPLES / "page.html").read_bytes()] * options.repeat * 3
    variants: dict[str, tuple[int, Callable[[], int]]] = {}
    sizes = {"int8": None, **({"fp32": options.fp32} if options.fp32 else {})}
    for name, weights in sizes.items():
        for threads in (1, 2):
            reader = Reader(weights, threads)
            variants[f"text, {name}, {threads} thread{'s' * (threads > 1)}"] = (
                len(texts),
                _reading(reader, texts),
            )
            if name == "int8":
                variants[f"HTML, {name}, {threads} thread{'s' * (threads > 1)}"] = (
                    len(pages),
                    _reading(reader, pages),
                )
        variants[f"bare network, {name}, 1 thread"] = len(texts), _bare(Tagger(weights), texts)
    _print_rates(_fastest(variants))
    _print_start()


def _reading(reader: Reader, sources: list[str] | list[bytes]) -> Callable[[], int]:
    def run() -> int:
        return sum(len(article.text.split()) for article in reader.pipe(sources))

    return run


def _bare(tagger: Tagger, texts: list[str]) -> Callable[[], int]:
    """The forward pass alone, on the pieces that reading feeds."""
    fed = [feed(made, w.start, w.end) for text in texts for made in [words(text)] for w in cut(made.first)]
    count = sum(len(text.split()) for text in texts)

    def run() -> int:
        for window in fed:
            tagger.network.run(window)
        return count

    return run


def _fastest(variants: dict[str, tuple[int, Callable[[], int]]]) -> dict[str, tuple[float, float]]:
    """Articles and words a second of each variant."""
    best: dict[str, tuple[float, float]] = {}
    for _ in range(ROUNDS):
        for name, (articles, run) in variants.items():
            began = time.perf_counter()
            count = run()
            seconds = time.perf_counter() - began
            best[name] = max(best.get(name, (0.0, 0.0)), (articles / seconds, count / seconds))
    return best


def _print_rates(rates: dict[str, tuple[float, float]]) -> None:
    bare = rates["bare network, int8, 1 thread"][1]
    print("| what | articles/s | words/s | against the bare network |\n| --- | ---: | ---: | ---: |")
    for name, (articles, count) in rates.items():
        print(f"| {name} | {articles:.1f} | {count:,.0f} | {count / bare:.2f} |")


def _print_start() -> None:
    """Start-up with one short article, and the most memory, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder) / "short.txt"
        short.write_text("“It rains,” said Ann Hale, who runs the harbour.\n", encoding="utf-8")
        seconds = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            command = [sys.executable, "-m", "onrecord.cli", "read", str(short), "--format", "json"]
            subprocess.run(command, check=True, capture_output=True)
            seconds.append(time.perf_counter() - began)
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    told = subprocess.run([sys.executable, "-c", MEMORY, *texts], check=True, capture_output=True, text=True)
    most = int(told.stdout.split()[-2]) / 1024
    print(f"\nStart-up and reading a short article: {min(seconds):.2f} s. Most memory: {most:.0f} MB.")


if __name__ == "__main__":
    main()
