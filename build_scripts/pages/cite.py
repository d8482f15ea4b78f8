"""Citations of clauses in Kazakh and Russian, and short names of clauses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from build_scripts.corpus.meta import Meta, OtherAct, Words
from build_scripts.pages.act_names import act_name, amended_act, amended_rules
from build_scripts.pages.cite_words import NAMES, KindName, ordinal
from build_scripts.pages.pairs import Pair

_CONTAINERS = frozenset({"part", "chapter", "section", "subheading", "plan-indicator"})
_NUMBERED_THROUGH = frozenset(
    {"point", "article", "criterion", "indicator", "result", "plan-row", "abbreviation"}
)
_SINGLE_ANNEX = KindName("қосымша", "қосымша", "қосымшаның", "приложение", "приложения")
_TITLED_ANNEX = KindName(
    "«{h}» қосымшасы",
    "«{h}» қосымшасы",
    "«{h}» қосымшасының",
    "приложение «{h}»",
    "приложения «{h}»",
)
_DOCUMENTS: Mapping[str, Callable[[OtherAct, str], str]] = {
    "order": amended_act,
    "rules": amended_rules,
}


def citation(pair: Pair, meta: Meta, targets: Mapping[str, str]) -> Words:
    """How lawyers cite a clause, in both languages.

    New wording in an amending act is cited as the clause of the amended act, in the wording of
    the amending one.

    Args:
        pair: the clause.
        meta: metadata of its act.
        targets: ``order`` or ``rules`` by id of each amendment instruction: what it changes.
    """
    return Words(_cite(pair, meta, targets, "kk"), _cite(pair, meta, targets, "ru"))


def short_name(pair: Pair, language: str) -> str:
    """A clause's place in its act, the outermost first: ``12-тармақ, 2) тармақша``."""
    steps = _steps(pair)
    for index, step in enumerate(steps[:-1]):
        if step.kind == "amendment":
            steps = steps[index + 1 :]
            break
    return ", ".join(_step(step, language, "plain") for step in steps)


def _cite(pair: Pair, meta: Meta, targets: Mapping[str, str], language: str) -> str:
    steps = _steps(pair)
    act = act_name(meta, language, "of")
    document, inner = _amended_document(steps, meta, targets, language)
    if document:
        wording = f"{act} редакциясында" if language == "kk" else f"в редакции {act}"
        return f"{_chain(inner, document, language)} ({wording})"
    if steps and steps[0].kind == "annex":
        if not _annex_name(steps[0]):
            by = act_name(meta, language, "by")
            whole = (
                f"{by} бекітілген құжаттың"
                if language == "kk"
                else f"документа, утвержденного {by}"
            )
            return _chain(steps[1:], whole, language)
        to = act_name(meta, language, "to")
        return _chain(steps, to if language == "kk" else f"к {to}", language)
    return _chain(steps, act, language)


def _amended_document(
    steps: Sequence[Pair], meta: Meta, targets: Mapping[str, str], language: str
) -> tuple[str, Sequence[Pair]]:
    """The amended document and the clause's steps inside it; empty for anything but new wording."""
    nothing: tuple[str, Sequence[Pair]] = ("", ())
    if not meta.amends:
        return nothing
    for index, step in enumerate(steps[:-1]):
        inner = steps[index + 1 :]
        if step.kind == "amendment" and inner[0].kind == "point":
            find = _DOCUMENTS.get(targets.get(step.eid, ""))
            return (find(meta.amends[0], language), inner) if find else nothing
        if step.kind == "annex" and any(later.kind == "point" for later in inner):
            return amended_rules(meta.amends[0], language), inner
    return nothing


def _steps(pair: Pair) -> list[Pair]:
    """The clause and what it stands in, without what a citation passes over."""
    chain = [step for step in (*pair.ancestors, pair) if step.kind in NAMES]
    return [step for step in chain if step is pair or not _passed_over(step, chain)]


def _passed_over(step: Pair, chain: Sequence[Pair]) -> bool:
    """Whether numbers run on through a container, so that lawyers don't name it."""
    inner = chain[chain.index(step) + 1 :]
    if step.kind not in _CONTAINERS:
        return False
    numbered = (later for later in inner if later.kind in _NUMBERED_THROUGH)
    return any(_is_unique(later) for later in numbered)


def _is_unique(pair: Pair) -> bool:
    """Whether its number alone finds it within its annex: the alias has no prefix but that."""
    prefix, _, rest = pair.alias.partition(".")
    return not rest or prefix.startswith("annex")


def _chain(steps: Sequence[Pair], act: str, language: str) -> str:
    if language == "ru":
        words = [_step(step, "ru", "of") for step in steps[:-1]]
        words += [_step(step, "ru", "plain") for step in steps[-1:]]
        return " ".join([*reversed(words), act])
    words = [_step(step, "kk", "of_of" if step.kind == "annex" else "of") for step in steps[:-1]]
    if len(steps) > 1:
        words[-1] = _step(steps[-2], "kk", "of_of")
    words += [_step(step, "kk", "of") for step in steps[-1:]]
    return " ".join([act, *words])


def _annex_name(annex: Pair) -> KindName | None:
    """An annex is called by its number, by its heading, or is the document approved."""
    if annex.any.num:
        return NAMES["annex"]
    return _TITLED_ANNEX if annex.any.heading else None


def _step(step: Pair, language: str, form: str) -> str:
    name = NAMES[step.kind]
    if step.kind == "annex":
        name = _annex_name(step) or _SINGLE_ANNEX
    forms = {
        "kk": {"plain": name.kk, "of": name.kk_of, "of_of": name.kk_of_of},
        "ru": {"plain": name.ru, "of": name.ru_of},
    }
    number = step.number or step.eid.rpartition("_")[2]
    unit = step.units.get(language, step.any)
    genitive = language == "ru" and form == "of"
    words = forms[language][form].format(
        n=number, o=ordinal(number, language, genitive=genitive), h=unit.heading.rstrip(":")
    )
    return words.replace("- ", "-")
