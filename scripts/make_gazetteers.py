"""Makes the generated files of graph/data from raw lists: municipalities, authorities, places and names.

Usage: python scripts/make_gazetteers.py RAW_FOLDER OFFICIAL_TEXTS.tar.zst
RAW_FOLDER holds swedish-geodata, svensktext, scb-names and okasi-names; OFFICIAL_TEXTS is an archive of
Markdown pages, used only to tell which names are also ordinary words.
"""

import csv
import gzip
import json
import re
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "graph" / "data"
CITIES = {  # municipalities that call themselves a city, as they write it
    "Stockholm": "Stockholms stad",
    "Göteborg": "Göteborgs Stad",
    "Malmö": "Malmö stad",
    "Helsingborg": "Helsingborgs stad",
    "Borås": "Borås Stad",
    "Solna": "Solna stad",
    "Sundbyberg": "Sundbybergs stad",
    "Lidingö": "Lidingö stad",
    "Västerås": "Västerås stad",
    "Landskrona": "Landskrona stad",
    "Trollhättan": "Trollhättans Stad",
    "Mölndal": "Mölndals stad",
    "Vaxholm": "Vaxholms stad",
    "Haparanda": "Haparanda stad",
}
FEWEST_BEARERS = 5
PAGES_READ = 12_000
_WORD = re.compile(r"(?<=[a-zåäö,] )[A-Za-zÅÄÖåäöéü][a-zåäöéü]+")


def main(raw: Path, official: Path) -> None:
    """Write every generated file."""
    write_municipalities(raw)
    write_authorities(raw)
    write_places(raw)
    first, last = first_names(raw), surnames(raw)
    lower, capital = count_cases(official, {name.casefold() for name in first.keys() | last.keys()})
    words = {
        name for name in first.keys() | last.keys() if lower[name.casefold()] > 2 * capital[name.casefold()]
    }
    write_names(
        "first_names.tsv.gz", first, words, "SCB, tilltalsnamn 2020, at least 5 bearers (open statistics)"
    )
    source = (
        "okasi/swedish-names (MIT) and SCB's thousand most frequent surnames with bearers (open statistics)"
    )
    write_names("surnames.tsv.gz", last, words, source)


def write_municipalities(raw: Path) -> None:
    """Write the 290 municipalities: code, name, place, county."""
    with (raw / "swedish-geodata/data/municipality_county.csv").open(encoding="utf-8") as file:
        rows = [
            (row["municipality_code"], _official(row), row["municipality_name_short"], row["county_name"])
            for row in csv.DictReader(file)
        ]
    write_rows("municipalities.tsv", rows, "swedish-geodata (CC0)", "code, name, place, county")


def _official(row: dict[str, str]) -> str:
    return CITIES.get(row["municipality_name_short"], row["municipality_name"])


def write_authorities(raw: Path) -> None:
    """Write the authorities under their present names, name, aliases, unclear short forms."""
    forms = dict[str, tuple[str, ...]]()
    added = []
    for line in (DATA / "authority_forms.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            listed, *rest = (line + "\t\t").split("\t")[:4]
            forms[listed] = tuple(rest)
            added.append(tuple(rest))
    with (raw / "svensktext/myndigheter.tsv").open(encoding="utf-8") as file:
        listed_names = [
            row["name"] for row in csv.DictReader(file, delimiter="\t") if row["type"] != "Domstol"
        ]
    rows = {row[0]: row for row in (*((name, "", "") for name in listed_names if name not in forms), *added)}
    source = "SvenskText, myndigheter (open data), corrected by authority_forms.tsv"
    write_rows("authorities.tsv", sorted(rows.values()), source, "name, aliases, unclear short forms")


def write_places(raw: Path) -> None:
    """Write the names of towns and villages."""
    towns = (raw / "svensktext/ortsnamn.csv").read_text(encoding="utf-8").splitlines()[1:]
    write_rows(
        "places.tsv", sorted({(town,) for town in towns if town}), "SvenskText, tätorter (SCB)", "place"
    )


def first_names(raw: Path) -> Counter[str]:
    """Count the bearers of each given name."""
    bearers = Counter[str]()
    for name in ("tilltalsnamn-kvinnor.csv", "tilltalsnamn-man.csv"):
        with (raw / "scb-names" / name).open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                bearers[row["name"]] += int(row["persons"])
    return Counter(
        {name: count for name, count in bearers.items() if count >= FEWEST_BEARERS and len(name) > 1}
    )


def surnames(raw: Path) -> Counter[str]:
    """Count the bearers of each surname; 0 where the number is not published."""
    listed = json.loads((raw / "okasi-names/data/last-names.json").read_text(encoding="utf-8"))
    bearers = Counter[str](
        {name: 0 for name in listed if re.fullmatch(r"[^\W\d_]{2,}(-[^\W\d_]{2,})?", name)}
    )
    with (raw / "scb-names/efternamn-old-top.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            bearers[row["lastname"]] = int(row["frequency"])
    return bearers


def count_cases(official: Path, names: set[str]) -> tuple[Counter[str], Counter[str]]:
    """Count how often each name stands in lower case, and capitalised, inside a sentence."""
    lower, capital = Counter[str](), Counter[str]()
    for text in pages(official):
        for word in _WORD.findall(text):
            folded = word.casefold()
            if folded in names:
                (lower if word == folded else capital)[folded] += 1
    return lower, capital


def pages(official: Path) -> Iterator[str]:
    """Give the first pages of the archive."""
    command = ["zstd", "-dc", str(official)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:  # noqa: S603 - a fixed command
        with tarfile.open(fileobj=process.stdout, mode="r|") as archive:
            files = (member for member in archive if member.isfile())
            for _, member in zip(range(PAGES_READ), files, strict=False):
                content = archive.extractfile(member)
                yield content.read().decode("utf-8", "replace") if content else ""
        process.kill()


def write_rows(name: str, rows: Iterable[tuple[str, ...]], source: str, columns: str) -> None:
    """Write one file of tab-separated facts under its source."""
    lines = [f"# Source: {source}.", f"# {columns}", *("\t".join(row) for row in rows)]
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_names(name: str, bearers: Counter[str], words: set[str], source: str) -> None:
    """Write names with their bearers, and `o` where the name is also an ordinary word."""
    lines = [f"# Source: {source}.", "# name, bearers (0 = not published), o = also an ordinary word"]
    lines += [f"{one}\t{bearers[one]}\t{'o' if one in words else ''}".rstrip() for one in sorted(bearers)]
    (DATA / name).write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
