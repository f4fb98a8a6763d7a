"""How long commands take to start, beside a bare Python: processor time, the least of a few.

python benchmarks/startup.py
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"


def main() -> None:
    """Print a table: a line a command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=10, help="runs of each, of which the fastest counts")
    repeat = parser.parse_args().repeat
    with tempfile.TemporaryDirectory() as folder:
        record = str(Path(folder) / "news.db")
        command = [sys.executable, "-m", "onrecord"]
        subprocess.run([*command, "add", str(EXAMPLES), "--record", record], check=True, capture_output=True)
        asked = {
            "python -c pass": [sys.executable, "-c", "pass"],
            'python -c "import click"': [sys.executable, "-c", "import click"],
            'python -c "import onrecord"': [sys.executable, "-c", "import onrecord"],
            "onrecord --version": [*command, "--version"],
            "onrecord --help": [*command, "--help"],
            "onrecord search truce": [*command, "search", "truce", "--record", record],
            "onrecord speakers": [*command, "speakers", "--record", record],
            "onrecord audit": [*command, "audit", "--record", record],
            "onrecord read wire.txt": [*command, "read", str(EXAMPLES / "wire.txt")],
        }
        print("| | seconds of a processor |\n| --- | ---: |")
        for name, call in asked.items():
            print(f"| `{name}` | {min(_seconds(call) for _ in range(repeat)):.2f} |")


def _seconds(call: list[str]) -> float:
    before = os.times()
    subprocess.run(call, check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    main()
