"""Run the notebooks: ``python -m tests.run_notebooks`` runs them all and keeps their outputs."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parent.parent / "notebooks"


def executed(path: Path) -> nbformat.NotebookNode:
    """The notebook run from the first cell to the last in a fresh kernel."""
    notebook = nbformat.read(path, as_version=4)
    # The interpreter of this environment, whatever kernels a machine has registered.
    notebook.metadata["kernelspec"] = {
        "name": "python3", "display_name": "Python 3", "language": "python",
    }  # fmt: skip
    client = NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": path.parent}}
    )
    client.execute()
    return tidied(notebook)


def tidied(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Without what changes from run to run: times, versions, identities of widgets."""
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number:02d}"
        cell.metadata.clear()
    return notebook


def texts(notebook: nbformat.NotebookNode) -> list[str]:
    """What each code cell printed or showed as text; pictures and addresses in memory left out."""
    found = []
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        parts = []
        for output in cell.outputs:
            if output.output_type == "stream":
                parts.append(output.text)
            elif "data" in output:
                parts.append(output.data.get("text/html") or output.data.get("text/plain", ""))
        found.append(re.sub(r"0x[0-9a-f]+|[0-9a-f]{32}", "...", "\n".join(map(str, parts))))
    return found


def main() -> int:
    """Run every notebook, or those named, and write it back with its outputs."""
    names = sys.argv[1:]
    paths = sorted(NOTEBOOKS.glob("*.ipynb")) if not names else [Path(name) for name in names]
    for path in paths:
        notebook = executed(path)
        text = json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True)
        path.write_text(text + "\n", encoding="utf-8")
        print(path.name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
