"""Figures that were claimed, drawn over time: a mark with its bounds for each, a colour for each claimant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from onrecord.record import FigureClaim, RecordError

FORMS = (".svg", ".png")
_MOST = 9
"""Claimants with a colour of their own; the rest share one."""
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c564b", "#5d3a9b", "#1a1a1a")
"""Told apart by the colour-blind too: after Okabe and Ito (2008)."""
_REST = "#999999"


def form_of(path: Path) -> str:
    """The form that the ending of a file says. Raises click.UsageError for another."""
    form = path.suffix.casefold()
    if form not in FORMS:
        raise click.UsageError(f"{path}: end the name of the chart in .svg or .png")
    return form[1:]


def draw(claims: Sequence[FigureClaim], path: Path) -> None:
    """Write a chart. Raises RecordError where matplotlib is missing or the file cannot be written."""
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ModuleNotFoundError as error:
        raise RecordError("charts need matplotlib: pip install 'onrecord[chart]'") from error
    dated = [claim for claim in claims if claim.published]
    # no date of making and no random names: the same claims give the same file
    with mpl.rc_context({"svg.hashsalt": "onrecord", "svg.fonttype": "none", "font.size": 9}):
        figure = Figure(figsize=(9, 5), dpi=150, layout="constrained")
        _draw(figure.add_subplot(), dated)
        note = {"Date": None} if form_of(path) == "svg" else None
        try:
            figure.savefig(path, format=form_of(path), metadata=note)
        except OSError as error:
            raise RecordError.at(path, f"cannot be written ({error.strerror}): give another name") from error


def _draw(axes: Any, claims: Sequence[FigureClaim]) -> None:
    counts = Counter(claim.claimant for claim in claims)
    colours = dict(zip([name for name, _ in counts.most_common(_MOST)], _COLOURS, strict=False))
    shown: set[str] = set()
    for claim in claims:
        name = claim.claimant if claim.claimant in colours else "others"
        _mark(axes, claim, colours.get(claim.claimant, _REST), None if name in shown else _short(name))
        shown.add(name)
    values = [value for claim in claims for value in (claim.low, claim.high) if value]
    if values and max(values) > 100 * max(min(values), 1):
        axes.set_yscale("symlog")
    units = [unit for unit, _ in Counter(claim.unit for claim in claims if claim.unit).most_common(3)]
    events = [event for event, _ in Counter(claim.event for claim in claims if claim.event).most_common(2)]
    axes.set_ylabel(f"{', '.join(units)} {' / '.join(events)}".strip())
    axes.set_title(
        "Claims, not facts. Bars are bounds, arrows open ends, rings figures that others exclude.", loc="left"
    )
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    axes.figure.autofmt_xdate()
    if shown:
        axes.legend(loc="upper left", bbox_to_anchor=(1, 1), frameon=False)


def _mark(axes: Any, claim: FigureClaim, colour: str, label: str | None) -> None:
    """A point between the bounds; where one is open, at the other with an arrow."""
    day = datetime.fromisoformat((claim.published or "")[:10])
    low, high = claim.low, claim.high
    if low is not None and high is not None:
        axes.plot([day, day], [low, high], color=colour, linewidth=2)
        value, marker = (low + high) / 2, "o"
    else:
        value, marker = (low, "^") if low is not None else (high or 0.0, "v")
    axes.plot([day], [value], marker, color=colour, markersize=7, label=label, linestyle="none")
    if claim.disputed_by:
        axes.plot([day], [value], "o", color="#c00000", markersize=13, fillstyle="none", linestyle="none")
    axes.annotate(
        claim.text, (day, value), xytext=(7, 4), textcoords="offset points", fontsize=7, color=colour
    )


def _short(name: str) -> str:
    return name if len(name) <= 32 else name[:31] + "…"
