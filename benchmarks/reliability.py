"""The reliability curve of the confidence: `python benchmarks/reliability.py FIGURES.json PICTURE.svg`.

FIGURES.json is what `onrecord evaluate MARKED --json` prints: for each of ten bins of confidence, the
share of statements, and of their parts, that are right.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

SIZE, EDGE = 320, 45
COLOURS = {"statement": "#1f4e79", "source": "#2e8b57", "cue": "#b8860b", "content": "#a0522d"}


def main() -> None:
    """Write the picture."""
    figures, out = map(Path, sys.argv[1:3])
    calibration = json.loads(figures.read_text(encoding="utf-8"))["calibration"]
    out.write_text(picture(calibration), encoding="utf-8")


def picture(calibration: dict[str, Any]) -> str:
    """An SVG with a line a part; bins of fewer than ten are left out, the size of a point tells how many."""
    width, height = SIZE + EDGE + 120, SIZE + EDGE + 20
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="sans-serif" font-size="11">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
    ]
    for tenth in range(0, 11, 2):
        x, y = _place(tenth / 10, 0)[0], _place(0, tenth / 10)[1]
        parts.append(f'<text x="{x}" y="{SIZE + 28}" text-anchor="middle">{tenth / 10}</text>')
        parts.append(f'<text x="{EDGE - 6}" y="{y + 4}" text-anchor="end">{tenth / 10}</text>')
        parts.append(f'<path d="M{EDGE} {y}H{EDGE + SIZE}M{x} 10V{SIZE + 10}" stroke="#ddd"/>')
    (x0, y0), (x1, y1) = _place(0, 0), _place(1, 1)
    parts.append(f'<path d="M{x0} {y0}L{x1} {y1}" stroke="#888" stroke-dasharray="4"/>')
    for row, (name, colour) in enumerate(COLOURS.items()):
        parts.extend(_line(calibration[name], colour))
        parts.append(f'<text x="{EDGE + SIZE + 12}" y="{30 + 18 * row}" fill="{colour}">{name}</text>')
    middle = EDGE + SIZE / 2
    parts.append(
        f'<text x="{middle}" y="{SIZE + 48}" text-anchor="middle">confidence, mean of the bin</text>'
    )
    parts.append(
        f'<text transform="translate(12 {SIZE / 2 + 10}) rotate(-90)" text-anchor="middle">right</text>'
    )
    return "\n".join([*parts, "</svg>\n"])


def _line(part: dict[str, Any], colour: str) -> list[str]:
    bins = [one for one in part["bins"] if one["count"] >= 10]
    places = [(*_place(one["confidence"], one["right"]), one["count"]) for one in bins]
    path = "L".join(f"{x} {y}" for x, y, _ in places)
    made = [f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>']
    made.extend(
        f'<circle cx="{x}" cy="{y}" r="{round(1.5 + count**0.5 / 9, 1)}" fill="{colour}"/>'
        for x, y, count in places
    )
    return made


def _place(across: float, up: float) -> tuple[float, float]:
    return round(EDGE + across * SIZE, 1), round(10 + (1 - up) * SIZE, 1)


if __name__ == "__main__":
    main()
