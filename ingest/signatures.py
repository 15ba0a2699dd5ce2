"""What formats look like in their first bytes, and what to say of those that are refused."""

from ingest import media_types

SAVE_AS = "Spara den som .docx eller PDF och försök igen."
LOCKED = "Filen är lösenordsskyddad. Ta bort lösenordet och försök igen."

TAKEN: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", media_types.RTF),
    (b"\x89PNG\r\n\x1a\n", media_types.PNG),
    (b"\xff\xd8\xff", media_types.JPEG),
    (b"II*\x00", media_types.TIFF),
    (b"MM\x00*", media_types.TIFF),
)
"""Formats that are read, by their first bytes."""

REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"GIF8", "Filen är en bild av slaget GIF, som inte läses. Spara den som PNG och försök igen."),
    (b"BEGIN:VCARD", "Visitkort (.vcf) stöds inte."),
    (b"\x1f\x8b", "Filen är ett komprimerat arkiv. Packa upp det och läs in filerna var för sig."),
    (b"7z\xbc\xaf\x27\x1c", "Filen är ett 7-Zip-arkiv. Packa upp det och läs in filerna var för sig."),
    (b"Rar!\x1a\x07", "Filen är ett RAR-arkiv. Packa upp det och läs in filerna var för sig."),
    (b"BZh", "Filen är ett komprimerat arkiv. Packa upp det och läs in filerna var för sig."),
    (b"\xfd7zXZ\x00", "Filen är ett komprimerat arkiv. Packa upp det och läs in filerna var för sig."),
    (b"\x28\xb5\x2f\xfd", "Filen är ett komprimerat arkiv. Packa upp det och läs in filerna var för sig."),
    (b"MZ", "Filen är ett program, inte ett dokument."),
    (b"\x7fELF", "Filen är ett program, inte ett dokument."),
    (b"SQLite format 3\x00", "Filen är en databas, inte ett dokument."),
    (b"%!PS", f"PostScript-filer stöds inte. {SAVE_AS}"),
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Streams in the root of an OLE file; the first that is found decides.
OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("__properties_version1.0", media_types.MSG),
    ("WordDocument", media_types.DOC),
    ("PowerPoint Document", media_types.PPT),
    ("Workbook", media_types.XLS),
    ("Book", media_types.XLS),
)
OLE_OTHER = f"Det äldre Office-formatet stöds inte. {SAVE_AS}"
ENCRYPTED_STREAM = "EncryptedPackage"

# What the file `mimetype` of a ZIP begins with.
OPEN_DOCUMENT = (media_types.ODT, media_types.ODS, media_types.ODP)
EPUB = "application/epub"
EPUB_REFUSED = "E-böcker (.epub) stöds inte. Spara som PDF och försök igen."
