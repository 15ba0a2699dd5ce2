"""The media types that readers take."""

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"
EML = "message/rfc822"
MSG = "application/vnd.ms-outlook"
HTML = "text/html"
MARKDOWN = "text/markdown"
PLAIN = "text/plain"
CSV = "text/csv"
TSV = "text/tab-separated-values"
CALENDAR = "text/calendar"
ZIP = "application/zip"
PNG, JPEG, TIFF = "image/png", "image/jpeg", "image/tiff"

# What LibreOffice opens.
DOC = "application/msword"
PPT = "application/vnd.ms-powerpoint"
XLS = "application/vnd.ms-excel"
XLSB = "application/vnd.ms-excel.sheet.binary.macroEnabled.12"
ODT = "application/vnd.oasis.opendocument.text"
ODP = "application/vnd.oasis.opendocument.presentation"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
RTF = "application/rtf"


def is_mail(media_type: str) -> bool:
    """Tell whether a media type is one of mail's."""
    return media_type in (EML, MSG)
