"""Random profiles over the project's own library, read and resolved as the program does it."""

from functools import cache

import yaml
from hypothesis import strategies as st
from tests import projects

from protocol_gen.model.profile import Profile
from protocol_gen.readers.library.kinds import CouncilKind, read_kind
from protocol_gen.readers.profile.layers import ProfileSources
from protocol_gen.readers.profile.reader import read_profile
from protocol_gen.readers.yaml_source import Map
from protocol_gen.resolver import Resolution, resolve

WORDS = {
    "member": "a",
    "elected member": "an",
    "Councillor": "a",
    "officer": "an",
    "employee": "an",
    "hourly worker": "an",
    "unit": "a",
    "umpire": "an",
    "MP": "an",
    "CEO": "a",
    "European": "a",
}
"""Words for terms and titles, and the article that goes before each."""


@cache
def kinds() -> dict[str, CouncilKind]:
    folder = projects.ROOT / "templates" / "kinds"
    return {
        path.stem: read_kind(path.read_bytes(), path.name, path.stem)
        for path in sorted(folder.glob("*.yaml"))
    }


ANSWERS = ("only_employee", "meetings_recorded", "receipt_page")
"""The settings of yes or no, all of them of local councils."""


@st.composite
def profiles(draw: st.DrawFn) -> str:
    """A profile as YAML: any kind of council, its words, its numbering, its case."""
    kind = kinds()[draw(st.sampled_from(sorted(kinds())))]
    whole: dict[str, object] = {
        "council_type": kind.facts.name,
        "nation": draw(st.sampled_from(kind.facts.nations)).value,
        "governance": draw(st.sampled_from(kind.facts.governance)).value,
        "political_groups": draw(st.booleans()),
        "version": draw(st.sampled_from(["1.0", "1.10", "2"])),
        "council": {
            "name": draw(names()),
            "in_text": draw(st.sampled_from(["the Town Council", "Testham Council"])),
            "short": draw(st.sampled_from(["the Council", "the Authority"])),
        },
        "terms": draw(terms()),
        "roles": draw(roles(kind)),
        "numbering": draw(numberings()),
        "case": {"headings": draw(st.lists(cases(), min_size=1, max_size=3))},
        "form": draw(st.sampled_from(sorted(kind.facts.forms))),
        "title_block": draw(st.booleans()),
        "lists": {"default": draw(st.sampled_from(["plain", "sentences"]))},
    }
    if whole["governance"] == "council_committees":
        whole["committees"] = draw(st.booleans())
        whole["settings"] = {name: draw(st.sampled_from(["yes", "no"])) for name in ANSWERS}
    return yaml.safe_dump(whole, allow_unicode=True)


def names() -> st.SearchStrategy[str]:
    return st.sampled_from(
        ["Testham Town Council", "{{ x }}", "R&D <Test>", "Cyngor Tref Ŵyr", "%1 x", "a'b\"c"]
    )


def terms() -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries(
        {name: st.sampled_from(sorted(WORDS)) for name in ("member", "officer", "chair")}
    )


TITLES = ("Clerk and Responsible Financial Officer", "Clerk to the Council", "Officer")


def roles(kind: CouncilKind) -> st.SearchStrategy[dict[str, object]]:
    """The head of the council's staff under another title, or with a short form, or as usual."""
    usual = kind.defaults.get("roles")
    assert isinstance(usual, Map)
    post = "clerk" if usual.get("clerk") else "chief_executive"
    titles = st.sampled_from(TITLES)
    records = st.builds(lambda title, short: {"title": title, "short": short}, titles, titles)
    return st.one_of(
        st.just({}), titles.map(lambda title: {post: title}), records.map(lambda each: {post: each})
    )


def numberings() -> st.SearchStrategy[dict[str, object]]:
    schemes = ["decimal", "deep", "legal", "full", "flat", "continuous"]
    begins = {"prefix": st.sampled_from(["", "8.", "5C."]), "start": st.integers(1, 70)}
    return st.one_of(
        st.just({"scheme": "none"}),
        st.fixed_dictionaries({"scheme": st.sampled_from(schemes), **begins}),
        st.fixed_dictionaries({"levels": levels(), **begins}),
    )


@st.composite
def levels(draw: st.DrawFn) -> list[dict[str, object]]:
    """Levels of numbers: heads, paragraphs and items each in some form, with appendices or not."""
    appendix = draw(st.sampled_from([(), ("Appendix A",), ("Annex I",)]))
    found = draw(_levels_of_text())
    for name in appendix:
        found.append({"counts": "appendix", "number": name})
        found += draw(_levels_below())
    return found


@st.composite
def _levels_of_text(draw: st.DrawFn) -> list[dict[str, object]]:
    head = draw(st.sampled_from(["1", "1.", "A", "(a)", "I", None]))
    found: list[dict[str, object]] = [_level("heading", head)]
    below = draw(_levels_below())
    sign = (head or "1").strip(".()")
    match draw(st.sampled_from(["own", "repeats", "goes on"])):
        case "repeats":
            below[0]["number"] = f"{sign}.1"
        case "goes on":
            below[0]["restart"] = False
        case _:
            pass
    return found + below


@st.composite
def _levels_below(draw: st.DrawFn) -> list[dict[str, object]]:
    kinds = draw(st.sampled_from(["paragraph", ["heading", "paragraph"], ["paragraph", "item"]]))
    first = _level(kinds, draw(st.sampled_from(["1", "1.", "(1)", "(a)", "i."])))
    items = draw(st.lists(st.sampled_from(["(a)", "i.", "(A)"]), max_size=2, unique=True))
    return [first, *(_level("item", each) for each in items)]


def _level(counts: object, number: str | None) -> dict[str, object]:
    return {"counts": counts, "number": number} if number else {"counts": counts}


def cases() -> st.SearchStrategy[str]:
    return st.sampled_from(["sentence", "title", "upper"])


def read(profile: str, slug: str = "testham") -> Profile:
    """A profile given as YAML, complete."""
    sources = ProfileSources(
        slug=slug,
        profile=("profile.yaml", profile.encode()),
        changes=None,
        bases=lambda _: None,
        kinds=lambda name: kinds().get(name),
    )
    return read_profile(sources, projects.workspace().library)


def resolved(profile: str, slug: str = "testham") -> Resolution:
    """The document of a profile given as YAML."""
    return resolve(projects.workspace().library, read(profile, slug))
