"""Writes docs/library.md: what the clause library holds, how it reads, what law was checked.

    python tools/make_library_report.py

The report is about the library; no profile's ``check`` repeats it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from protocol_gen.model.document import Document
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.inlines import plain
from protocol_gen.model.legal_reference import LegalReference, WatchedChange
from protocol_gen.model.library import ORDINARY, Clause, ClauseLibrary, Wording
from protocol_gen.model.library_release import Weight
from protocol_gen.model.topics import Need, Topic
from protocol_gen.project import Workspace
from protocol_gen.readers.library.changelog import read_changelog
from protocol_gen.readers.library.kinds import CouncilKind
from protocol_gen.readers.library.topics import read_topics
from protocol_gen.resolver.offered_wordings import offers_a_choice

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "docs" / "library.md"
CHANGELOG = "changelog.yaml"
LONG_SENTENCE = 35
"""Words; a longer sentence is named."""

_VOWELS = re.compile(r"[aeiouy]+")
_SENTENCE_END = re.compile(r"(?<=[.?!:;])\s+")


def report() -> str:
    """Return the report as Markdown."""
    project = Workspace(ROOT)
    library = project.library
    topics = read_topics(project.read_template("topics.yaml"), "templates/topics.yaml")
    documents = [
        project.resolve(council).document
        for council in project.councils()
        if council.slug.startswith("example-")
    ]
    parts = [
        _summary(library, topics),
        _versions(project),
        _reading(documents),
        _law(library),
        _watch_list(library),
        _choices(library),
        *(_topic(topic, library, project.kinds()) for topic in topics),
        _without_topic(library),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _summary(library: ClauseLibrary, topics: Iterable[Topic]) -> str:
    wordings = sum(len(clause.wordings) for clause in library.clauses.values())
    return f"""# The clause library

Made by `make library`; do not edit it by hand.

Version {library.version}: {len(library.clauses)} clauses in {wordings} wordings, \
{len(library.phrases)} phrases, {len(library.outlines)} outlines, {len(list(topics))} topics.

That a clause stands here means that it was drafted with care, not that it is right for every
council. The monitoring officer or clerk decides. Legal references that nobody has yet held
against a source are listed below as unchecked."""


# Its versions


def _versions(project: Workspace) -> str:
    releases = read_changelog(project.read_template(CHANGELOG), f"templates/{CHANGELOG}")
    newest = project.library.version
    rows = (
        (
            each.version,
            "today's" if each.version == newest else "kept",
            str(len(each.changes)),
            str(sum(note.weight is Weight.MUST for note in each.changes)),
            str(len(each.gone)),
            each.summary,
        )
        for each in releases
    )
    return f"""## Its versions

Councils may stand on each of them. What changed in one, by clause, is in \
[`{CHANGELOG}`](../templates/{CHANGELOG}).

| version | is | changes | of which councils must take | names gone | in short |
|---|---|---|---|---|---|
{_rows(rows)}"""


# How it reads


def _reading(documents: Iterable[Document]) -> str:
    rows = []
    long: set[tuple[str, int]] = set()
    for document in documents:
        sentences = list(_sentences(document))
        rows.append(
            f"| {document.slug} | {sum(map(_words, sentences)):,} | "
            f"{sum(map(_words, sentences)) / len(sentences):.1f} | {_ease(sentences):.0f} |"
        )
        for provision, text in _texts(document):
            for sentence in _SENTENCE_END.split(text):
                if _words(sentence) > LONG_SENTENCE:
                    long.add((provision, _words(sentence)))
    named = ", ".join(f"`{id_}` ({count} words)" for id_, count in sorted(long)) or "none"
    table = "\n".join(rows)
    return f"""## How it reads

Flesch reading ease, counted by the report itself on the example councils: 60 and more is plain
English, 30 to 50 is usual for legal texts. The words of the law ("confidentiality",
"authority") weigh heavily in it.

| protocol | words | words a sentence | reading ease |
|---|---|---|---|
{table}

Sentences of more than {LONG_SENTENCE} words: {named}."""


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    for provision in document.all_provisions:
        for block in provision.blocks:
            text = plain(getattr(block, "text", ()))
            if text:
                yield provision.id, text


def _sentences(document: Document) -> Iterator[str]:
    for _, text in _texts(document):
        yield from (sentence for sentence in _SENTENCE_END.split(text) if sentence)


def _words(sentence: str) -> int:
    return len(sentence.split())


def _ease(sentences: list[str]) -> float:
    """Return Flesch's reading ease: 206.835 - 1.015 words/sentence - 84.6 syllables/word."""
    words = [word for sentence in sentences for word in sentence.split()]
    syllables = sum(map(_syllables, words))
    return 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * syllables / len(words)


def _syllables(word: str) -> int:
    word = re.sub(r"[^a-z]", "", word.lower())
    count = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith("le"):
        count -= 1
    return max(1, count)


# What law was checked


def _law(library: ClauseLibrary) -> str:
    checked: dict[LegalReference, list[str]] = defaultdict(list)
    unchecked: dict[tuple[str, str], list[str]] = defaultdict(list)
    for clause in library.clauses.values():
        for reference in clause.basis:
            if reference.checked_on:
                checked[reference].append(clause.id)
            else:
                unchecked[reference.reference, _named(reference.nations)].append(clause.id)
    return f"""## Law that was held against a source

| reference | nations | checked on | source | clauses |
|---|---|---|---|---|
{_rows(_checked_rows(checked))}

## Law still unchecked

| reference | nations | clauses |
|---|---|---|
{_rows((name, nations, _ids(ids)) for (name, nations), ids in sorted(unchecked.items()))}"""


def _checked_rows(
    checked: dict[LegalReference, list[str]],
) -> Iterator[tuple[str, ...]]:
    for reference, ids in sorted(checked.items(), key=lambda item: item[0].reference):
        day = str(reference.checked_on)
        yield reference.reference, _named(reference.nations), day, reference.source, _ids(ids)


def _named(values: Iterable[Nation | Governance]) -> str:
    return ", ".join(each.value.replace("_", " ") for each in values) or "all"


# What is about to change


def _watch_list(library: ClauseLibrary) -> str:
    watched: dict[WatchedChange, list[str]] = defaultdict(list)
    for clause in library.clauses.values():
        for watch in (*clause.watch, *(each for law in clause.basis for each in law.watch)):
            watched[watch].append(clause.id)
    rows = (
        (
            str(each.look_again),
            each.about,
            _named(each.nations),
            _named(each.governance),
            each.source,
            _ids(ids),
        )
        for each, ids in sorted(
            watched.items(), key=lambda item: (item[0].look_again, item[0].about)
        )
    )
    return f"""## Watch list

What is about to change in the law, and the day on which somebody is to look again. From that day
`check` tells every council whose protocol has one of the clauses.

| look again | what | nations | ways of deciding | source | clauses |
|---|---|---|---|---|---|
{_rows(rows)}"""


# What a council may choose


def _choices(library: ClauseLibrary) -> str:
    offering = [clause for clause in library.clauses.values() if offers_a_choice(clause)]
    rows = (
        (f"`{clause.id}`", wording.name or ORDINARY, wording.choose_source, _written(wording))
        for clause in offering
        for wording in sorted(clause.wordings, key=lambda each: bool(each.name))
        if wording.choose and not wording.withdrawn
    )
    return f"""## Choices

{len(offering)} clauses offer a choice that is the council's own: a profile picks a wording by its
name under `wordings`. The wording named `{ORDINARY}` needs no pick; where a wording has a condition
that holds for the council, that one is ordinary for it. `protocol-gen explain NAME` shows each as
it would read.

| clause | name | choose it | text as written |
|---|---|---|---|
{_rows(rows)}"""


def _written(wording: Wording) -> str:
    return wording.sources[0][1]


# Its clauses, topic by topic


def _topic(topic: Topic, library: ClauseLibrary, kinds: Iterable[CouncilKind]) -> str:
    clauses = [clause for clause in library.clauses.values() if clause.topic == topic.id]
    return f"""## {topic.title}

Topic `{topic.id}`. {_status(topic, kinds)}

{_clauses(clauses)}"""


def _status(topic: Topic, kinds: Iterable[CouncilKind]) -> str:
    """Return which kinds of council need the topic, and how much."""
    by_need: dict[str, list[str]] = defaultdict(list)
    for kind in kinds:
        facts = kind.facts
        needs = {
            topic.need[governance].value if governance in topic.need else "not applicable"
            for governance in facts.governance
        }
        if not set(facts.nations) & set(topic.nations):
            needs = {"not applicable"}
        by_need[" or ".join(sorted(needs))].append(facts.name)
    known = [*(need.value for need in Need), "not applicable"]
    order = sorted(by_need, key=lambda need: (known.index(need.split(" or ")[0]), need))
    said = [f"{need.capitalize()}: {', '.join(by_need[need])}." for need in order]
    groups = " Only with political groups." if topic.needs_groups else ""
    return " ".join(said) + groups


def _without_topic(library: ClauseLibrary) -> str:
    clauses = [clause for clause in library.clauses.values() if not clause.topic]
    return f"## Without a topic\n\n{_clauses(clauses)}" if clauses else ""


def _clauses(clauses: Iterable[Clause]) -> str:
    rows = ((f"`{clause.id}`", _text(clause), clause.note) for clause in clauses)
    return f"| clause | text as written | note |\n|---|---|---|\n{_rows(rows)}"


def _text(clause: Clause) -> str:
    """Return the last ordinary wording, which is the one for all councils without a condition."""
    wordings = [wording for wording in clause.wordings if not wording.is_by_name_only]
    headings = [wording for wording in clause.headings if not wording.is_by_name_only]
    texts = [f"**{headings[-1].sources[0][1]}**"] if headings else []
    texts += [wordings[-1].sources[0][1]] if wordings else []
    more = len(clause.wordings) - 1
    if more > 0:
        texts.append(f"*({more} more wording{'s' if more > 1 else ''})*")
    return " ".join(texts)


def _ids(ids: Iterable[str]) -> str:
    return ", ".join(f"`{id_}`" for id_ in ids)


def _rows(rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join("| " + " | ".join(map(_cell, row)) + " |" for row in rows)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    REPORT.write_text(report(), encoding="utf-8")
    print(f"wrote {REPORT.relative_to(ROOT)}")
