"""References for a reference manager: BibTeX, RIS and plain text, from what the record holds.

Nothing is filled in that the record lacks. It holds the first author of a paper, so BibTeX gets
``and others``, RIS one author, and the note says that the list is to be completed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from ..errors import unknown
from ..evidence import Evidence
from ..model import Finding, Source, Study
from ..wording import Quantity, say

INITIALS = re.compile(r"(.+) ([A-Z]{1,4})")
ASIDE = re.compile(r"\s*\(([^()]*)\)\s*$")
LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$",
    "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "ß": r"{\ss}", "ø": r"{\o}", "Ø": r"{\O}", "æ": r"{\ae}", "Æ": r"{\AE}", "ł": r"{\l}",
    "–": "--", "—": "---",
}  # fmt: skip
ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0308": '"',
    "\u030a": "r ", "\u030c": "v ", "\u0327": "c ",
}  # fmt: skip
IN_A_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One thing to cite. ``key`` is its key in the record, so it never changes."""

    key: str
    title: str
    author: str = ""
    journal: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    year: str = ""
    doi: str = ""
    pmid: str = ""
    url: str = ""
    notes: tuple[str, ...] = ()

    @property
    def first_page(self) -> str:
        """The page on which an article begins."""
        return self.pages.partition("-")[0].partition(";")[0]

    @property
    def last_page(self) -> str:
        """The page on which it ends; empty where the record lacks it."""
        return self.pages.partition("-")[2].partition(";")[0].strip()


def references(evidence: Evidence, ids: Iterable[str]) -> tuple[Reference, ...]:
    """The references behind studies, sources and findings, each once, in the order asked for.

    A finding leads to the document it was read in, and to its study where that is another.

    Raises
    ------
    UnknownTerm
        When a key is not known; the message names the nearest.
    """
    found = chain.from_iterable(_behind(evidence, key) for key in ids)
    return tuple({reference.key: reference for reference in found}.values())


def bibtex(evidence: Evidence, ids: Iterable[str]) -> str:
    """The references as BibTeX entries, ready for LaTeX.

    Examples
    --------
    >>> import drg_evidence as drg
    >>> print(bibtex(drg.load(), ["accurate_2017"]).splitlines()[0])
    @article{accurate_2017,
    """
    return "\n".join(_bibtex_entry(reference) for reference in references(evidence, ids))


def ris(evidence: Evidence, ids: Iterable[str]) -> str:
    """The references as RIS records, which Zotero, EndNote and Mendeley read."""
    return "\n".join(_ris_record(reference) for reference in references(evidence, ids))


def reference_list(evidence: Evidence, ids: Iterable[str]) -> str:
    """The references as plain text, one a line, to paste under a slide."""
    return "".join(f"{plain_text(reference)}\n" for reference in references(evidence, ids))


def _behind(evidence: Evidence, key: str) -> Iterator[Reference]:
    if key in evidence.studies:
        yield _of_study(evidence.studies[key])
    elif key in evidence.sources:
        yield _of_source(evidence.sources[key])
    elif key in evidence.by_id:
        yield from _of_finding(evidence, evidence.by_id[key])
    else:
        known = evidence.by_id if "." in key else chain(evidence.studies, evidence.sources)
        raise unknown("study, source or finding", key, known)


def _of_finding(evidence: Evidence, finding: Finding) -> Iterator[Reference]:
    source, study = evidence.source_of(finding), evidence.study_of(finding)
    same_paper = bool(source.doi and source.doi == study.doi) or bool(
        source.pmid and source.pmid == study.pmid
    )
    if not same_paper:
        yield _of_source(source)
    if same_paper or study.journal:
        yield _of_study(study)


def _of_study(study: Study) -> Reference:
    aside = ASIDE.search(study.journal)
    # A title in brackets is a description: the text that was read did not show the title.
    held = bool(study.title) and not study.title.startswith("(")
    notes = [_note("cite-pmid", pmid=study.pmid) if study.pmid else ""]
    notes += [_note("cite-registry", registry=study.registry_id) if study.registry_id else ""]
    notes += [_note("cite-journal-note", note=aside[1]) if aside else ""]
    notes += ["" if held else _note("cite-title-not-held")]
    notes += [_note("cite-first-author") if study.first_author else ""]
    return Reference(
        key=study.study_id, title=study.title if held else study.title.strip("()") or study.label,
        author=study.first_author, journal=ASIDE.sub("", study.journal), volume=study.volume,
        issue=study.issue, pages=study.pages.rstrip("-"), year=str(study.year or ""),
        doi=study.doi, pmid=study.pmid, url=_address(study.doi, ""),
        notes=tuple(filter(None, notes)),
    )  # fmt: skip


def _of_source(source: Source) -> Reference:
    notes = [_note("cite-pmid", pmid=source.pmid) if source.pmid else ""]
    notes += [_note("cite-read", date=source.read_on, read_as=source.read_as)]
    return Reference(
        key=source.source_id, title=source.citation, doi=source.doi, pmid=source.pmid,
        url=_address(source.doi, source.url), notes=tuple(filter(None, notes)),
    )  # fmt: skip


def _address(doi: str, url: str) -> str:
    return url or (f"https://doi.org/{doi}" if doi else "")


def _note(message_id: str, **values: str) -> str:
    shown = {k: Quantity(shown=str(v), record="reference:field") for k, v in values.items()}
    return say(message_id, **shown).text


def _author(reference: Reference) -> str:
    """Family name, then initials with points: "Deer TR" becomes "Deer, T. R."."""
    match = INITIALS.fullmatch(reference.author)
    if match is None:
        return reference.author
    return f"{match[1]}, {' '.join(f'{letter}.' for letter in match[2])}"


def _bibtex_entry(reference: Reference) -> str:
    fields = {
        "author": f"{_latex(_author(reference))} and others" if reference.author else "",
        "title": _latex_title(reference.title),
        "journal": _latex(reference.journal),
        "year": reference.year,
        "volume": _latex(reference.volume),
        "number": _latex(reference.issue),
        "pages": _latex(reference.pages).replace("-", "--"),
        "doi": reference.doi.translate(IN_A_URL),
        "url": reference.url.translate(IN_A_URL),
        "note": _latex(" ".join(_sentences(reference.notes))),
    }
    kind = "article" if reference.journal else "misc"
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{reference.key},", *lines, "}", ""])


def _sentences(notes: Iterable[str]) -> list[str]:
    return [note if note.endswith(".") else f"{note}." for note in notes]


def _latex(text: str) -> str:
    return "".join(_latex_character(character) for character in " ".join(text.split()))


def _latex_character(character: str) -> str:
    if character in LATEX:
        return LATEX[character]
    base, *marks = list(unicodedata.normalize("NFD", character))
    if len(marks) == 1 and marks[0] in ACCENTS and base.isascii():
        # A dotless i carries its accent in old LaTeX; every LaTeX understands it.
        letter = {"i": r"\i ", "j": r"\j "}.get(base, base)
        return f"{{\\{ACCENTS[marks[0]]}{letter.strip()}}}"
    return character


def _latex_title(title: str) -> str:
    """Capitals inside a title are kept by braces; styles lower the rest as they like."""
    first, *rest = title.split() or [""]
    return " ".join([_kept(first, first[1:]), *(_kept(word, word) for word in rest)])


def _kept(word: str, inner: str) -> str:
    return f"{{{_latex(word)}}}" if any(map(str.isupper, inner)) else _latex(word)


def _ris_record(reference: Reference) -> str:
    fields = [
        ("TY", "JOUR" if reference.journal else "GEN"),
        ("ID", reference.key),
        ("AU", _author(reference)),
        ("TI", reference.title),
        ("JO", reference.journal),
        ("PY", reference.year),
        ("VL", reference.volume),
        ("IS", reference.issue),
        ("SP", reference.first_page),
        ("EP", reference.last_page),
        ("DO", reference.doi),
        ("UR", reference.url),
        ("AN", reference.pmid),
        *(("N1", note) for note in reference.notes),
    ]
    # A line break inside a value would begin a new field.
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\n".join([*lines, "ER  - ", ""])


def plain_text(reference: Reference) -> str:
    """One reference as a line of text."""
    author = f"{reference.author} et al." if reference.author else ""
    title = " ".join(reference.title.split()).rstrip(".") + "."
    issue = f"({reference.issue})" if reference.issue else ""
    place = f"{reference.year};{reference.volume}{issue}" if reference.volume else reference.year
    place += f":{reference.pages}" if reference.volume and reference.pages else ""
    journal = f"{reference.journal} {place}".strip()
    doi = f"doi:{reference.doi}" if reference.doi else reference.url
    pmid = f"PMID {reference.pmid}" if reference.pmid else ""
    parts = (author, title, f"{journal}." if journal else "", doi, pmid)
    return " ".join(part for part in parts if part)
