from search.analysis.query import parse
from search.ranking.snippets import matches, snippet, words_at


def test_words_of_the_query_are_marked_in_their_forms() -> None:
    text = "Nämnden antog strategierna mot cancer."
    assert (
        snippet(text, matches(text, parse("strategi")))
        == "Nämnden antog <mark>strategierna</mark> mot cancer."
    )


def test_compound_is_marked_for_its_part() -> None:
    text = "Den nya cancerstrategin gäller."
    assert words_at(text, matches(text, parse("strategi"))) == ("cancerstrategin",)


def test_html_in_a_text_is_escaped() -> None:
    text = "Värdet <script> & larm i nämnden"
    assert (
        snippet(text, matches(text, parse("nämnden")))
        == "Värdet &lt;script&gt; &amp; larm i <mark>nämnden</mark>"
    )


def test_long_text_is_cut_around_the_words() -> None:
    text = "inledande ord " * 60 + "simhallen byggs om " + "avslutande ord " * 60
    found = snippet(text, matches(text, parse("simhallen")))
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert "<mark>simhallen</mark> byggs om" in found
    assert len(found) < 340


def test_text_without_the_words_is_cut_at_its_beginning() -> None:
    text = "ord " * 200
    assert snippet(text, ()).startswith("ord ord")


def test_tabs_and_line_feeds_do_not_stand_in_a_snippet() -> None:
    assert snippet("Aktivitet\tVem\nNär", ()) == "Aktivitet · Vem När"
