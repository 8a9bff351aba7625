"""Pages of ours that somebody changed: verify says so, and a browser's own eye agrees."""

import re
from functools import cache

import pytest
from playwright.sync_api import Browser
from tests import effort, projects
from tests.judges.browser import opened
from tests.judges.seen import Medium, letters
from tests.verify.manipulated_pages import HARM, HARMLESS, among_others, changed, inside
from tests.verify.odd_styles import oddly_styled

from protocol_gen.project import formats
from protocol_gen.readers.finished import read_finished
from protocol_gen.verify.verify import Answer, PublishedVersion, Verdict, judge

pytestmark = pytest.mark.slow
WINDOWS: tuple[tuple[int, Medium], ...] = (
    (1280, "screen"),
    (1280, "screen"),
    (400, "screen"),
    (800, "print"),
)


@cache
def page_of(name: str) -> str:
    document = projects.resolution(name).document
    return formats.HTML.writer(projects.workspace().read_template).write(document).decode()


@cache
def version(name: str) -> PublishedVersion:
    return PublishedVersion(projects.resolution(name).document, {})


def verdict(name: str, page: bytes) -> Verdict:
    return judge(read_finished(page, "page.html"), (version(name),))


@pytest.mark.parametrize("name", projects.SOURCES)
def test_what_a_reader_sees_otherwise_is_never_yes(name: str) -> None:
    chance = effort.chance(13)
    for _ in range(effort.examples(400, sample=10)):
        found = changed(page_of(name), chance, HARM)
        answer = verdict(name, found.page)

        assert answer.answer in {Answer.NO, Answer.UNCERTAIN}, (found.kind, found.page[-3000:])
        assert answer.differences or answer.blind_spots or not answer.council


@pytest.mark.parametrize("name", projects.SOURCES)
def test_what_a_reader_sees_as_it_was_is_yes(name: str) -> None:
    chance = effort.chance(14)
    for _ in range(effort.examples(300, sample=5)):
        found = changed(page_of(name), chance, HARMLESS)

        assert verdict(name, found.page).answer is Answer.LAYOUT, found.kind


@pytest.mark.parametrize("name", projects.SOURCES)
def test_the_article_among_others_is_yes_and_a_changed_copy_after_it_is_around(name: str) -> None:
    page = page_of(name)
    start, end = inside(page)
    article = f'<article id="protocol">{page[start:end]}</article>'
    copy = page[start:end].replace("respect", "disrespect")
    both = f"<!DOCTYPE html><meta charset=utf-8><body><p>Home</p>{article}<p>Draft</p>{copy}"

    found = verdict(name, both.encode())

    assert (found.answer, "Draft" in found.around) == (Answer.LAYOUT, True)
    pasted = among_others(page, effort.chance(1))
    assert name != projects.BRIDGEND or verdict(name, pasted.encode()).answer is Answer.LAYOUT


def test_styles_that_nobody_foresaw_are_never_yes_where_a_browser_shows_other_words(
    browser: Browser,
) -> None:
    name = projects.PRINCIPAL
    page, chance, tried = page_of(name), effort.chance(15), 0
    with opened(browser, page.encode(), width=1280) as shown:
        adopted = letters(shown, medium="screen")
    while tried < effort.examples(100, sample=3):
        styled = oddly_styled(page, chance)
        if verdict(name, styled.encode()).answer is not Answer.LAYOUT:
            continue
        tried += 1
        width, medium = chance.choice(WINDOWS)
        with opened(browser, styled.encode(), width=width) as shown:
            assert letters(shown, medium=medium) == adopted, _what(styled)


def test_hidden_words_are_hidden_to_a_browser_as_well(browser: Browser) -> None:
    """The eye is no blind one: it sees of each page what we say is not there."""
    name = projects.PRINCIPAL
    page, chance, tried = page_of(name), effort.chance(16), 0
    with opened(browser, page.encode(), width=1280) as shown:
        adopted = letters(shown, medium="screen")
    while tried < effort.examples(40, sample=2):
        found = changed(page, chance, HARM)
        told = verdict(name, found.page)
        if told.answer is not Answer.NO or told.blind_spots:  # words that move come and go
            continue
        tried += 1
        with opened(browser, found.page, width=1280) as shown:
            assert letters(shown, medium="screen") != adopted, found.kind


def _what(page: str) -> list[str]:
    return [*re.findall(r"<style>[^@].{0,300}?</style></head>", page), page[-200:]]
