"""Numbers are read as what they are: shares, counts, times, doses."""

import pytest

from drg_evidence.claims.figure_reader import figures_in
from drg_evidence.claims.figures import Figure, Form, value_of
from drg_evidence.claims.tokens import normalised, tokenise


def read(text: str) -> list[Figure]:
    tokens = tokenise(normalised(text))
    return figures_in(tokens, 0, len(tokens))


@pytest.mark.parametrize(
    ("text", "form", "low", "high"),
    [
        ("81.2%", Form.PERCENT, 81.2, 81.2),
        ("81,2 %", Form.PERCENT, 81.2, 81.2),
        ("eighty-one point two per cent", Form.PERCENT, 81.2, 81.2),
        ("69.3-73.9%", Form.PERCENT, 69.3, 73.9),
        ("50% to 80%", Form.PERCENT, 50, 80),
        ("nearly three in four", Form.FRACTION, 75, 75),
        ("zwei von drei", Form.PAIR, 200 / 3, 200 / 3),
        ("a third", Form.FRACTION, 100 / 3, 100 / 3),
        ("1,561 patients", Form.NUMBER, 1561, 1561),
        ("21.2 percentage points", Form.POINTS, 21.2, 21.2),
        ("p < 0.001", Form.P_VALUE, 0.001, 0.001),
        ("NNT of 5", Form.NNT, 5, 5),
        ("12 months", Form.TIME, 12, 12),
        ("two years", Form.TIME, 24, 24),
        ("$34,695", Form.MONEY, 34695, 34695),
        ("17 February 2016", Form.DATE, 20160217, 20160217),
        ("August 2014", Form.DATE, 20140800, 20140800),
        ("2016-02-11", Form.DATE, 20160211, 20160211),
        ("20 Hz", Form.OTHER, 20, 20),
    ],
)
def test_figure_is_read(text: str, form: str, low: float, high: float) -> None:
    figure = read(text)[0]
    assert (figure.form, round(figure.low, 4), round(figure.high, 4)) == (
        form, round(low, 4), round(high, 4),
    )  # fmt: skip


def test_counts_keep_their_denominator() -> None:
    figure = read("34 of 39 people")[0]
    assert (figure.form, figure.events, figure.of) == (Form.PAIR, 34, 39)


def test_the_level_of_an_interval_is_not_a_result() -> None:
    forms = [figure.form for figure in read("5.8 (95% CI 2.2-15.5)")]
    assert forms == [Form.NUMBER, Form.OTHER, Form.INTERVAL]


@pytest.mark.parametrize("text", ["NCT01923285", "handout_v53.docx", "1.2.3.4", "room 152"])
def test_names_and_versions_are_not_quantities(text: str) -> None:
    assert all(figure.form is Form.OTHER for figure in read(text))


def test_a_long_chain_of_numbers_is_no_number() -> None:
    assert value_of("1." * 50_000 + "1") is None
