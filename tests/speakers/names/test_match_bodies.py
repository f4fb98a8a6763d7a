"""Which printed names can be one body."""

import pytest

from onrecord.speakers.names import match_bodies

SAME = """
World Fisheries Council = WFC
World Fisheries Council = W.F.C.
the World Fisheries Council = World Fisheries Council's
Office for the Protection of Rivers = OPR
National Aeronautics and Space Administration = Nasa
U.S. Fisheries and Rivers Agency = FRA
Organisation for Economic Co-operation and Development = OECD
Ministry of Defence = Defense Ministry
Ministry of Foreign Affairs = Foreign Ministry
Foreign Ministry of Ukraine = Ukrainian Foreign Ministry
U.S. Department of Justice = Justice Department
University of Tarrant = Tarrant University
Tarrant & Colby Ltd. = Tarrant and Colby
Tarrant Steel Corp. = Tarrant Steel Corporation
Tarrant Steel AG = Tarrant Steel
TARRANT NURSES' UNION = Tarrant Nurses Union
Labour Party = Labor Party
Labour = Labour Party
First Mountain Brigade = 1st Mountain Brigade
Hezbollah = Hizbullah
Hamas = Hamas movement
Al-Qaeda = al Qaida
Al-Safir TV = Al Safir Television
Reporters sans frontières = Reporters Without Borders
Universidad de Tarrant = University of Tarrant
"""

DIFFERENT = """
World Fisheries Council = WFO
World Fisheries Council = World Forestry Council
North Tarrant Council = South Tarrant Council
North Korea = South Korea
Eastern Command = Western Command
Ministry of Defence = Ministry of Health
Supreme Court = High Court
2nd Mountain Brigade = 12th Mountain Brigade
Tarrant Steel = Tarrant Foods
Tarrant United = Tarrant City
Hugh Tarrant = Tarrant Steel
University of Tarrant = Tarrant University Press
Bank of Tarrant = Central Bank of Tarrant
Hamas = Hezbollah
CBS = CBC
Hugh Tarrant = Hugh Tarrant Foundation
Russian army = Ukrainian army
"""


def pairs(text):
    return [tuple(line.split(" = ")) for line in text.strip().splitlines()]


@pytest.mark.parametrize(("a", "b"), pairs(SAME))
def test_same(a, b):
    assert match_bodies(a, b) >= 0.5
    assert match_bodies(b, a) == match_bodies(a, b)


@pytest.mark.parametrize(("a", "b"), pairs(DIFFERENT))
def test_different(a, b):
    assert match_bodies(a, b) < 0.5
    assert match_bodies(b, a) == match_bodies(a, b)
