"""Templates are compiled once, and refuse what they are not given."""

import gc

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from protocol_gen.writers.html.templates import templates_from


def read(name: str) -> bytes:
    return {
        "html/a.html": b"<p>{{ words }}</p>",
        "html/spy.html": b"{{ words.__class__.__mro__ }}",
    }[name]


def test_what_a_template_shows_is_escaped_and_must_be_given() -> None:
    template = templates_from(read).named("a")

    assert template.render(words="R&D <b>") == "<p>R&amp;D &lt;b&gt;</p>"
    with pytest.raises(UndefinedError):
        template.render()


def test_a_template_reaches_no_further_than_its_values() -> None:
    with pytest.raises(SecurityError):
        templates_from(read).named("spy").render(words="x")


def test_templates_are_shared_while_somebody_has_them_and_go_with_the_last() -> None:
    first = templates_from(read)
    assert templates_from(read) is first
    kept = id(first.named("a"))
    assert id(first.named("a")) == kept

    del first
    gc.collect()

    assert templates_from(read).named("a") is not None
