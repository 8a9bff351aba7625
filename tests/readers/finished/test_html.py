"""Web pages, whoever saved them."""

import pytest

from protocol_gen.page.compared_words import words
from protocol_gen.readers.finished.html import read_html


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p>one<p>two", "one two"),
        ("<pre>one\n- two</pre>", "one two"),
        ("<p>one\n- two</p>", "one - two"),
        ("<p>on<b>e</b></p>", "one"),
        ("<ul><li>one<li>two</ul>", "one two"),
        ("<p>one</p><script>two()</script><style>three</style>", "one"),
        ("<p>one</p><p hidden>two</p>", "one"),
        ('<p>one</p><div style="display: none"><p>two</p></div>', "one"),
        ("<p>one <del>two</del></p>", "one [struck out:two]"),
        (
            '<p>one <span style="text-decoration: line-through">two</span></p>',
            "one [struck out:two]",
        ),
        ('<p>one</p><p style="opacity:0">two</p>', "one"),
        ('<p>one</p><p style="opacity:0.5">two</p>', "one two"),
        ("<p>one</p><dialog>two</dialog><noscript>three</noscript>", "one"),
        ("<p>one</p><dialog open>two</dialog>", "one two"),
        ("<head><title>none</title><body><p>one</p>", "one"),
        ("<table><tr><td>one</td><td>two</td></tr></table>", "one two"),
        ("<p>R&amp;D &lt;Test&gt; caf&eacute;</p>", "R&D <Test> café"),
    ],
)
def test_a_page_is_read_as_it_is_shown(page: str, said: str) -> None:
    assert " ".join(words(read_html(page.encode()).text)) == said


def test_within_the_article_only_its_words_are_the_text() -> None:
    page = "<nav>menu</nav><article id=protocol><p>text</p></article><footer>us</footer>"

    found = read_html(page.encode())

    assert (found.text.strip(), found.is_marked, found.around.split()) == (
        "text",
        True,
        ["menu", "us"],
    )
