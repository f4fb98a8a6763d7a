"""Which printed names can be one body."""

import pytest

from onrecord.names import match_bodies

from .pairs import pairs

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
Eighteenth Mountain Brigade = 18th Mountain Brigade
Hezbollah = Hizbullah
Hamas = Hamas movement
Al-Qaeda = al Qaida
Al-Safir TV = Al Safir Television
Reporters sans frontières = Reporters Without Borders
Universidad de Tarrant = University of Tarrant
Toyota Motor Corp. = Toyota
PAO Gazprom = Gazprom
PT Pertamina = Pertamina
Xinhua = Xinhua News Agency
African National Congress (ANC) = ANC
African National Congress (ANC) = African National Congress
Russian Interior Ministry = Ministry of Internal Affairs of Russia
India's Ministry of External Affairs = Indian Foreign Ministry
Chicago Police = Chicago Police Department
Odessa University = Odesa University
University of Munich = Universität München
Koç Holding A.Ş. = Koc Holding
Samsung Electronics Co., Ltd. = Samsung
Mehr News Agency = Mehr
Aljazeera = Al Jazeera
Boeing Co. = Boeing
Banco de México = Bank of Mexico
Ministerio de Salud = Health Ministry
Corte Suprema = Supreme Court
World Court = ICJ
UN refugee agency = UNHCR
JNIM = Group for the Support of Islam and Muslims
Pemex = Petróleos Mexicanos
Tribunal Supremo = Supreme Court
Tigray People's Liberation Front = TPLF
Lashkar-e-Taiba = Lashkar-e-Tayyiba
Chinese Communist Party = Communist Party of China
Partido Comunista de Chile = Communist Party of Chile
S&P Global = S. & P. Global
Siemens AG = Siemens
Pakistani Taliban = TTP
Al-Ahram newspaper = Al-Ahram
Izvestia = Izvestiya
Turkish Foreign Ministry = Ministry of Foreign Affairs of Turkey
Türkiye's Foreign Ministry = Turkish Foreign Ministry
Yomiuri = Yomiuri Shimbun
Asahi Shimbun = Asahi newspaper
Treasury = U.S. Treasury Department
Commerce Department = Department of Commerce
Burma Army = Myanmar Army
Deutsche Bank AG = Deutsche Bank
JPMorgan Chase & Co. = JPMorgan Chase
JPMorgan = J.P. Morgan
N.A.A.C.P. = NAACP
Doctors Without Borders (MSF) = Médecins Sans Frontières
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
Turkey = Turkish Airlines
Iran = Iranian news agency
Hyundai Motor = Kia Motors
Syrian army = Syria
Hyundai Motor = Hyundai Steel
Communist Party of India (Marxist) = Communist Party of India
Bank of Korea = Bank of Japan
Fars News Agency = Mehr News Agency
Chicago Police Department = Chicago Fire Department
Ministry of Interior = Ministry of Foreign Affairs
National Liberation Front = National Liberation Army
UNHCR = OHCHR
FSB = SVR
Al-Shabaab = Al-Sharqiya
United Airlines = Delta Air Lines
Delta = Delta Air Lines Pilots
University of Munich = Technical University of Munich
People's Party = People's Action Party
MI5 = MI6
IMF = World Bank
"""


@pytest.mark.parametrize(("a", "b"), pairs(SAME))
def test_same(a, b):
    assert match_bodies(a, b) >= 0.5
    assert match_bodies(b, a) == match_bodies(a, b)


@pytest.mark.parametrize(("a", "b"), pairs(DIFFERENT))
def test_different(a, b):
    assert match_bodies(a, b) < 0.5
    assert match_bodies(b, a) == match_bodies(a, b)
