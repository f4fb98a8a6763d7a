"""Which of two names of one person is shown."""

import pytest

from onrecord.names import fuller


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        ("Mr. Colby", "Ada Colby", "Ada Colby"),
        ("Ada Colby", "ADA COLBY", "Ada Colby"),
        ("Ada Colby", "Ada May Colby", "Ada May Colby"),
        ("A. Colby", "Ada Colby", "Ada Colby"),
        ("Gen. al-Hadidi", "Gen. Samir al-Hadidi's", "Samir al-Hadidi"),
        ("Jorg Köhler", "Jörg Köhler", "Jörg Köhler"),
        ("Ada Colby", "Ada Colby Jr.", "Ada Colby Jr."),
        ("Colby", "President", "President"),
        ("Ada Colby", "Ada Colby of the Very Long Name of a House in the Hills", "Ada Colby"),
    ],
)
def test_the_fuller_name_is_shown_without_title(a, b, shown):
    assert fuller(a, b) == shown
    assert fuller(b, a) == shown


def test_nothing_to_show_is_no_error():
    assert fuller("", "") == ""
    assert fuller("...", "Ada Colby") == "Ada Colby"
