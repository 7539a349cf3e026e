"""Words that tell a share of people from a mean change."""

from __future__ import annotations

from typing import Final

PEOPLE: Final = frozenset(
    ["patients", "people", "participants", "subjects", "persons", "adults", "those", "everyone",
     "users", "recipients", "individuals", "patienten", "group", "arm", "cases", "responders",
     "them", "women", "men", "patient", "sufferers", "implanted", "volunteers", "completers",
     "person", "folks"]
)  # fmt: skip
THINGS: Final = PEOPLE | frozenset(
    ["systems", "leads", "devices", "generators", "implants", "cohort", "reports", "removals",
     "explants", "arms", "series", "stimulators", "trials", "electrodes", "cases", "procedures"]
)  # fmt: skip
SHARE_VERBS: Final = frozenset(
    ["had", "were", "responded", "met", "achieved", "reported", "said", "felt", "preferred", "used",
     "reached", "got", "experienced", "enjoyed", "stopped", "have", "are", "kept", "saw", "noticed",
     "still", "obtained", "needed", "required", "underwent", "showed", "succeeded", "chose",
     "would", "qualified", "did", "who", "counted", "remained", "hatten", "waren", "suffered",
     "developed", "went", "crossed", "lost", "gained", "became", "improved", "improving", "having",
     "being", "migrated", "broke", "moved", "prefer", "succeed", "respond", "benefited", "found",
     "get"]
)  # fmt: skip
FALL_WORDS: Final = frozenset(
    ["fell", "fall", "falls", "fallen", "dropped", "drop", "drops", "decreased", "decrease",
     "reduced", "reduction", "reductions", "reduces", "lowered", "lower", "lowers", "down",
     "declined", "decline", "cut", "slid", "slipped", "shrank", "eased", "below", "sank", "senkte",
     "gesunken", "reduziert", "improvement", "improved", "relief", "less", "gone", "halved",
     "diminished", "verringert", "linderung", "schmerzlinderung", "schmerzreduktion", "reduktion",
     "cuts", "reducing", "lowering", "decreases", "fewer", "off", "shrinks", "shrink", "shrunk",
     "recedes", "receded"]
)  # fmt: skip
MEAN_WORDS: Final = frozenset(
    ["mean", "average", "averaged", "averages", "averaging", "median", "weighted", "typical",
     "durchschnittlich", "mittlere", "typically", "durchschnitt", "mittel"]
)  # fmt: skip
PAIN_WORDS: Final = frozenset(
    ["pain", "relief", "vas", "nrs", "scores", "score", "ratings", "intensity", "schmerz",
     "schmerzen", "improvement", "reduction", "symptoms"]
)  # fmt: skip
RELIEF: Final = frozenset(
    ["relief", "reduction", "improvement", "drop", "fall", "decrease", "less"]
)
RELIEVING: Final = RELIEF | {"of", "pain", "their"}
RATE_WORDS: Final = frozenset(
    ["rate", "rates", "responder", "success", "successes", "share", "proportion", "percentage",
     "incidence", "prevalence", "responders", "succeeded", "anteil", "therapieerfolg"]
)  # fmt: skip
