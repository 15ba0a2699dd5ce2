from ingest.ocr.hocr import Seen, recognised

PAGE = """
<span class='ocr_line' id='line_1_1' title="bbox 100 200 600 250; baseline 0.01 -10; x_size 44.5">
 <span class='ocrx_word' id='word_1_1' title='bbox 100 200 300 250; x_wconf 96'><em>Råd &amp;</em></span>
 <span class='ocrx_word' id='word_1_2' title='bbox 320 205 600 245; x_wconf 41'>beslut</span>
 <span class='ocrx_word' id='word_1_3' title='bbox 610 205 620 245; x_wconf 10'> </span>
</span>
"""


def test_words_have_the_size_and_baseline_of_their_line() -> None:
    assert recognised(PAGE).words == (
        Seen("Råd &", (100, 200, 300, 250), 241.0, 44.5, 96),
        Seen("beslut", (320, 205, 600, 245), 243.6, 44.5, 41),
    )


def test_signs_have_places_of_their_own_where_they_are_told() -> None:
    signs = "".join(
        f"<span class='ocrx_cinfo' title='x_bboxes {x} 205 {x + 9} 245; x_conf 99.1'>{sign}</span>\n"
        for x, sign in ((320, "§"), (330, "&amp;"))
    )
    line = PAGE.split("<span class='ocrx_word'")[0]
    told = f"{line}<span class='ocrx_word' title='bbox 320 205 339 245; x_wconf 90'>\n{signs}</span></span>"
    (seen,) = recognised(told).words
    assert (seen.text, seen.places) == ("§&", ((320, 205, 329, 245), (330, 205, 339, 245)))


def test_confidence_is_the_mean_of_letters() -> None:
    assert recognised(PAGE).confidence == (5 * 96 + 6 * 41) / 11
    assert recognised("").confidence == 0
