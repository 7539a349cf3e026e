"""Say a message with its quantities. Text with a digit but no origin is refused."""

from __future__ import annotations

from .catalogue import catalogue
from .quantity import DIGIT, Quantity, Sentence

Value = Quantity | Sentence | str


def say(message_id: str, **values: Value) -> Sentence:
    """The sentence of that name with its values filled in.

    A value is a :class:`Quantity`, another sentence (its quantities come along), or plain text
    without digits. For a quantity ``n`` with a whole value the message may also select on
    ``$n_value`` for its plural.

    Raises
    ------
    ValueError
        When a plain text holds a digit: make it a Quantity that says where it comes from.
    KeyError
        When the catalogue has no such message.
    """
    quantities: list[Quantity] = []
    filled: dict[str, object] = {}
    for key, value in values.items():
        if isinstance(value, Quantity):
            quantities.append(value)
            if value.value is not None:
                whole = float(value.value).is_integer()
                filled[f"{key}_value"] = int(value.value) if whole else value.value
        elif isinstance(value, Sentence):
            quantities += value.quantities
        elif DIGIT.search(value):
            raise ValueError(f"{message_id}, {key}: {value!r} holds a number without an origin")
        filled[key] = str(value)
    text = catalogue().format(message_id, filled)
    return Sentence(text=text, message_id=message_id, quantities=tuple(quantities))


def name(kind: str, term: str) -> str:
    """What readers call a term of a closed list, such as ``name("arm", "drg")``."""
    return catalogue().format(f"{kind}-{term}", {})


def name_quantity(kind: str, term: str) -> Quantity:
    """The same as a quantity, for names that hold digits ("10 kHz SCS")."""
    return Quantity(shown=name(kind, term), record=f"vocabulary:{kind}.{term}")
