"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from drg_evidence.errors import ExportError
from drg_evidence.files import check_target, write_file


def test_bytes_are_written(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a.bin", b"whole").read_bytes() == b"whole"


def test_text_names_of_paths_are_taken(tmp_path: Path) -> None:
    assert write_file(str(tmp_path / "a.bin"), b"whole") == tmp_path / "a.bin"


def test_writers_are_given_a_path_with_the_same_ending(tmp_path: Path) -> None:
    seen: list[str] = []
    write_file(tmp_path / "talk.pptx", lambda path: seen.append(path.suffix))
    assert seen == [".pptx"]


def test_a_writer_fills_the_file(tmp_path: Path) -> None:
    written = write_file(tmp_path / "a.txt", lambda path: path.write_text("whole"))
    assert written.read_text() == "whole"


def test_an_existing_file_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    target.write_bytes(b"mine")
    with pytest.raises(ExportError, match=r"exists already and was left as it is.*--force"):
        write_file(target, b"new")
    assert target.read_bytes() == b"mine"


def test_an_existing_file_is_replaced_when_allowed(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    target.write_bytes(b"mine")
    assert write_file(target, b"new", overwrite=True).read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"There is no folder .*absent"):
        write_file(tmp_path / "absent" / "a.bin", b"whole")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        write_file(tmp_path, b"whole", overwrite=True)


def test_an_unwritable_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may write anywhere, so the answer of the system is given here.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(ExportError, match="cannot be written"):
        check_target(tmp_path / "a.bin")


def _full_disk(path: Path) -> None:
    path.write_bytes(b"half")
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"could not be written: No space left on device"):
        write_file(tmp_path / "a.bin", _full_disk)


def test_a_full_disk_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        write_file(tmp_path / "a.bin", _full_disk)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    target.write_bytes(b"mine")
    with pytest.raises(ExportError):
        write_file(target, _full_disk, overwrite=True)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.bin": b"mine"}


def test_a_bug_in_a_writer_shows_itself_and_leaves_no_file(tmp_path: Path) -> None:
    def broken(path: Path) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_file(tmp_path / "a.bin", broken)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_vanishes_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drg_evidence.files.check_target", lambda path, overwrite: None)
    with pytest.raises(ExportError, match="could not be written"):
        write_file(tmp_path / "absent" / "a.bin", b"whole")


def test_a_file_made_meanwhile_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    with pytest.raises(ExportError, match="exists already"):
        write_file(target, lambda path: target.write_bytes(b"theirs"))
    assert target.read_bytes() == b"theirs"


def test_new_files_are_as_readable_as_any_other(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    written = write_file(tmp_path / "a.bin", b"whole")
    assert written.stat().st_mode == plain.stat().st_mode
