"""Which statements a command takes: the options of `onrecord search`, for every command that has them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from onrecord.model.article import KINDS

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--speaker", help="Words of the name, or the number that onrecord speakers gives."),
    click.option("--role", help="What the article calls the speaker: minister, police chief …"),
    click.option("--kind", type=click.Choice(KINDS)),
    click.option("--act", help="What the cue does: claim, deny, warn, promise …"),
    click.option("--outlet", help="The outlet, or a part of its name."),
    click.option(
        "--from", "first", metavar="DATE", help="Published on this day, month or year, or after it."
    ),
    click.option("--to", "last", metavar="DATE", help="Published on this day, month or year, or before it."),
    click.option(
        "--certainty", help="certain, likely, possible, unlikely, unknown, or plain for none shown."
    ),
    click.option("--figures", metavar="KIND", help="With figures of this kind: killed, wounded, displaced …"),
    click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out statements below it."),
)


def filter_options(command: Command) -> Command:
    """Give a command the filters of `Record.search`, by the names of its arguments."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
