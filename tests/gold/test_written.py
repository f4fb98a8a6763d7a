import pytest

from onrecord.gold.written import parse, read_tagged, read_written


def words(article, attribution, role):
    return [article.text[start:end] for start, end in getattr(attribution, role)]


def test_tags_become_attributions_of_the_text_without_them():
    [article] = read_tagged("a", "<s1>Ada Hale</s1> <c1>said</c1> <q1>that it rains</q1>.")
    assert article.text == "Ada Hale said that it rains."
    [attribution] = article.attributions
    assert words(article, attribution, "source") == ["Ada Hale"]
    assert words(article, attribution, "cue") == ["said"]
    assert words(article, attribution, "content") == ["that it rains"]


def test_a_role_in_two_pieces():
    [article] = read_tagged("a", "<q1>“Rain,”</q1> <c1>said</c1> <s1>Hale</s1>, <q1>“and wind.”</q1>")
    assert words(article, article.attributions[0], "content") == ["“Rain,”", "“and wind.”"]


def test_a_source_of_two_cues():
    tagged = "<s1><s2>Hale</s2></s1> <c1>said</c1> <q1>it rained</q1> and <c2>hoped</c2> <q2>for sun</q2>."
    [article] = read_tagged("a", tagged)
    assert [words(article, a, "source") for a in article.attributions] == [["Hale"], ["Hale"]]


def test_what_a_content_reports_is_an_article_of_its_own():
    tagged = (
        "<s1>Hale</s1> <c1>said</c1> <q1>that <s2>allies</s2> <c2>fear</c2> <q2>that rivers rise</q2></q1>."
    )
    outer, inner = read_tagged("a", tagged)
    assert len(outer.attributions) == 1
    assert inner.text == "allies fear that rivers rise"
    [attribution] = inner.attributions
    assert words(inner, attribution, "source") == ["allies"]
    assert words(inner, attribution, "content") == ["that rivers rise"]


def test_three_deep():
    tagged = (
        "<s1>A</s1> <c1>said</c1> <q1>that <s2>B</s2> <c2>claims</c2> "
        "<q2>that <s3>C</s3> <c3>hopes</c3> <q3>for rain</q3></q2></q1>."
    )
    assert [len(article.attributions) for article in read_tagged("a", tagged)] == [1, 1]


def test_a_long_content_that_reports_nothing_is_an_example_too():
    tagged = "<s1>Hale</s1> <c1>said</c1> <q1>that the rivers have never been so high</q1>."
    _, inner = read_tagged("a", tagged)
    assert inner.text == "the rivers have never been so high"
    assert inner.attributions == ()


@pytest.mark.parametrize("tagged", ["<s1>Hale", "Hale</s1>", "<s1><s1>Hale</s1></s1>"])
def test_tags_that_do_not_match_are_refused(tagged):
    with pytest.raises(ValueError, match="1>"):
        parse(tagged)


def test_a_file_with_a_fault_is_named(tmp_path):
    (tmp_path / "one.txt").write_text("<s1>Hale", encoding="utf-8")
    with pytest.raises(ValueError, match=r"one\.txt"):
        read_written(tmp_path)


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(ValueError, match=r"no \.txt"):
        read_written(tmp_path)
