"""The evidence as a whole: look a record up by its key, or pick findings by what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, overload

from .errors import unknown
from .model import Claim, Conflict, Finding, SecondReading, Source, Study, Wanted
from .outcomes import Outcome
from .vocabulary import AnalysisSet, Arm, Region

if TYPE_CHECKING:
    import pandas


class Findings(Sequence[Finding]):
    """Some findings in the order of the table; shows itself as a table in Jupyter."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = tuple(findings)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> Findings: ...
    def __getitem__(self, index: int | slice) -> Finding | Findings:
        if isinstance(index, slice):
            return Findings(self._findings[index])
        return self._findings[index]

    def __len__(self) -> int:
        return len(self._findings)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._findings)

    def __repr__(self) -> str:
        return f"Findings({len(self)})"

    def to_frame(self) -> pandas.DataFrame:
        """One row a finding, indexed by ``finding_id``; ``printed`` stays text."""
        import pandas

        names = [field.name for field in fields(Finding)]
        rows = [[plain(getattr(finding, name)) for name in names] for finding in self]
        return pandas.DataFrame(rows, columns=names).set_index("finding_id")

    def _repr_html_(self) -> str:
        shown = ["arm", "outcome", "months", "analysis_set", "printed", "unit", "events", "n"]
        return str(self.to_frame()[[*shown, "source_id", "locator"]].to_html(na_rep=""))


def plain(value: object) -> object:
    """A value of a record as pandas and csv like it: text, numbers or None."""
    if isinstance(value, tuple):
        return ";".join(value)
    return value if value is None or isinstance(value, int | float) else str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Everything that is held, validated once. Look-ups answer a misspelt key with the nearest."""

    studies: Mapping[str, Study]
    sources: Mapping[str, Source]
    by_id: Mapping[str, Finding]
    conflicts: Mapping[str, Conflict]
    claims: Mapping[str, Claim]
    wanted: Mapping[str, Wanted]
    second_readings: Mapping[str, SecondReading]
    folder: str

    def study(self, study_id: str) -> Study:
        """The study with this key; raises UnknownTerm with the nearest keys."""
        if study_id not in self.studies:
            raise unknown("study", study_id, self.studies)
        return self.studies[study_id]

    def source(self, source_id: str) -> Source:
        """The source with this key; raises UnknownTerm with the nearest keys."""
        if source_id not in self.sources:
            raise unknown("source", source_id, self.sources)
        return self.sources[source_id]

    def finding(self, finding_id: str) -> Finding:
        """The finding with this key; raises UnknownTerm with the nearest keys."""
        if finding_id not in self.by_id:
            raise unknown("finding", finding_id, self.by_id)
        return self.by_id[finding_id]

    def findings(
        self,
        *,
        study: str | None = None,
        outcome: str | None = None,
        arm: str | None = None,
        months: float | None = None,
        analysis_set: str | None = None,
        region: str | None = None,
    ) -> Findings:
        """Findings that agree with every criterion given.

        Parameters
        ----------
        study : str
            Key of a study, such as ``"accurate_2017"``.
        outcome, arm, analysis_set, region : str
            A term of that closed list.
        months : float
            Time point in months, 0 or more.

        Raises
        ------
        UnknownTerm
            When a word is not known; the message names the nearest.
        """
        wanted = {
            "study_id": self.study(study).study_id if study is not None else None,
            "outcome": _term("outcome", Outcome, outcome),
            "arm": _term("arm", Arm, arm),
            "months": months,
            "analysis_set": _term("analysis set", AnalysisSet, analysis_set),
            "region": _term("region", Region, region),
        }
        criteria = [(name, value) for name, value in wanted.items() if value is not None]
        return Findings(
            [f for f in self.by_id.values() if all(getattr(f, n) == v for n, v in criteria)]
        )

    def source_of(self, finding: Finding) -> Source:
        """The document in which a finding was read."""
        return self.sources[finding.source_id]

    def study_of(self, finding: Finding) -> Study:
        """The study that a finding belongs to."""
        return self.studies[finding.study_id]

    def conflicts_of(self, finding_id: str) -> tuple[Conflict, ...]:
        """The disagreements in which a finding stands."""
        return tuple(c for c in self.conflicts.values() if finding_id in c.finding_ids)

    def held(self, wanted_id: str) -> tuple[Finding, ...]:
        """The findings that answer a wanted figure; empty while it is not held."""
        if wanted_id not in self.wanted:
            raise unknown("wanted figure", wanted_id, self.wanted)
        return tuple(self.finding(i) for i in self.wanted[wanted_id].finding_ids)

    def counts_behind(self, finding: Finding) -> Finding:
        """The row whose counts stand behind a percentage: itself, or the row inferred from it."""
        if finding.events is not None and finding.n is not None:
            return finding
        for other in self.by_id.values():
            if other.has_inferred_counts and other.derived_from[:1] == (finding.finding_id,):
                return other
        return finding

    def __repr__(self) -> str:
        return (
            f"Evidence({len(self.by_id)} findings, {len(self.studies)} studies, "
            f"{len(self.sources)} sources)"
        )


def _term(kind: str, terms: type[StrEnum], word: str | None) -> StrEnum | None:
    if word is None:
        return None
    if word not in list(terms):
        raise unknown(kind, word, list(terms))
    return terms(word)
