"""What the calculator for applicants takes from the parsed rules of admission.

`python tests/calculators/calculator_admission.py` renews calculators/admission/taken.json.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
ADMISSION = ROOT / "calculators" / "admission" / "taken.json"


def parsed_admission(corpus: Any) -> dict[str, Any]:
    """Return what the two acts say now."""
    from build_scripts.machine.admission import QUOTAS, RULES, admission_json

    return admission_json(corpus.acts[RULES], corpus.acts[QUOTAS])


def as_lines(data: dict[str, Any]) -> str:
    """Return the file's text: one specialty, paper or group a line."""
    parts = []
    for key, value in data.items():
        if isinstance(value, list):
            items = ",\n    ".join(json.dumps(item, ensure_ascii=False) for item in value)
            parts.append(f'  "{key}": [\n    {items}\n  ]')
        else:
            parts.append(f'  "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from build_scripts.corpus.acts import load_corpus

    ADMISSION.write_text(as_lines(parsed_admission(load_corpus(ROOT))), encoding="utf-8")
