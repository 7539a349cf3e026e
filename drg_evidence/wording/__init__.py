"""Words and numbers as readers see them: one catalogue of sentences, one home of rounding.

Every sentence of a chart, summary, slide, handout or verdict comes from ``<language>/*.ftl``
through :func:`say`, and every number in it is a :class:`Quantity` that knows the rows it came
from. No digit stands in the catalogue itself (names in ``names.ftl`` apart), so a number
cannot reach a reader without its origin.
"""

from .catalogue import Catalogue, catalogue, use_catalogue
from .quantity import Quantity, Sentence
from .say import name, name_quantity, say

__all__ = [
    "Catalogue",
    "Quantity",
    "Sentence",
    "catalogue",
    "name",
    "name_quantity",
    "say",
    "use_catalogue",
]
