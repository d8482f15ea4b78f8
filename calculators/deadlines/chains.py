"""Chains of deadlines as data: the form, the words and the sources that come from them.

A chain is a file `parameters/chain_<id>.json`:

- `place`: its place among the procedures; `short`: its name in links; `title`, `first` (what the
  first date is), `note` (what to know before relying on it) in both languages;
- `inputs`: fields of the form (see the README); in the form a key begins with the chain's id. An
  `int` is a year, its bounds are those of the table of days off, as are those of a date;
  `not_before` names the input whose date must not be later;
- `steps`: `id`, `what` is done, `who` does it, `title` of the clause, `source` (`act`, `eid`,
  `quote`), `also` (other clauses that say the same), and how its day is found:
  - `from` (inputs or steps, the first that has a day), `count`, `unit` (`working-day`,
    `calendar-day`, `month`, `year`), `way` (`within` if not said, `before`, `after`: on the first
    day behind the time), `stated` (false where the text does not say from which day to count);
  - or `date` (`--07-01`, or `--06-25/--08-22` for a time between two days), `year` (an input),
    `next_year`;
  - or `monthly` (a day of each next month), `from`, `until` (an input), `every` (3: a day of the
    month behind each quarter);
  - `till`: the text says "till" the day, so the day itself may be too late;
  - `only_if`: `input`, `in`;
- `most_months`: the longest time between the first and the last day of monthly steps.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Field, Record, Schema

__all__ = [
    "chain_messages",
    "chain_named",
    "chain_sources",
    "chains_of",
    "deadlines_schema",
    "refs_of",
    "step_key",
]

PREFIX = "chain_"
FIELD = "field.deadlines."


def chains_of(law: "Record") -> "list[Record]":
    """Return all chains in the order of the form."""
    places = sorted([(law[key]["place"], key) for key in law if key.startswith(PREFIX)])
    return [law[key] for _, key in places]


def chain_named(law: "Record", name: str) -> "Record":
    """Return the chain with an id."""
    found: Record = law[PREFIX + name]
    return found


def deadlines_schema(law: "Record") -> "Schema":
    """Return the schema: the day of asking, the procedure, the inputs of each procedure."""
    table = law["days_off"]
    bounds = {"min": f"{table['from']}-01-01", "max": f"{table['to']}-12-31"}
    chains = chains_of(law)
    today: Field = {
        "key": "today",
        "short": "t",
        "type": "date",
        "label": "field.today",
        "help": "field.deadlines.today.help",
        "required": True,
        "prefill": "today",
        "min": bounds["min"],
        "max": bounds["max"],
    }
    procedure: Field = {
        "key": "procedure",
        "short": "p",
        "type": "choice",
        "label": "field.deadlines.procedure",
        "required": True,
        "choices": [
            {
                "value": chain["id"],
                "short": chain["short"],
                "label": "choice.procedure." + chain["id"],
            }
            for chain in chains
        ],
    }
    fields = [today, procedure]
    for chain in chains:
        fields.extend([input_field(chain, item, table, bounds) for item in chain["inputs"]])
    return {"id": "deadlines", "version": 1, "code": "d", "fields": fields}


def input_field(chain: "Record", item: "Record", table: "Record", bounds: "Record") -> "Field":
    """Return one input of a chain as a field of the form."""
    name = FIELD + chain["id"] + "." + item["key"]
    rule = {"field": "procedure", "in": [chain["id"]]}
    found: Field = {
        "key": chain["id"] + "_" + item["key"],
        "short": chain["short"] + item["short"],
        "type": item["type"],
        "label": name,
        "only_if": rule,
    }
    if item.get("required"):
        found["required_if"] = rule
    if "help" in item:
        found["help"] = name + ".help"
    if item["type"] == "date":
        found["min"], found["max"] = bounds["min"], bounds["max"]
    elif item["type"] == "int":
        found["min"], found["max"] = table["from"], table["to"]
    else:
        found["choices"] = [
            {"value": one["value"], "short": one["short"], "label": name + "." + one["value"]}
            for one in item["choices"]
        ]
    return found


def chain_messages(law: "Record", lang: str) -> dict[str, str]:
    """Return the chains' own words as messages: titles, inputs, steps."""
    words = {}
    for chain in chains_of(law):
        words["choice.procedure." + chain["id"]] = chain["title"][lang]
        for item in chain["inputs"]:
            name = FIELD + chain["id"] + "." + item["key"]
            words[name] = item["label"][lang]
            if "help" in item:
                words[name + ".help"] = item["help"][lang]
            for one in item.get("choices", []):
                words[name + "." + one["value"]] = one["label"][lang]
        for step in chain["steps"]:
            words[step_key(chain, step)] = step["what"][lang]
    return words


def step_key(chain: "Record", step: "Record") -> str:
    """Return the key of the message that says what a step is."""
    return f"step.deadlines.{chain['id']}.{step['id']}"


def refs_of(chain: "Record", step: "Record") -> list[str]:
    """Return the ids of the sources of a step: its clause, then those that say the same."""
    name = f"{chain['id']}.{step['id']}"
    return [name] + [f"{name}.{index}" for index, _ in enumerate(step.get("also", []), 1)]


def chain_sources(law: "Record") -> "list[Record]":
    """Return the clauses of all steps as sources."""
    found = []
    for chain in chains_of(law):
        for step in chain["steps"]:
            clauses = [step] + step.get("also", [])
            for name, clause in zip(refs_of(chain, step), clauses):  # noqa: B905 - MicroPython
                found.append(
                    {
                        "id": name,
                        "strength": chain["strength"],
                        "title": clause["title"],
                        "source": clause["source"],
                    }
                )
    return found
