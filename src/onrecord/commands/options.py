"""Options that many commands have: which record a command works on, and which statements it takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from onrecord.model.article import KINDS
from onrecord.model.readings import LEVELS

Command = TypeVar("Command", bound=Callable[..., Any])

record_option = click.option(
    "--record",
    "record_path",
    type=click.Path(path_type=Path),
    required=True,
    envvar="ONRECORD_RECORD",
    show_envvar=True,
    help="The file of the record.",
)

# Record says which values are right
_FILTERS = {
    "speaker": click.option(
        "--speaker", help="Words of the name, or the number that onrecord speakers gives."
    ),
    "role": click.option("--role", help="What the article calls the speaker: minister, police chief …"),
    "kind": click.option("--kind", metavar="KIND", help=f"{', '.join(KINDS[:-1])} or {KINDS[-1]}."),
    "act": click.option("--act", help="What the cue does: claim, deny, warn, promise …"),
    "outlet": click.option("--outlet", help="The outlet, or a part of its name."),
    "first": click.option(
        "--from", "first", metavar="DATE", help="Published on this day, month or year, or after it."
    ),
    "last": click.option(
        "--to", "last", metavar="DATE", help="Published on this day, month or year, or before it."
    ),
    "certainty": click.option("--certainty", help=f"{', '.join(LEVELS)}, or plain for none shown."),
    "figures": click.option(
        "--figures", metavar="KIND", help="With figures of this kind: killed, wounded, displaced …"
    ),
    "min_confidence": click.option(
        "--min-confidence", type=click.FloatRange(0, 1), help="Leave out statements below it."
    ),
}
"""An option for each filter of `Record.search`, by its name."""


def filter_options(command: Command) -> Command:
    """Give a command the filters of `Record.search`, as arguments of the same names."""
    for option in reversed(_FILTERS.values()):
        command = option(command)
    return command
