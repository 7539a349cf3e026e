"""Documents of eight formats as blocks of text, each with the place where a reader finds it.

One module a format, each built on a well-kept reader of it: python-docx, python-pptx,
pypdfium2, BeautifulSoup with lxml, markdown-it, and Python's own json and csv. A document may come
from anywhere, so all but plain text and CSV are read in a process of their own, within
:class:`Limits`. Nothing in a document is run, and nothing it links to is fetched.
"""

from .document import Document
from .limits import Limits, UnreadableDocument
from .reading import FORMATS, check_document, check_file, check_parts, read_document

__all__ = [
    "FORMATS",
    "Document",
    "Limits",
    "UnreadableDocument",
    "check_document",
    "check_file",
    "check_parts",
    "read_document",
]
