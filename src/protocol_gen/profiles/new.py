"""A council's profile from answers: tried by the real reader before it is put in its place."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

from protocol_gen.editing.yaml_edits import keys_by_line
from protocol_gen.errors import CouncilExistsError, InvalidSourcesError, OutputError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.model.period import notation
from protocol_gen.profiles import interview
from protocol_gen.profiles.dotted_keys import key_of, value_of
from protocol_gen.profiles.given_answers import Given, read_answers
from protocol_gen.profiles.interview_types import Answers, Interview, KindDefaults, ShownQuestion
from protocol_gen.profiles.kind_defaults import usual_values
from protocol_gen.profiles.messages import (
    ANSWER_MISSING,
    ANSWER_MISSING_OF,
    ANSWERS_NOT_DELETED,
    PROFILE_KEY_UNKNOWN,
)
from protocol_gen.profiles.new_profile_text import FIRST_DRAFT, SCHEMA_FILE, profile_text
from protocol_gen.profiles.printed_words import in_words, printed_words
from protocol_gen.profiles.profile_keys import is_known, nearest_key, profile_keys
from protocol_gen.profiles.questions import interview_for
from protocol_gen.profiles.slugs import unique_slug
from protocol_gen.profiles.value_check import (
    doubts_about,
    required_posts_among,
    says_that_a_post_is_none,
    stand_ins_among,
)
from protocol_gen.project.council_folders import Council
from protocol_gen.project.files import write_whole
from protocol_gen.project.post_law import post_law
from protocol_gen.project.saving import saving
from protocol_gen.project.template_folders import read_file
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.interview import read_interview
from protocol_gen.readers.schema import schema
from protocol_gen.resolver import resolve

_DRAFT = ".new-{}.yaml"
"""Where the answers of an unfinished interview are kept, within ``profiles/``."""
_WRITTEN_BY = "new"
_ROLES = "roles."
_FACTS = ("council.name", "nation", "council_type")
"""What is asked of every council; all else depends on its kind."""
_LIBRARY = "library"
_TITLES = (_ROLES, "terms.", "settings.")


@frozen
class Made:
    """A new profile, and what was taken as usual in it."""

    path: Path
    kind: str
    """The kind of council in words ("a parish council")."""
    taken: Mapping[str, str]
    """Titles, posts and words of the protocol that nobody was asked for, by dotted key."""


class NewCouncils:
    """Makes new councils in a project; the interview and what it needs are read once.

    ``today`` is the day on which law about posts must hold; without it only law that has no dates
    is looked at.
    """

    def __init__(self, project: Workspace, today: date | None = None) -> None:
        self._project = project
        self._today = today

    @cached_property
    def interview(self) -> Interview:
        """The questions for this project's kinds of council.

        Raises:
            InvalidSourcesError: with every fault in the library or a kind.
        """
        text = read_interview(self._project.read_templates("interview"))
        return interview_for(text, tuple(self.kinds.values()), self.keys)

    # Names

    def slug_for(self, name: str, *, own: str = "") -> str:
        """Return a folder's name for a council, one that no other has or is to have.

        ``own`` is the name that its answers are kept under, if they are.
        """
        others = {each for each in self.unfinished() if each != own}
        return unique_slug(name, {*self._folders(), *others})

    def must_be_new(self, slug: str) -> None:
        """See that there is no council of that name.

        Raises:
            CouncilExistsError: where there is; existing files are never overwritten.
        """
        if slug.lower() in {each.lower() for each in self._folders()}:
            raise CouncilExistsError(slug)

    def _folders(self) -> list[str]:
        folder = self._project.profiles
        return [each.name for each in folder.iterdir()] if folder.is_dir() else []

    # Answers that are kept

    def unfinished(self) -> tuple[str, ...]:
        """Return the councils whose interview was left before its end."""
        before, _, after = _DRAFT.partition("{}")
        drafts = self._project.profiles.glob(_DRAFT.format("*"))
        return tuple(sorted(each.name.removeprefix(before).removesuffix(after) for each in drafts))

    def kept(self, slug: str) -> dict[str, str]:
        """Return the answers of an interview that was left; none where there was none.

        Raises:
            InvalidSourcesError: where somebody changed the file so that it cannot be read.
        """
        path = self._draft(slug)
        if not path.is_file():
            return {}
        return {key: given.value for key, given in self.answers_from(path).items()}

    def keep(self, slug: str, answers: Answers) -> None:
        """Keep answers for later.

        Raises:
            OutputError: where they cannot be written.
        """
        lines = (
            "# Answers to protocol-gen new, which goes on from here and then deletes this file.",
            *(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in answers.items()),
        )
        write_whole(self._draft(slug), ("\n".join(lines) + "\n").encode())

    def forget(self, slug: str) -> None:
        """Delete the answers that were kept.

        Raises:
            OutputError: where that is not possible.
        """
        path = self._draft(slug)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            message = ANSWERS_NOT_DELETED(path=str(path), reason=error.strerror or str(error))
            raise OutputError(message) from error

    def _draft(self, slug: str) -> Path:
        return self._project.profiles / _DRAFT.format(slug)

    # Answers that are given at once

    def answers_from(self, path: Path) -> dict[str, Given]:
        """Return the answers in a YAML file, by dotted key or as a profile has them.

        Raises:
            InvalidSourcesError: with every fault in it.
        """
        return read_answers(read_file(path), path.as_posix())

    def complete(self, given: Mapping[str, Given]) -> dict[str, str]:
        """Return the answers with the usual ones where none is given.

        Titles, words and settings that are not given are left to the kind of council, for nobody
        has said that they are right; and all that is not given is left to the base profile, where
        one is named.

        Raises:
            InvalidSourcesError: with all that are missing, unknown or wrong.
        """
        faults = list(self._unknown(given))
        known = {
            key_of(key): each for key, each in given.items() if is_known(key_of(key), self.keys)
        }
        values = self._as_answers({key: each.value for key, each in known.items()})
        answers = {**interview.with_defaults(self.interview, values), **values}
        filled = self._filled(answers)
        faults += [
            _missing(question)
            for question in interview.asked(self.interview, filled)
            if question.key not in answers
            and interview.must_be_said(question)
            and (filled["council_type"] in self.kinds or question.key in _FACTS)
        ]
        faults += self._wrong(self._of_its_base(filled, values), values, known)
        if faults:
            raise InvalidSourcesError(faults)
        is_based = "extends" in values
        return {
            key: value
            for key, value in answers.items()
            if key in values or not (is_based or key.startswith(_TITLES))
        }

    def _of_its_base(self, answers: Answers, values: Answers) -> dict[str, str]:
        """Return answers without the settings that nobody gave, where a base profile has them."""
        is_based = "extends" in values
        return {
            key: value
            for key, value in answers.items()
            if key in values or not (is_based and key.startswith("settings."))
        }

    def _unknown(self, given: Mapping[str, Given]) -> Iterator[SourceError]:
        for key, each in given.items():
            if not is_known(key_of(key), self.keys):
                choice = nearest_key(key_of(key), self.keys)
                message = PROFILE_KEY_UNKNOWN(key=key, nearest=choice)
                yield SourceError(message, each.location)

    def value_of(self, key: str, written: str) -> str:
        """Return a value in the form that a profile has it in."""
        return value_of(key, written, self.kinds)

    def _as_answers(self, values: Answers) -> dict[str, str]:
        """Return values as the interview has them: a choice by its value, text on one line."""
        read = {key: self.value_of(key, value) for key, value in values.items()}
        for question in interview.asked(self.interview, read):
            for choice in question.choices:
                if interview.stands_for(read.get(question.key, ""), choice, question):
                    read[question.key] = choice.value
        return read

    def _wrong(
        self, answers: Answers, values: Answers, given: Mapping[str, Given]
    ) -> Iterator[SourceError]:
        """Yield what is wrong in the profile that answers give, and in the values given for it."""
        no_answers = dict(stand_ins_among(values))
        others = (each for each in self._faults(answers) if each[0] not in no_answers)
        for key, message in (*no_answers.items(), *others):
            place = given[key].location if key in given else SourceLocation(key or "answers")
            yield SourceError(message, place)

    # What becomes of answers

    def fault(self, answers: Answers) -> Message | None:
        """Return what is wrong in answers so far, if anything: they are none, or make no profile.

        What is not answered yet is taken to be as usual.
        """
        no_answers = tuple(message for _, message in stand_ins_among(answers))
        found = no_answers or (message for _, message in self._faults(self._filled(answers)))
        return next(iter(found), None)

    def doubts(self, key: str, value: str) -> tuple[Message, ...]:
        """Return what there is to ask about an answer that may be right all the same."""
        return doubts_about(key, value, self.kind_defaults)

    def finish(self, slug: str, answers: Answers) -> Made:
        """Write the profile of a new council, with the schema for editors beside, and return it.

        A post of the usual title is not written as a value but as a remark: it may have another
        title, or none, where the council comes to be governed otherwise. One that was given or
        taken as the answer is written as confirmed.

        Raises:
            CouncilExistsError: where there is one of that name.
            InvalidSourcesError: where a document cannot be made from it; nothing is written.
            OutputError: where it cannot be written.
        """
        self.must_be_new(slug)
        council = self._council(slug)
        said = self._other_than_usual(council, answers)
        profile = self._project.profile_from(council, self._content(slug, said))
        document = resolve(self._project.library_of(profile), profile).document
        values = self._values(said)
        if _LIBRARY not in profile.places:
            values[_LIBRARY] = profile.library
        usual = {key: data for key, data in printed_words(profile, document) if key not in values}
        confirmed = [
            name for name in profile.roles if _ROLES + name in answers.keys() - said.keys()
        ]
        content = profile_text(slug, values, _WRITTEN_BY, usual, confirmed)
        with saving(self._project.profiles):
            self.must_be_new(slug)
            write_schema(self._project)
            write_whole(council.profile, content)
        taken = {key: in_words(data) for key, data in usual.items() if key not in answers}
        return Made(council.profile, self.kinds[profile.facts.council_type].facts.label, taken)

    def _other_than_usual(self, council: Council, answers: Answers) -> dict[str, str]:
        """Return the answers without the posts that are so without being said."""
        others = {key: value for key, value in answers.items() if not key.startswith(_ROLES)}
        as_answered, usual = (
            self._project.profile_from(council, self._content(council.slug, each)).roles
            for each in (answers, others)
        )
        posts = {
            key: value
            for key, value in answers.items()
            if key.startswith(_ROLES)
            and as_answered.get(name := key.removeprefix(_ROLES)) != usual.get(name)
        }
        return {**others, **posts}

    def _filled(self, answers: Answers) -> dict[str, str]:
        """Return answers with something in every gap, for a trial."""
        filled = interview.with_defaults(self.interview, answers)
        while (question := interview.unanswered(self.interview, filled)) is not None:
            first = question.choices[0].value if question.choices else "X"
            filled[question.key] = question.default or first
        return {**filled, **answers}

    def _faults(self, answers: Answers) -> Iterator[tuple[str, Message]]:
        """Yield the key and the sentence of each fault in the profile that answers give."""
        content = self._content("x", answers)
        try:
            facts = self._project.profile_from(self._council("x"), content).facts
            if says_that_a_post_is_none(answers):
                law = post_law(self._project)
                yield from required_posts_among(answers, facts, law, self._today)
        except InvalidSourcesError as error:
            lines = keys_by_line(content)
            for fault in error.errors:
                yield lines.get(fault.location.line, ""), fault.message

    def _content(self, slug: str, answers: Answers) -> bytes:
        return profile_text(slug, self._values(answers), _WRITTEN_BY)

    def _values(self, answers: Answers) -> dict[str, str]:
        """Return what a profile says after these answers, by dotted key."""
        kind = self.kinds.get(answers["council_type"])
        values: Answers = {}
        if kind is not None:
            usual = {each.value: of for each, of in kind.values.items()}
            first = kind.facts.governance[0].value
            values = usual.get(answers.get("governance", first), usual[first])
        return {**FIRST_DRAFT, **interview.profile_values(self.interview, answers, values)}

    def _council(self, slug: str) -> Council:
        return Council(slug, self._project.profiles / slug / "profile.yaml")

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys that a profile may have."""
        return profile_keys(self._project.library.vocabulary)

    def kind_defaults(self) -> Iterable[KindDefaults]:
        """Return the usual values of every kind of council."""
        return self.kinds.values()

    @cached_property
    def kinds(self) -> dict[str, KindDefaults]:
        """The kinds of council by name, with their usual values."""
        usual = {
            f"settings.{name}": notation(entry.default)
            for name, entry in self._project.library.vocabulary.settings.items()
        }
        return {
            kind.facts.name: KindDefaults(
                kind.facts,
                kind.offer,
                {each: {**usual, **usual_values(kind, each)} for each in kind.facts.governance},
            )
            for kind in self._project.kinds()
        }


def write_schema(project: Workspace) -> None:
    """Write the schema that profiles point editors at, unless it is there as it should be.

    Raises:
        OutputError: where it cannot be written.
    """
    path = project.profiles / SCHEMA_FILE
    text = json.dumps(schema("profile"), ensure_ascii=False, indent=2) + "\n"
    if not path.is_file() or read_file(path) != text.encode():
        write_whole(path, text.encode())


def _missing(question: ShownQuestion) -> SourceError:
    choices = tuple(each.value for each in question.choices)
    form = ANSWER_MISSING_OF if choices else ANSWER_MISSING
    message = form(question=question.text, **({"choices": choices} if choices else {}))
    return SourceError(message, SourceLocation(question.key))
