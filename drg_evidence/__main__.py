"""``python -m drg_evidence`` is ``drg-evidence``."""

from .cli import main

raise SystemExit(main())
