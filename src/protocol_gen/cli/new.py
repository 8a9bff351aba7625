"""``new``: a profile for one more council, by an interview or from answers given at once."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from protocol_gen.cli.shared import day_or_today, fail_with_faults, workspace
from protocol_gen.cli.what_if import KeyValue
from protocol_gen.cli.wording import in_words
from protocol_gen.errors import CouncilExistsError, InvalidSourcesError

if TYPE_CHECKING:
    from protocol_gen.profiles.given_answers import Given
    from protocol_gen.profiles.interview_types import ShownQuestion
    from protocol_gen.profiles.new import Made, NewCouncils

_BACK, _QUIT, _HELP = "back", "quit", "?"
_NAME, _TITLE = "council.name", "title"
_FINISH = "yes"


class _BackError(Exception):
    """The person wants to see the question before."""


@click.command(
    epilog="""\b
Examples:
  protocol-gen new
  protocol-gen new little-testham
  protocol-gen new --set name="Little Testham Parish Council" --set nation=england
                   --set council_type=parish
  protocol-gen new --answers answers.yaml"""
)
@click.argument("name", required=False, default="")
@click.option(
    "--answers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Ask nothing; take the answers from a YAML file.",
)
@click.option(
    "--set",
    "settings",
    type=KeyValue(),
    multiple=True,
    help="Ask nothing; an answer as KEY=VALUE. Can be repeated.",
)
@click.pass_context
def new(
    ctx: click.Context, name: str, answers: Path | None, settings: tuple[tuple[str, str], ...]
) -> None:
    """Make a profile for a new council, in the folder profiles/NAME.

    Asks what is needed for that kind of council, and no more. Without NAME the folder is called
    after the council. Existing files are never overwritten. An unfinished interview resumes.
    """
    from protocol_gen.profiles.new import NewCouncils  # noqa: PLC0415  # it costs start-up
    from protocol_gen.project.council_folders import is_folder_name  # noqa: PLC0415  # likewise

    if name and not is_folder_name(name):
        message = (
            f"'{name}' cannot be the name of a folder; use letters (a to z), digits and hyphens"
        )
        raise click.UsageError(message)
    councils = NewCouncils(workspace(ctx), day_or_today(None))
    try:
        if name:
            councils.must_be_new(name)
        if answers is not None or settings:
            _at_once(councils, name, councils.answers_from(answers) if answers else {}, settings)
        else:
            _Interview(councils, name).run()
    except InvalidSourcesError as error:
        fail_with_faults(error)
    except CouncilExistsError as error:
        raise click.ClickException(str(error)) from error


def _at_once(
    councils: "NewCouncils",
    name: str,
    answers: "Mapping[str, Given]",
    settings: tuple[tuple[str, str], ...],
) -> None:
    """Make the profile from answers that are all given; a setting wins over the file."""
    from protocol_gen.model.location import SourceLocation  # noqa: PLC0415  # likewise
    from protocol_gen.profiles import interview  # noqa: PLC0415  # loaded already
    from protocol_gen.profiles.given_answers import Given  # noqa: PLC0415  # likewise

    given = {
        **answers,
        **{key: Given(value, SourceLocation(f"--set {key}={value}")) for key, value in settings},
    }
    complete = councils.complete(given)
    if doubt := interview.doubt(councils.interview, _NAME, complete[_NAME]):
        _say(click.style(doubt, fg="yellow"))
    for key in sorted(complete):
        for question in councils.doubts(key, complete[key]):
            _say(click.style(f"{key}: {in_words(question)}", fg="yellow"))
    _finish(councils, name or councils.slug_for(complete[_NAME]), complete)


def _finish(councils: "NewCouncils", slug: str, answers: Mapping[str, str]) -> None:
    made = councils.finish(slug, answers)
    click.echo(click.format_filename(made.path.as_posix()))
    _tell_taken(made)
    _say("\nNow:")
    for command, does in (
        (f"protocol-gen build {slug}", "make the protocol: Word, PDF, web page, plain text"),
        (f"protocol-gen check {slug}", "see whether anything is wrong or missing"),
    ):
        _say(f"  {click.style(command, bold=True)}\n      {does}")
    _say("To change an answer, edit the file above in any text editor.")


def _tell_taken(made: "Made") -> None:
    """Say which titles and words are in the protocol although nobody was asked for them."""
    if not made.taken:
        return
    _say(f"\nTaken as usual for {made.kind}, since you were not asked:")
    for key, words in made.taken.items():
        name = "title of the document" if key == _TITLE else key.partition(".")[2].replace("_", " ")
        _say(f"  {name}: {click.style(words, bold=True)}")
    _say(
        "Each is in the file, on a line that begins with #. To change one, remove the # and the\n"
        "space after it and write your own words; for a post or committee that the council does\n"
        "not have, write: none"
    )


class _Interview:
    """Questions on the terminal, with the answers so far and the place among the questions."""

    def __init__(self, councils: "NewCouncils", name: str) -> None:
        self._councils = councils
        self._name = name
        """The folder's name, where the person gave one."""
        self._kept_as = ""
        """The name that the answers are kept under."""
        self._answers: dict[str, str] = {}

    def run(self) -> None:
        """Ask to the end, and write the profile."""
        try:
            self._begin()
            self._ask_all()
        except (click.Abort, EOFError):
            self._leave()
        _finish(self._councils, self._slug(), self._answers)
        self._councils.forget(self._kept_as)

    # Beginning and leaving

    def _begin(self) -> None:
        resumed = self._name or self._choose_unfinished()
        if resumed:
            self._answers = self._councils.kept(resumed)
        if self._answers:
            self._kept_as = resumed
            self._name = resumed if self._slug() != resumed else self._name
            _say(f"Resuming {self._answers.get(_NAME, resumed)}: your answers were kept.")
        _say(
            f"Enter takes what is in [brackets]. {_HELP} explains, {_BACK} goes back, "
            f"{_QUIT} leaves and keeps your answers."
        )

    def _choose_unfinished(self) -> str:
        """Return the council to resume, or nothing for a new one."""
        unfinished = self._councils.unfinished()
        if not unfinished:
            return ""
        from protocol_gen.profiles.interview_types import Choice, ShownQuestion  # noqa: PLC0415  # loaded already

        another = Choice("", "another", "Start with the first question.")
        choices = (*(Choice(each, each, "Unfinished.") for each in unfinished), another)
        question = ShownQuestion(
            "", "Resume a council that you began?", "Its answers were kept.",
            choices, unfinished[0], is_guess=False, takes_own_words=False, may_be_empty=False,
        )  # fmt: skip
        while True:
            try:
                return _asked(question, question.default, "")
            except _BackError:
                _say("This is the first question.")

    def _leave(self) -> NoReturn:
        _say("")
        if self._kept_as:
            _say(f"Your answers are kept. To resume: protocol-gen new {self._kept_as}")
        raise click.exceptions.Exit(1)

    # Asking

    def _ask_all(self) -> None:
        """Ask question by question; the last one is whether all is well."""
        questions = self._questions()
        at = next((i for i, each in enumerate(questions) if each.key not in self._answers), None)
        index = len(questions) if at is None else at
        while True:
            questions = self._questions()
            try:
                if index >= len(questions):
                    self._confirm(questions)
                    return
                self._ask(questions[index], index + 1)
                index += 1
            except _BackError:
                index = max(index - 1, 0)

    def _questions(self) -> "tuple[ShownQuestion, ...]":
        from protocol_gen.profiles import interview  # noqa: PLC0415  # loaded already

        return interview.asked(self._councils.interview, self._answers)

    def _ask(self, question: "ShownQuestion", number: int) -> None:
        """Ask until there is an answer that can be; one that is doubtful, twice."""
        from protocol_gen.profiles import interview  # noqa: PLC0415  # loaded already

        default = self._answers.get(question.key, question.default)
        doubted: str | None = None
        while True:
            answer = self._councils.value_of(question.key, _asked(question, default, f"{number}. "))
            answers = {**self._answers, question.key: answer}
            settled = interview.settled(self._councils.interview, answers)
            if fault := self._councils.fault(settled):
                _say(click.style(in_words(fault), fg="red"))
            elif answer != doubted and (doubt := self._doubt(question.key, answer)):
                default = doubted = answer
                _say(click.style(doubt, fg="yellow"))
            else:
                self._answers = settled
                self._keep()
                return

    def _doubt(self, key: str, answer: str) -> str:
        """Return what is asked about an answer that may be right; empty where nothing is."""
        from protocol_gen.profiles import interview  # noqa: PLC0415  # loaded already
        from protocol_gen.profiles.messages import TITLE_DOUBTED  # noqa: PLC0415  # likewise

        asked = (TITLE_DOUBTED(doubt=each) for each in self._councils.doubts(key, answer))
        own = interview.doubt(self._councils.interview, key, answer)
        return own or next((in_words(each) for each in asked), "")

    def _confirm(self, questions: "tuple[ShownQuestion, ...]") -> None:
        from protocol_gen.profiles.interview_types import Choice, ShownQuestion  # noqa: PLC0415  # loaded already

        _say("\nYour answers:")
        for question in questions:
            _say(f"  {question.text} {click.style(_shown(question, self._answers), bold=True)}")
        slug = self._slug()
        finish = ShownQuestion(
            "", f"Write profiles/{slug}/profile.yaml?",
            "It is a text file of one screen, which you can change at any time.",
            (Choice(_FINISH, "yes", "Write it."),
             Choice(_BACK, _BACK, "Change an answer."),
             Choice(_QUIT, _QUIT, "Leave; the answers are kept.")),
            _FINISH, is_guess=False, takes_own_words=False, may_be_empty=False,
        )  # fmt: skip
        _obey(_asked(finish, _FINISH, ""))

    # The folder

    def _slug(self) -> str:
        return self._name or self._councils.slug_for(self._answers[_NAME], own=self._kept_as)

    def _keep(self) -> None:
        """Keep the answers under the folder's name, which follows the council's name."""
        slug = self._slug()
        self._councils.keep(slug, self._answers)
        if self._kept_as and self._kept_as != slug:
            self._councils.forget(self._kept_as)
        self._kept_as = slug


def _asked(question: "ShownQuestion", default: str, before: str) -> str:
    """Return the answer to one question, asking until there is one.

    Raises:
        _BackError: where the person wants the question before.
    """
    from protocol_gen.profiles import interview  # noqa: PLC0415  # loaded already

    _say(f"\n{before}{click.style(question.text, bold=True)}")
    for number, choice in enumerate(question.choices, 1):
        meaning = f" - {choice.meaning}" if choice.meaning else ""
        _say(f"   {number} {choice.label}{meaning}")
    if question.choices and question.takes_own_words:
        _say("   or your own words")
    while True:
        typed = click.prompt(_prompt(question, default), default="", show_default=False, err=True,
                             prompt_suffix="> ")  # fmt: skip
        typed = str(typed).strip()
        if typed == _HELP:
            _say(question.help)
            continue
        _obey(typed)
        try:
            return interview.read_answer(question, typed or default)
        except interview.NoAnswerError as error:
            _say(click.style(in_words(error.message), fg="red"))


def _obey(typed: str) -> None:
    """Do as one of the words says that are no answers."""
    if typed == _BACK:
        raise _BackError
    if typed == _QUIT:
        raise click.Abort


def _prompt(question: "ShownQuestion", default: str) -> str:
    label = next((each.label for each in question.choices if each.value == default), default)
    if not label:
        return "[none] " if question.may_be_empty else ""
    return f"[{label}] "


def _shown(question: "ShownQuestion", answers: Mapping[str, str]) -> str:
    value = answers.get(question.key, "")
    return next((each.label for each in question.choices if each.value == value), value) or "none"


def _say(words: str) -> None:
    click.echo(words, err=True)
