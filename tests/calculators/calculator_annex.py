"""The questionnaire's annex for the calculators, out of the parsed order.

`python tests/calculators/calculator_annex.py` renews calculators/questionnaire/taken.json.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "calculators" / "questionnaire" / "taken.json"


def parsed_annex(corpus: Any) -> dict[str, Any]:
    """Return what the calculators need of the only questionnaire in the corpus."""
    from build_scripts.machine.questionnaire import questionnaire_json

    found = [questionnaire_json(act)[0] for act in corpus.acts.values()]
    [whole] = [annex for annex in found if annex is not None]
    return {
        "act": whole["act"],
        "max_points": whole["max_points"],
        "max_points_eid": whole["max_points_eid"],
        "criteria": [
            {key: item[key] for key in ("num", "eid", "text")}
            | {
                "options": [
                    {key: o[key] for key in ("eid", "text", "points")} for o in item["options"]
                ]
            }
            | {"evidence": item["evidence"]}
            for item in whole["criteria"]
        ],
        "notes": [item for item in whole["notes"] if item["num"]],
    }


def as_text(annex: dict[str, Any]) -> str:
    """Return the file's text."""
    return json.dumps(annex, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from build_scripts.corpus.acts import load_corpus

    PLACE.write_text(as_text(parsed_annex(load_corpus(ROOT))), encoding="utf-8")
