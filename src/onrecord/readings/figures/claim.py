"""An amount that was found in a line, with its phrase and what was read of it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.readings import Figure
from onrecord.readings.figures.amounts import Amount
from onrecord.readings.figures.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Claim:
    """`figure.part_of` is a number in the line's own claims."""

    amount: Amount
    phrase: Phrase
    figure: Figure
