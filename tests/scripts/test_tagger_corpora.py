"""The training corpora's formats, read from tiny invented files."""

from pathlib import Path

from scripts.tagger_corpora import Sentence, read_klintan, read_suc, read_uner


def written(folder: Path, *lines: str) -> Path:
    path = folder / "corpus.txt"
    path.write_text("\n".join((*lines, "", "")), encoding="utf-8")
    return path


def names(sentence: Sentence) -> list[tuple[str, str]]:
    return [(sentence.text[one.start : one.end], one.label) for one in sentence.names]


def test_universal_ner_keeps_the_printed_sentence_and_the_names_in_it(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "# sent_id = 1",
        "# text = Ekverket (EV) tackar Siv Ahl.",
        "1\tEkverket\tB-ORG\t-\t-",
        "2\t(\tO\t-\t-",
        "3\tEV\tB-ORG\t-\t-",
        "4\t)\tO\t-\t-",
        "5\ttackar\tO\t-\t-",
        "6\tSiv\tB-PER\t-\t-",
        "7\tAhl\tI-PER\t-\t-",
        "8\t.\tO\t-\t-",
    )
    (sentence,) = read_uner(path, weight=1.5)
    assert sentence.text == "Ekverket (EV) tackar Siv Ahl."
    assert names(sentence) == [("Ekverket", "ORG"), ("EV", "ORG"), ("Siv Ahl", "PER")]
    assert sentence.weight == 1.5


def test_danish_compounds_with_a_name_in_them_are_not_trained_on(tmp_path: Path) -> None:
    path = written(tmp_path, "# text = SV-huset", "1\tSV-huset\tB-ORG\tB-ORGpart#O\ts")
    (sentence,) = read_uner(path)
    assert names(sentence) == []
    assert [sentence.text[start:end] for start, end in sentence.unknown] == ["SV-huset"]


def test_klintan_joins_neighbours_and_reads_authorities_out_of_misc(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "Siv\tPER",
        "Ahl\tPER",
        "såg\t0",
        "Ek\xadrevisionen\tORG",
        ",\t0",
        "Ekstads\tMISC",
        "tingsrätt\tMISC",
        "och\t0",
        "Vargasången\tMISC",
        ".\t0",
    )
    (sentence,) = read_klintan(path)
    assert sentence.text == "Siv Ahl såg Ekrevisionen, Ekstads tingsrätt och Vargasången."
    assert names(sentence) == [("Siv Ahl", "PER"), ("Ekrevisionen", "ORG"), ("Ekstads tingsrätt", "ORG")]
    assert [sentence.text[start:end] for start, end in sentence.unknown] == ["Vargasången"]


def test_a_given_name_that_klintan_calls_a_place_is_not_trained_on(tmp_path: Path) -> None:
    (sentence,) = read_klintan(written(tmp_path, "Anna\tLOC", "reste\t0", "till\t0", "Lund\tLOC"))
    assert names(sentence) == [("Lund", "LOC")]
    assert sentence.unknown == ((0, 4),)


def test_a_land_that_suc_counts_as_an_institution_is_a_place(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "Norge        B-inst   B-LOC",
        "möter        O        O",
        "New          B-place  B-LOC",
        "York         B-place  I-LOC",
        ",            O        O",
        "Ekbolaget    B-inst   B-ORG",
        "i            O        O",
        "Ekens        B-work   B-WRK",
        "saga         I-work   I-WRK",
        "med          O        O",
        "sultan       B-person O",
        "Omar         I-person B-PRS",
    )
    (sentence,) = read_suc(path)
    assert names(sentence) == [("Norge", "LOC"), ("New York", "LOC"), ("Ekbolaget", "ORG"), ("Omar", "PER")]
    assert sentence.unknown == ()


def test_a_common_noun_that_is_marked_as_an_organisation_is_not_trained_on(tmp_path: Path) -> None:
    lines = ("Polisen\tORG", "och\t0", "tingsrätten\tORG", "hörde\t0", "Ekpolisen\tORG")
    (sentence,) = read_klintan(written(tmp_path, *lines))
    assert names(sentence) == [("Ekpolisen", "ORG")]
    assert [sentence.text[start:end] for start, end in sentence.unknown] == ["Polisen", "tingsrätten"]


def test_an_institution_that_only_a_program_calls_a_place_is_not_trained_on(tmp_path: Path) -> None:
    (sentence,) = read_suc(written(tmp_path, "Ekmuseet B-inst B-LOC", "och O O", "Norge B-inst B-LOC"))
    assert names(sentence) == [("Norge", "LOC")]
    assert sentence.unknown == ((0, 8),)


def test_a_title_is_no_part_of_a_name(tmp_path: Path) -> None:
    (sentence,) = read_klintan(written(tmp_path, "Herr\tPER", "Ahl\tPER", "och\t0", "Siv\tPER", "Ek\tPER"))
    assert names(sentence) == [("Ahl", "PER"), ("Siv Ek", "PER")]
