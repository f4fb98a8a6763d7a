"""What a statement says, as short lines for a person: what the readings found, each in a few words."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.model.article import Article, Statement
from onrecord.model.readings import Act, Certainty, Figure, Forecast, Place, Reason, Time

READINGS = (
    "act",
    "certainty",
    "figures",
    "times",
    "forecasts",
    "reasons",
    "places",
    "about",
    "denies",
)
"""The names of the readings, in the order in which they are told."""
BETWEEN = "; "


def readings_told(said: Statement, numbers: Mapping[str, int]) -> list[tuple[str, str]]:
    """The name and the words of each reading that the statement has.

    `numbers` are those of the article's statements by their keys, for what it denies.
    """
    told = {
        "act": act_told(said.act) if said.act else "",
        "certainty": certainty_told(said.certainty) if said.certainty else "",
        "figures": BETWEEN.join(figure_told(one) for one in said.figures),
        "times": BETWEEN.join(time_told(one) for one in said.times),
        "forecasts": BETWEEN.join(forecast_told(one) for one in said.forecasts),
        "reasons": BETWEEN.join(reason_told(one) for one in said.reasons),
        "places": BETWEEN.join(place_told(one) for one in said.places),
        "about": BETWEEN.join(dict.fromkeys(one.name for one in said.about)),
        "denies": _number_told(said.denies, numbers),
    }
    return [(name, told[name]) for name in READINGS if told[name]]


def _number_told(key: str | None, numbers: Mapping[str, int]) -> str:
    return f"statement {numbers[key]}" if key is not None and key in numbers else ""


def act_told(act: Act) -> str:
    """As in "not confirm, committed (like: verified)"."""
    made = f"not {act.kind}" if act.negated else act.kind
    if act.stance != "neutral":
        made += f", {act.stance}"
    return f"{made} (like: {act.nearest})" if act.nearest else made


def certainty_told(certainty: Certainty) -> str:
    """As in "possible (may), negated (not), only if it rains"."""
    parts = []
    if certainty.level:
        words = ", ".join(one.text for one in certainty.words)
        parts.append(f"{certainty.level} ({words})" if words else certainty.level)
    if certainty.negated:
        parts.append(f"negated ({certainty.negated.text})")
    if certainty.condition:
        parts.append(f"only {certainty.condition.text}")
    return ", ".join(parts)


def figure_told(figure: Figure) -> str:
    """As in "dozens of others: 24 or more soldiers, wounded"."""
    counted = " ".join(part for part in (bounds_told(figure.low, figure.high), figure.unit) if part)
    happened = " or ".join(figure.events)
    return f"{figure.text}: {', '.join(part for part in (counted, happened) if part)}"


def bounds_told(low: float | None, high: float | None) -> str:
    """As in "41", "20 to 30", "24 or more", "up to 60"; nothing where both are open."""
    if low is None and high is None:
        return ""
    if low is None:
        return f"up to {high:,}"
    if high is None:
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def time_told(time: Time) -> str:
    """As in "yesterday (2024-05-01)", "over the past three days (-P3D/P0D)"."""
    days = time.interval or time.offset
    if not days:
        return time.text
    start, _, end = days.partition("/")
    return f"{time.text} ({start if start == end else days})"


def forecast_told(forecast: Forecast) -> str:
    """As in "a truce: high (on the verge of), by Friday"."""
    made = f"{forecast.event.text}: {forecast.likelihood} ({forecast.words.text})"
    if forecast.by:
        made += f", {forecast.by.text}"
    return f"{made}, only {forecast.condition.text}" if forecast.condition else made


def reason_told(reason: Reason) -> str:
    """As in "rain: leads to floods", "the ban: makes less of fishing"."""
    verb = "leads to" if reason.direction == "raises" else "makes less of"
    return f"{reason.cause.text}: {verb} {reason.effect.text}"


def place_told(place: Place) -> str:
    """As in "Tripoli (LB)"; a place that is not known is said to be so."""
    if not place.resolved:
        return f"{place.text} (not known)"
    return f"{place.text} ({place.country})" if place.country else place.text


def voice_told(article: Article) -> str:
    """How much of the article is attributed, as in "62% of the words attributed, 38% the outlet's own"."""
    shares = article.voice_shares
    if not shares:
        return ""
    attributed = round(100 * shares["attributed"])
    made = f"{attributed}% of the words attributed, {100 - attributed}% the outlet's own"
    adopted = sum(voice.adopted is not None for voice in article.voice)
    if adopted:
        made += f"; a claim taken up as a fact {'once' if adopted == 1 else f'{adopted} times'}"
    return made
