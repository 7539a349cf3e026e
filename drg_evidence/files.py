"""Writing a file whole or not at all.

Everything is written beside the target under a temporary name and moved into place in one step,
so that a full disk or an error while writing leaves what was there before.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from .errors import ExportError

Content = bytes | Callable[[Path], object]


def write_file(path: str | Path, content: Content, *, overwrite: bool = False) -> Path:
    """Write a finished output, or leave the folder as it was.

    Parameters
    ----------
    path : path
        Where the file goes. Its folder must exist.
    content : bytes or callable
        The bytes, or a function that is given a path and writes the file there. The path it
        is given ends as ``path`` does, since many writers choose their format by the ending.
    overwrite : bool
        Replace a file that exists.

    Returns
    -------
    Path
        The file that was written.

    Raises
    ------
    ExportError
        When the folder is missing or cannot be written, the file exists and ``overwrite`` is
        false, the path is a folder, or the disk is full. Nothing half-written is left.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_file(Path(folder) / "note.txt", b"invented").read_bytes()
    b'invented'
    """
    target = Path(path).expanduser()
    check_target(target, overwrite=overwrite)
    try:
        scratch = _scratch(target)
    except OSError as error:
        raise _refusal(target, error) from error
    try:
        _fill(scratch, content)
        _move(scratch, target, overwrite=overwrite)
    except OSError as error:
        raise _refusal(target, error) from error
    finally:
        scratch.unlink(missing_ok=True)
    return target


def check_target(path: str | Path, *, overwrite: bool = False) -> None:
    """Refuse a target that cannot be written, before any work is spent on its content."""
    target = Path(path).expanduser()
    if target.is_dir():
        raise ExportError(f"{target} is a folder. Give the name of a file in it.")
    if not target.parent.is_dir():
        raise ExportError(
            f"There is no folder {target.parent}. Make it first, or choose another place."
        )
    if target.exists() and not overwrite:
        raise _exists(target)
    if not os.access(target.parent, os.W_OK):
        raise ExportError(f"The folder {target.parent} cannot be written. Choose another place.")


def _scratch(target: Path) -> Path:
    """An empty file beside the target, so that moving it into place is a single step."""
    handle, name = tempfile.mkstemp(
        prefix=f".{target.stem[:40]}-", suffix=target.suffix, dir=target.parent
    )
    os.close(handle)
    return Path(name)


def _fill(scratch: Path, content: Content) -> None:
    if callable(content):
        content(scratch)
    else:
        scratch.write_bytes(content)
    # mkstemp makes files private; a deck or a handout is as readable as any other new file.
    scratch.chmod(0o666 & ~_umask())
    # A disk may report that it is full only when the bytes are forced out.
    with scratch.open("rb+") as written:
        os.fsync(written.fileno())


def _umask() -> int:
    """The mask for new files. It can be read only by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _move(scratch: Path, target: Path, *, overwrite: bool) -> None:
    if target.exists() and not overwrite:
        raise _exists(target)
    scratch.replace(target)


def _exists(target: Path) -> ExportError:
    return ExportError(
        f"{target} exists already and was left as it is. "
        "Choose another name, or allow replacing it (--force, overwrite=True)."
    )


def _refusal(target: Path, error: OSError) -> ExportError:
    reason = error.strerror or type(error).__name__
    return ExportError(
        f"{target} could not be written: {reason}. "
        "What was there before is unchanged. Choose another place, or make room."
    )
