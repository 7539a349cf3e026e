"""``drg-evidence cite`` prints references and answers a misspelt key."""

from __future__ import annotations

import pytest

from drg_evidence.cli import main


@pytest.mark.parametrize(
    ("chosen", "start"),
    [("bibtex", "@article{"), ("ris", "TY  - JOUR"), ("text", "Deer TR et al.")],
)
def test_each_format_is_printed(chosen, start, capsys):
    assert main(["cite", "accurate_2017", "--format", chosen]) == 0
    assert capsys.readouterr().out.startswith(start)


def test_a_misspelt_key_is_wrong_use_and_names_the_nearest(capsys):
    assert main(["cite", "acurate_2017"]) == 2
    assert "accurate_2017" in capsys.readouterr().err
