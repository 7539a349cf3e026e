"""Handouts on paper and on a phone: for patients, for clinicians, and a table of findings.

A handout is built once as a :class:`~.document.Document` of sentences, and three writers turn
it into PDF, Word and HTML, so that the three say the same.
"""

from .writing import build, handout

__all__ = ["build", "handout"]
