"""How fast a record is exported, and with how much memory.

Makes a record of generated articles, and prints for each format the seconds, the statements a second and
the most memory of the process that wrote it.

    python benchmarks/export.py [STATEMENTS]
"""

from __future__ import annotations

import resource
import sys
import time
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from generated import STATEMENTS, articles

from onrecord import Record
from onrecord.record.export.formats import FORMATS


def main(count: int) -> None:
    """Make the record, and export it in each format in a process of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        with Record(path) as record:
            record.put_all(articles(count // STATEMENTS))
        for form in FORMATS:
            process = get_context("spawn").Process(target=measure, args=(path, form))
            process.start()
            process.join()


def measure(path: Path, form: str) -> None:
    """Export a record in a format and print how it went."""
    with Record(path, create=False) as record:
        began = time.perf_counter()
        made = record.export(path.with_name(form), form=form)
        seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{form:12}{seconds:8.1f} s{made.statements / seconds:10,.0f} a second{memory:8.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
