"""Which printed names can be one person: invented people, and a few whom every newspaper names."""

import pytest

from onrecord.names import match_persons

from .pairs import pairs

SAME = """
Donald J. Trump = Trump
Donald J. Trump = Mr. Trump
Clinton = Bill Clinton
Clinton = Hillary Clinton
Mrs. Clinton = Hillary Clinton
Hillary Rodham Clinton = Hillary Clinton
Bill Clinton = William J. Clinton
Trump Jr. = Donald Trump Jr.
Joseph R. Biden Jr. = Joe Biden
J.D. Vance = JD Vance
Al Gore = Albert Gore
Ada Colby's = ADA COLBY
Ada Colby = Ada M. Colby
A. M. Colby = Ada Colby
Robert "Chip" Colby = Chip Colby
Prof. Ada Colby = Dr. Colby
Peggy Tarrant = Margaret Tarrant
Ian MacTarrant = Ian McTarrant
Ada Colby-Tarrant = Ada Colby
Ada Colby-Tarrant = Colby-Tarrant
Colby Jr. = Robert Colby
Fayez al-Duwairi = Duwairi
Fayez al-Duwairi = Gen. Al-Duwairi
military expert Fayez al-Duwairi = Faiz el-Duwayri
Hossam Shaker = Hossam Shakir
Yusuf Barghouti = Youssef al-Barghuthi
Muhammad Sabbagh = Mohamed Sabbagh
Abdul Karim Sabbagh = Abdelkarim Sabbagh
Abdurrahman Sabbagh = Abdel Rahman al-Sabbagh
Badr al-Din Sabbagh = Badreddine Sabbagh
Abu Hudhayfa = Abou Hudhaifa
Omar bin Said al-Harithi = Omar al-Harithi
bin Laden = Osama Bin Laden
Sheikh Omar = Sheikh Omar al-Harithi
Mohammad Reza Qasemlou = Mohammad Reza Ghasemlu
Behrouz Tabatabaei-Nia = Behrouz Tabatabaeinia
Gökhan Çelikoğlu = Gokhan Celikoglu
Sergei Tolokonsky = Sergey Tolokonskiy
Fyodor Malyshev = Fedor Malyshev
Pyotr Ilyich Malyshev = Pyotr Malyshev
Irina Malysheva = Irina Malyshev
Volodymyr Hnatenko = Vladimir Gnatenko
Mykola Hnatyuk = Nikolai Gnatiuk
Natasha Malysheva = Natalia Malysheva
Сергей Малышев = Sergei Malyshev
Mao Zedong = Mao Tse-tung
Guo Meihua = Meihua Guo
Guo Mei-hua = Guo Meihua
Hsiao Tzu-ching = Xiao Ziqing
Xu = Xu Meihua
Zhuge Meihua = Zhu Ge Meihua
Kim Jong-un = Kim Jong Un
Bae Sung-hyun = Bae Seonghyeon
Sung-hyun Bae = Bae Sung-hyun
Ryoo Eun-young = Yoo Eun-young
Pham Quốc Bảo = Pham Quoc Bao
Mr. Bao = Pham Quoc Bao
Pham Bao = Pham Quoc Bao
Susan Pham Quoc Bao = Pham Quoc Bao
Iñigo Larrañaga = Inigo Larranaga
Gonzalo Urrutia Peña = Gonzalo Urrutia
Gonzalo Urrutia Peña = Urrutia
Nacho Urrutia = Ignacio Urrutia
Rita de Sousa Lobo = Rita Sousa Lobo
Toninho Lobo = Antônio Lobo
Roberto Lobo Filho = Roberto Lobo
Greta van der Hoek = Van der Hoek
Dirk van 't Hek = Dirk van het Hek
Henk Blijdorp = Hendrik Blydorp
Jörg Köhlermann = Joerg Koehlermann
Karl-Heinz Köhlermann = Karl Heinz Köhlermann
Yann Le Marec = Yann Lemarec
J.-F. Bonnard = Jean-François Bonnard
M. Bonnard = Pierre Bonnard
Viktor Orbán = Orbán Viktor
Katrín Ólafsdóttir = Katrín
Tesfaye Worku = Tesfaye
Chukwuemeka Nwosu = Emeka Nwosu
Lakshmi Parthasarathi = Laxmi Parthasarathy
S. Parthasarathy = Srinivas Parthasarathy
"""

DIFFERENT = """
Bill Clinton = Hillary Clinton
Mr. Clinton = Hillary Clinton
Donald Trump Jr. = Donald Trump
Donald Trump Jr. = Donald J. Trump
Robert Colby Jr. = Robert Colby Sr.
Robert Colby II = Robert Colby III
George W. Bush = George H.W. Bush
Mr. Colby = Ms. Colby
Sir Hugh Colby = Lady Colby
Ada Colby = Ida Colby
Ada M. Colby = Ada R. Colby
B. Colby = Ada Colby
Ada Colby = Ada Colbert
Ada Colby = Ada Tarrant
Ada = Ada Colby
Tom Smith = Tom Smyth
Mark Davis = Mark Davies
Anne Clark = Anne Clarke
Al Gore = Tipper Gore
Karim Sabbagh = Karam Sabbagh
Rashid Sabbagh = Rashad Sabbagh
Nabil Sabbagh = Nabila Sabbagh
Abdul Karim Sabbagh = Abdul Halim Sabbagh
Omar bin Said al-Harithi = Said bin Omar al-Harithi
King Salman = Mohammed bin Salman
Mohammed bin Salman = Mohammed bin Zayed
Behrouz Tabatabaei = Behnam Tabatabaei
Serdar Çelikoğlu = Serhat Çelikoğlu
Gökhan Çelikoğlu = Gökhan Çelikkol
Malyshev = Irina Malysheva
Oleg Malyshev = Olga Malysheva
Pyotr Ilyich Malyshev = Ilya Petrovich Malyshev
Roman Hnatenko = Roman Hnatyuk
Guo Meihua = Guo Meilan
Wang Wei = Huang Wei
Zeng Lin = Zheng Lin
Meihua = Guo Meihua
Kim Jong-un = Kim Jong-il
Bae Sung-hyun = Bae Sung-hoon
Jeon Min-seo = Jeong Min-seo
Pham Quoc Bao = Pham Quoc Bach
Vũ Đức Đam = Vũ Đức Đạm
Gonzalo Urrutia Peña = Gonzalo Peña Urrutia
Juan Carlos Urrutia = Juan Pablo Urrutia
Julio Urrutia = Julia Urrutia
Roberto Lobo Filho = Roberto Lobo Neto
Sr. Lobo = Sra. Lobo
Greta van der Hoek = Greta van der Haar
Jörg Köhlermann = Jürgen Köhlermann
Jean-Pierre Bonnard = Jean-Michel Bonnard
Jean-Pierre Bonnard = Jean Bonnard
Clément Bonnard = Clémence Bonnard
M. Bonnard = Mme Bonnard
M. Urrutia = Gonzalo Urrutia
Ramesh Parthasarathy = Rajesh Parthasarathy
Amadou Diallo = Mamadou Diallo
Kwame Nwosu = Kwabena Nwosu
"""


@pytest.mark.parametrize(("a", "b"), pairs(SAME))
def test_same(a, b):
    assert match_persons(a, b) >= 0.5
    assert match_persons(b, a) == match_persons(a, b)


@pytest.mark.parametrize(("a", "b"), pairs(DIFFERENT))
def test_different(a, b):
    assert match_persons(a, b) < 0.5
    assert match_persons(b, a) == match_persons(a, b)


def test_a_full_name_is_surer_than_a_bare_surname():
    assert match_persons("Ada M. Colby", "Ada Colby") > match_persons("Ada Colby", "Colby")


def test_a_missing_junior_is_a_doubt():
    assert match_persons("Hugh Colby Jr.", "Hugh Colby") < match_persons("Hugh T. Colby", "Hugh Colby")
