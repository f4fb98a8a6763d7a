"""What a change makes of all texts.

python -m tests.snapshot keep before.jsonl      # before the change: the JSON of every text
python -m tests.snapshot differences before.jsonl   # after it: which statements differ, and how
python -m tests.snapshot digests                # the change is wanted: write the digests anew
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.snapshot.differences import differences
from tests.snapshot.exports import export_digests
from tests.snapshot.reading import Json, digest, read_texts
from tests.snapshot.texts import texts

DIGESTS = Path(__file__).with_name("digests.json")
KEPT = Path.home() / ".cache" / "onrecord-tagged"


def main(arguments: list[str] | None = None) -> int:
    """Run one of the three commands; the exit status is 1 where something differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.snapshot", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("command", choices=["keep", "differences", "digests"])
    parser.add_argument("file", nargs="?", type=Path, help="JSON Lines of the articles before the change")
    parser.add_argument(
        "--kept", type=Path, default=KEPT, help="folder for what the tagger gives (%(default)s)"
    )
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args(arguments)
    made = read_texts(texts(), asked.kept, asked.processes)
    if asked.command == "digests":
        read = {name: digest(article) for name, article in made}
        whole = {"texts": read, "exports": export_digests()}
        DIGESTS.write_text(json.dumps(whole, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
        return 0
    if asked.file is None:
        parser.error(f"{asked.command} needs a file")
    if asked.command == "keep":
        with asked.file.open("w", encoding="utf-8") as out:
            for name, article in made:
                out.write(json.dumps([name, article], ensure_ascii=False) + "\n")
        return 0
    return _tell(asked.file, made)


def _tell(before: Path, made: Iterator[tuple[str, Json]]) -> int:
    known = dict(json.loads(line) for line in before.read_text(encoding="utf-8").splitlines())
    changed = 0
    for name, article in made:
        lines = differences(known[name], article) if name in known else ["a new text"]
        if lines:
            changed += 1
            print(f"== {name}", *lines, sep="\n")
    print(f"{changed} of {len(known)} texts differ")
    return int(changed > 0)


if __name__ == "__main__":
    sys.exit(main())
