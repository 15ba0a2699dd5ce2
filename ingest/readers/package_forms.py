"""Office packages with macros, as templates or in the strict form, written in the usual form.

The libraries that read them know the usual form only; what the packages hold is the same.
"""

import re
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

_TYPES, _RELATIONS = "[Content_Types].xml", "_rels/.rels"
_WORD = re.compile(
    rb"application/(?:vnd\.ms-word\.document\.macroEnabled|vnd\.ms-word\.template\.macroEnabledTemplate"
    rb"|vnd\.openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml"
)
_PLAIN_WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/"


def in_usual_form(data: bytes) -> bytes:
    """Give a package as it is, or rewritten where it is in one of the other forms.

    :raises KeyError: where a package lacks the parts that every one has, and what `ZipFile` raises of damage.
    """
    with ZipFile(BytesIO(data)) as package:
        is_word = _WORD.search(package.read(_TYPES))
        if not is_word and not _STRICT.search(package.read(_RELATIONS)):
            return data
        stream = BytesIO()
        with ZipFile(stream, "w", ZIP_STORED) as written:
            for name in dict.fromkeys(package.namelist()):
                written.writestr(name, _rewritten(name, package.read(name)))
        return stream.getvalue()


def _rewritten(name: str, part: bytes) -> bytes:
    if name == _TYPES:
        return _WORD.sub(_PLAIN_WORD, part)
    return _STRICT.sub(_TRANSITIONAL, part) if name.endswith((".xml", ".rels")) else part
