"""Motions as minutes have them, group by group: what each comes to, to the last character."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from tests.amend.standing import PARISH, put_councils, put_profile, standing_profile

from protocol_gen.amend.amend import Proposal, propose
from protocol_gen.amend.minutes import Movers
from protocol_gen.amend.proof import texts_by_key
from protocol_gen.errors import MotionError
from protocol_gen.model.document import Document, walk
from protocol_gen.model.message import Message
from protocol_gen.model.profile import Target
from protocol_gen.project import Workspace

pytestmark = pytest.mark.slow

FOLDER: Final = Path(__file__).parent / "motions"
OTHERWISE: Final = {
    "lettered": "{scheme: legal}",
    "with-appendices": """
  levels:
  - {counts: heading, number: "1."}
  - {counts: paragraph, number: (a)}
  - {counts: appendix, number: Appendix A}
  - {counts: paragraph, number: "1"}
  - {counts: item, number: (a)}
  appendices: [expectations, publicity]
""",
    "restarting": """
  levels:
  - {counts: heading}
  - {counts: paragraph, number: "1"}
  - {counts: item, number: (a)}
""",
    "lettered-heads": """
  levels:
  - {counts: heading, number: (a)}
  - {counts: paragraph, number: (1)}
  - {counts: item, number: (i)}
""",
    "upper-heads": """
  levels:
  - {counts: heading, number: A}
  - {counts: paragraph, number: A.1}
  - {counts: item, number: i.}
""",
}
"""The same parish, numbered otherwise: with letters for the items of a list, say."""
MOTIONS: Final[list[tuple[str, dict[str, Any]]]] = [
    (f"{path.stem}: {group['kind']}: {each['say'][:60]}", each)
    for path in sorted(FOLDER.glob("*.yaml"))
    for group in yaml.safe_load(path.read_text(encoding="utf-8"))
    for each in group["motions"]
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = put_councils(tmp_path_factory.mktemp("motions"))
    for name, numbering in OTHERWISE.items():
        put_profile(root, name, f"{standing_profile(PARISH)}\nnumbering: {numbering}\n")
    return root


@cache
def workspace_of(root: Path) -> Workspace:
    """The project; nothing is written in it, so that its library is read once."""
    return Workspace(root)


def proposed(root: Path, case: Mapping[str, Any]) -> Proposal:
    workspace = workspace_of(root)
    council = workspace.council(case.get("council", PARISH))
    return propose(workspace, council, case["say"], Movers())


@cache
def before(root: Path, council: str) -> Document:
    workspace = workspace_of(root)
    return workspace.resolve(workspace.council(council)).document


def texts(document: Document) -> dict[tuple[str, int], str]:
    return {
        (f"{id_}{' heading' if target is Target.HEADING else ''}", index): text
        for (id_, target, index), text in texts_by_key(document).items()
    }


def wanted(document: Document, case: Mapping[str, Any]) -> dict[tuple[str, int], str]:
    """What the texts are to be: the old ones, with what is said to differ."""
    gone = {
        below.id
        for provision in document.all_provisions
        if provision.id in case.get("gone", ())
        for below in walk(provision)
    }
    result = {
        key: text
        for key, text in texts(document).items()
        if key[0].removesuffix(" heading") not in gone
    }
    for id_, words in case.get("reads", {}).items():
        keys = [key for key in result if key[0] == id_]
        for old, new in words.items():
            (key,) = (each for each in keys if str(old) in result[each])
            result[key] = result[key].replace(str(old), str(new), 1)
    for id_, words in case.get("becomes", {}).items():
        result[id_, 0] = words
    return result


def new_in(old: Document, new: Document) -> Iterator[tuple[str, str, str, str]]:
    """The id, the number, the words and the place before of everything new."""
    known = {each.id for each in old.all_provisions}
    last = ""
    words = texts(new)
    for each in new.all_provisions:
        if each.id not in known:
            said = words.get((each.id, 0)) or words.get((f"{each.id} heading", 0), "")
            yield each.id, each.number.citation if each.number else "", said, last
        last = each.id


def codes(said: Message) -> Iterator[str]:
    """The codes of what is said, and of what is said within it."""
    yield said.code
    for fact in said.facts.values():
        for each in fact if isinstance(fact, tuple) else (fact,):
            if isinstance(each, Message):
                yield from codes(each)


@pytest.mark.parametrize("case", [pytest.param(each, id=name) for name, each in MOTIONS])
def test_a_motion_comes_to_what_it_says_or_is_refused(root: Path, case: Mapping[str, Any]) -> None:
    if "refused" in case:
        with pytest.raises(MotionError) as refused:
            proposed(root, case)
        assert case["refused"] in str(refused.value)
        assert case["code"] in codes(refused.value.message)
        return

    found = proposed(root, case)

    old = before(root, case.get("council", PARISH))
    new = list(new_in(old, found.document))
    ids = {id_ for id_, *_ in new}
    there = {
        key: text
        for key, text in texts(found.document).items()
        if key[0].removesuffix(" heading") not in ids
    }
    assert there == wanted(old, case)
    assert [list(each[1:]) for each in new] == case.get("new", [])
    kept = [each.id for each in found.document.all_provisions if each.id not in ids]
    order = [each.id for each in old.all_provisions if each.id in set(kept)]
    moved = case.get("order", [])
    if moved:
        at = order.index(moved[0])
        assert sorted(order[at : at + len(moved)]) == sorted(moved)
        order[at : at + len(moved)] = moved
    assert kept == order
    for name, said in case.get("told", {}).items():
        assert getattr(found.movers, name) == said


def test_there_are_five_hundred_motions_and_two_hundred_traps() -> None:
    traps = [each for _, each in MOTIONS if "refused" in each]

    assert len(traps) >= 200
    assert len(MOTIONS) - len(traps) >= 500
