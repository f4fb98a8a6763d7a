"""Names as printed: their parts, whether two can denote the same person or body, which is fuller."""

from onrecord.names.bodies import match_bodies
from onrecord.names.keys import blocking_keys
from onrecord.names.person import PersonName, parse_person
from onrecord.names.persons import fuller, match_persons

__all__ = ["PersonName", "blocking_keys", "fuller", "match_bodies", "match_persons", "parse_person"]
