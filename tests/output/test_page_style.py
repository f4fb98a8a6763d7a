"""The page's colours can be read, in light and in dark and on paper."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

CSS = files("onrecord.output").joinpath("page.css").read_text(encoding="utf-8")
THEMES = [dict(re.findall(r"--([\w-]+): (#\w+|transparent);", block)) for block in CSS.split(":root")[1:]]
LIGHT, DARK, PAPER = range(3)
TEXTS = [
    ("ink", "paper"), ("muted", "paper"), ("link", "paper"),
    ("ink", "source-tint"), ("muted", "source-tint"),
    ("ink", "chosen"), ("link", "chosen"), ("muted", "chosen"),
]  # fmt: skip
LINES = ["source", "cue", "content"]


def channels(colour: str) -> tuple[list[float], float]:
    """The red, green and blue of a colour, from 0 to 1, and how much of it covers what is below."""
    if colour == "transparent":
        return [0, 0, 0], 0
    digits = colour[1:]
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    values = [int(digits[i : i + 2], 16) / 255 for i in range(0, len(digits), 2)]
    return values[:3], values[3] if len(values) == 4 else 1


def over(top: str, below: list[float], times: int = 1) -> list[float]:
    colour, cover = channels(top)
    for _ in range(times):
        below = [cover * c + (1 - cover) * b for c, b in zip(colour, below, strict=True)]
    return below


def luminance(colour: list[float]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: list[float], other: list[float]) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_there_are_three_themes() -> None:
    assert len(THEMES) == 3
    assert luminance(channels(THEMES[LIGHT]["paper"])[0]) > luminance(channels(THEMES[DARK]["paper"])[0])
    assert set(THEMES[DARK]) <= set(THEMES[LIGHT])


@pytest.mark.parametrize("theme", [LIGHT, DARK, PAPER])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_stands_out(theme: int, text: str, ground: str) -> None:
    colours = THEMES[theme]
    assert contrast(channels(colours[text])[0], channels(colours[ground])[0]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK, PAPER])
@pytest.mark.parametrize("text", ["ink", "muted", "link"])
@pytest.mark.parametrize("nested", [1, 2])
def test_text_stands_out_in_nested_statements(theme: int, text: str, nested: int) -> None:
    colours = THEMES[theme]
    ground = over(colours["content-tint"], channels(colours["paper"])[0], nested)
    assert contrast(channels(colours[text])[0], ground) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK, PAPER])
@pytest.mark.parametrize("line", LINES)
def test_lines_stand_out(theme: int, line: str) -> None:
    colours = THEMES[theme]
    assert contrast(channels(colours[line])[0], channels(colours["paper"])[0]) >= 3


def test_the_parts_differ_without_colour() -> None:
    shapes = {
        part: next(block for block in re.findall(rf"mark\.{part} \{{(.*?)\}}", CSS, re.DOTALL))
        for part in LINES
    }
    assert "border-bottom:" in shapes["content"]
    assert "border:" in shapes["source"]
    assert "dotted" in shapes["cue"]


def test_there_are_rules_for_print_and_for_forced_colours() -> None:
    assert "@media print" in CSS
    assert "@media (forced-colors: active)" in CSS


def test_the_style_cannot_end_early() -> None:
    assert "</" not in CSS
