"""What refused formats look like in their first bytes, and what to say of them."""

SAVE_AS = "Spara den som .docx eller PDF och försök igen."
LOCKED = "Filen är lösenordsskyddad. Ta bort lösenordet och försök igen."

REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", f"RTF-filer stöds inte. {SAVE_AS}"),
    (
        b"\x89PNG\r\n\x1a\n",
        "Filen är en bild. Texttolka den (OCR) till en PDF med textlager och försök igen.",
    ),
    (b"\xff\xd8\xff", "Filen är en bild. Texttolka den (OCR) till en PDF med textlager och försök igen."),
    (b"GIF8", "Filen är en bild. Texttolka den (OCR) till en PDF med textlager och försök igen."),
    (b"II*\x00", "Filen är en bild. Texttolka den (OCR) till en PDF med textlager och försök igen."),
    (b"MM\x00*", "Filen är en bild. Texttolka den (OCR) till en PDF med textlager och försök igen."),
    (b"BEGIN:VCALENDAR", "Kalenderfiler (.ics) stöds inte."),
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
# Names of streams in the directory of an OLE file; the first that is found decides.
OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("__substg1.0_", "Outlook-meddelanden (.msg) stöds inte. Spara meddelandet som .eml och försök igen."),
    ("WordDocument", f"Det äldre Word-formatet (.doc) stöds inte. {SAVE_AS}"),
    ("PowerPoint Document", "Det äldre PowerPoint-formatet (.ppt) stöds inte. Spara som .pptx eller PDF."),
    ("Workbook", "Det äldre Excel-formatet (.xls) stöds inte. Spara som .xlsx och försök igen."),
    ("Book", "Det äldre Excel-formatet (.xls) stöds inte. Spara som .xlsx och försök igen."),
)
OLE_OTHER = f"Det äldre Office-formatet stöds inte. {SAVE_AS}"

# What the file `mimetype` of a ZIP begins with.
OPEN_DOCUMENT: tuple[tuple[str, str], ...] = (
    ("application/vnd.oasis.opendocument.text", f"OpenDocument (.odt) stöds inte. {SAVE_AS}"),
    ("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument (.ods) stöds inte. Spara som .xlsx."),
    (
        "application/vnd.oasis.opendocument.presentation",
        "OpenDocument (.odp) stöds inte. Spara som .pptx eller PDF.",
    ),
    ("application/epub", "E-böcker (.epub) stöds inte. Spara som PDF och försök igen."),
)
