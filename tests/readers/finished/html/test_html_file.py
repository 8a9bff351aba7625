"""Web pages, whoever saved them: what is seen of them, and what is named because nobody knows."""

from hashlib import sha256

import pytest
from tests import projects

from protocol_gen.page.compared_words import words
from protocol_gen.readers.finished.html import read_html
from protocol_gen.readers.finished.html.html_file import OUR_FONTS

PAGE = "<!DOCTYPE html><html><head><meta charset=utf-8>{}</head><body>{}</body></html>"


def said(page: str) -> str:
    return " ".join(words(read_html(page.encode()).text))


def hindered(page: str) -> list[str]:
    """The codes of what is not understood of a page."""
    return [each.what.form.code for each in read_html(page.encode()).obstacles]


def styled(sheet: str, body: str) -> str:
    return PAGE.format(f"<style>{sheet}</style>", body)


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ("<p>one<p>two", "one two"),
        ("<pre>one\n- two</pre>", "one two"),
        ("<p>one\n- two</p>", "one - two"),
        ("<p>on<b>e</b></p>", "one"),
        ("<ul><li>one<li>two</ul>", "one two"),
        ("<p>one</p><script type=text/x>two()</script><style>three</style>", "one"),
        ("<p>one</p><p hidden>two</p>", "one"),
        ('<p>one</p><div style="display: none"><p>two</p></div>', "one"),
        ("<p>one <del>two</del></p>", "one [struck out:two]"),
        ("<p>one <s></s>two</p>", "one two"),
        ('<p>one <s style="text-decoration:none">two</s>', "one two"),
        (
            '<p>one <span style="text-decoration: line-through">two</span></p>',
            "one [struck out:two]",
        ),
        ('<p>one</p><p style="opacity:0">two</p>', "one"),
        ('<p>one</p><p style="opacity:0.5">two</p>', "one two"),
        ("<p>one</p><dialog>two</dialog><noscript>three</noscript>", "one"),
        ("<head><title>none</title><body><p>one</p>", "one"),
        ("<p>one</p><noembed>two</noembed><noframes>three</noframes>", "one"),
        ("<table><tr><td>one</td><td>two</td></tr></table>", "one two"),
        ("<p>R&amp;D &lt;Test&gt; caf&eacute;</p>", "R&D <Test> café"),
        # as browsers parse
        ("<p>one<!-- a --!> two<!-->three<!-- -->", "one twothree"),
        ("<p>one<![CDATA[ two ]]>", "one"),
        ("<div hidden/><p>two</p></div>", ""),
        ("<ul><li hidden>x<li>one</ul>", "one"),
        ("<head><p>one</head>", "one"),
        ("<table><tr><td>one</td>two</table>", "two one"),
        ("<p>one</title/>two", "onetwo"),
        # by styles
        ("<p style='display:none;display:block'>one", "one"),
        ("<p hidden style='display:block'>one", "one"),
        ("<div style='visibility:hidden'>one<p style='visibility:visible'>two</div>", "two"),
        ("<p style='color:white'>one", ""),
        ("<p style='color:white;background:#333'>one", "one"),
        ("<p><font color=white>one</font> two", "two"),
        ("<body bgcolor=black text=white><p>one", "one"),
        ("<p style='font-size:0'>one", ""),
        ("<p style='position:absolute;left:-9999px'>one", ""),
        ("<p style='text-indent:-9999px'>one", ""),
        ("<p style='text-transform:uppercase'>one", "ONE"),
        ("<p style='--a:none;display:var(--a)'>one", ""),
        ("<p>on<span style='display:inline-block'> e</span>", "one"),
        ("<p>on<span style='display:block'>e</span>", "on e"),
        ("<q>one</q>", '"one"'),
        # numbers that a browser puts in
        ("<ol><li>one<li>two</ol>", "1 one 2 two"),
        ("<ol start=3><li>one<li value=7>two<li>three</ol>", "3 one 7 two 8 three"),
        ("<ol><li>one<ol><li>two</ol></ol>", "1 one 1.1 two"),
        ("<ol type=a><li>one<li>two</ol>", "a. one b. two"),
        ("<ol><li>(a) one<li>(b) two</ol>", "(a) one (b) two"),
        ("<ol style='list-style:none'><li>one</ol>", "one"),
        ("<p style='font-family:Symbol'>·<span style='font:7pt serif'>&nbsp; </span>", ""),
    ],
)
def test_a_page_is_read_as_it_is_shown(page: str, seen: str) -> None:
    assert said(page) == seen


@pytest.mark.parametrize(
    ("sheet", "body", "seen"),
    [
        (".a { display: none }", "<p class='b a'>one<p>two", "two"),
        ("#a, .b { visibility: hidden }", "<p id=a>one<p>two", "two"),
        ("p { display: none } p.a { display: block }", "<p>one<p class=a>two", "two"),
        ("p.a { display: block } p { display: none }", "<p>one<p class=a>two", "two"),
        ("p { display: none !important }", "<p style='display:block'>one", ""),
        ("div > p { font-size: 0 }", "<div><p>one</div><p>two", "two"),
        (":not(.a) > b { opacity: 0 }", "<p>one <b>two</b>", "one"),
        ("p::before { content: 'not ' }", "<p>one", "not one"),
        ("p::after { content: '#' / '' ; opacity: 0 }", "<p>one", "one"),
        ("p:after { content: attr(title) }", "<p title=' x'>one", "one x"),
        ("@media screen { p { display: none } }", "<p>one", ""),
        ("<!-- p { display: none } -->", "<p>one", ""),
        (".A { display: none }", "<p class=a>one", "one"),
        ("li { list-style: none }", "<ol><li>one</ol>", "one"),
        (":root { --w: #fff } p { color: var(--w) }", "<p>one", ""),
        (":root { --w: 255 } p { color: rgb(var(--w), 255, 255) }", "<p>one", ""),
        ("@font-face { font-family: x } p { font: 12pt x }", "<p>one", "one"),
    ],
)
def test_a_page_is_seen_by_its_own_styles(sheet: str, body: str, seen: str) -> None:
    assert said(styled(sheet, body)) == seen
    assert hindered(styled(sheet, body)) in ([], ["html-elsewhere"], ["html-elsewhere"] * 2)


@pytest.mark.parametrize("beside", ["b:unheard-of", "b::-moz-x", "", "b::unheard-of"])
def test_a_rule_that_browsers_leave_out_hides_nothing_that_is_not_named(beside: str) -> None:
    page = styled(f"p, {beside} {{ display: none }}", "<p>one")

    assert (said(page), {*hindered(page)}) == ("one", {"html-style"})


def test_a_rule_for_the_inside_of_a_button_hinders_nothing() -> None:
    page = styled("button::-moz-focus-inner { border: 0; padding: 9em }", "<p>one")

    assert (said(page), hindered(page)) == ("one", [])


def test_names_of_classes_are_the_same_in_a_page_of_old_whatever_their_capitals() -> None:
    page = "<style>.A { display: none }</style><p class=a>one"

    assert (said(page), said(f"<!DOCTYPE html>{page}")) == ("", "one")


@pytest.mark.parametrize(
    "body",
    [
        *("<img src=x>", "<iframe src=x></iframe>", "<object data=x></object>", "<embed src=x>"),
        *(
            "<svg><text>a</text></svg>",
            "<canvas></canvas>",
            "<video src=x></video>",
            "<input value=x>",
        ),
        *("<select><option>a</select>", "<textarea>a</textarea>", "<math><mi>a</mi></math>"),
        *(
            "<details><summary>a</summary>b</details>",
            "<noscript>a</noscript>",
            "<marquee>a</marquee>",
        ),
        *(
            "<bdo dir=rtl>a</bdo>",
            "<p dir=rtl>a",
            "<audio controls></audio>",
            "<unheard>a</unheard>",
        ),
        *("<dialog open>a</dialog>", "<template>a</template>", "<meter value=1></meter>"),
        *("<fieldset><p>a</p><legend>b</legend></fieldset>", "<ruby>a<rt>b</rt></ruby>"),
        *(
            f"<p style='{style}'>a b"
            for style in (
                *("float:right", "transform:rotate(9deg)", "position:relative;top:3em", "zoom:.1"),
                *(
                    "position:fixed",
                    "writing-mode:vertical-rl",
                    "direction:rtl",
                    "clip-path:circle(0)",
                ),
                *("display:flex;flex-direction:row-reverse", "order:1", "filter:blur(9px)"),
                *("margin-top:-3em", "height:1px;overflow:hidden", "width:0", "line-height:0"),
                *("letter-spacing:-1em", "animation:a 1s", "background:url(x)", "color:bogus"),
                *(
                    "-webkit-text-security:disc",
                    *("box-shadow:0 0 0 99em white", "text-decoration:underline 9em white"),
                    *("grid-auto-rows:0", "quotes:'a' 'b'", "-webkit-text-size-adjust:1%"),
                    "unheard-of:1",
                    "font-family:Wingdings",
                    "all:unset",
                ),
                *(
                    "color:#d0d0d0",
                    "font-size:4px",
                    "opacity:.3",
                    "text-indent:-4em",
                    "margin-left:99em",
                ),
                *(
                    "list-style:hebrew;display:list-item",
                    "content:url(x)",
                    "direction:rtl",
                    "mask:url(x)",
                ),
            )
        ),
        "<p>a<span style='margin-left:1em'>b</span>",
        "<p style='display:flex'>a <b>b</b> c",
        "<p>to<b style='display:inline-block;min-width:9em'>gether</b>",
        "<div style='white-space:nowrap'><p style='overflow:hidden'>a</div>",
    ],
)
def test_what_is_not_understood_within_the_text_is_named(body: str) -> None:
    inside = f"<article id=protocol><p>one</p>{body}<p>two</p></article>"
    outside = f"<article id=protocol><p>one</p></article>{body}"

    found = read_html(PAGE.format("", inside).encode())

    assert found.obstacles
    assert all(0 < (each.at or 0) <= len(found.text) or each.roams for each in found.obstacles)
    moving = {"html-style"} if "position" in body or "margin" in body or "zoom" in body else set()
    movers = ("transform", "animation", "box-shadow")
    moving |= {"html-style"} if any(each in body for each in movers) else set()
    anywhere = {"html-unknown"} if "<dialog" in body or "<template" in body else set()
    left = set(hindered(PAGE.format("", outside)))
    assert left <= moving | anywhere | ({"html-style"} if "<dialog" in body else set())


@pytest.mark.parametrize(
    ("sheet", "code"),
    [
        ("@media print { p { display: none } }", "html-elsewhere"),
        ("@media (max-width: 30em) { p { visibility: hidden } }", "html-elsewhere"),
        ("@media (prefers-color-scheme: dark) { p { color: white } }", "html-elsewhere"),
        ("p:hover { display: none }", "html-elsewhere"),
        ("p:not(:hover) { color: black } p { color: white }", "html-elsewhere"),
        ("@media (orientation: portrait) { p { opacity: 0 } }", "html-style"),
        ("@supports (color: red) { p { opacity: 0 } }", "html-style"),
        ("@layer a { p { display: none } }", "html-style"),
        ("@starting-style { p { display: none } }", "html-style"),
        ("article { & p { display: none } }", "html-style"),
        ("p:unheard-of { display: none }", "html-style"),
        ("p::first-letter { font-size: 0 }", "html-style"),
        ("p::before { content: counter(x) }", "html-style"),
        ("p { color: light-dark(red, white) }", "html-style"),
        ("body { transform: scale(0) }", "html-style"),
        ("@font-face { font-family: X; src: url(x) } p { font-family: x }", "html-style"),
        ("@import 'x';", "html-other-styles"),
        ("@counter-style lower-alpha { symbols: x y }", "html-other-styles"),
    ],
)
def test_what_a_style_may_do_elsewhere_is_named(sheet: str, code: str) -> None:
    page = styled(sheet, "<article id=protocol><p>one</p></article>")

    assert (said(page), code in hindered(page)) == ("one", True)


@pytest.mark.parametrize(
    "head",
    [
        *("<script>1</script>", "<script src=x></script>", "<link rel=stylesheet href=x>"),
        *("<meta http-equiv=refresh content=1>", "<script type=module>1</script>"),
        "<meta http-equiv=content-security-policy content=x>",
    ],
)
def test_what_may_change_the_whole_page_hinders_wherever_it_is(head: str) -> None:
    article = "<article id=protocol><p>one</p></article>"

    assert hindered(PAGE.format(head, article)) != []
    assert hindered(PAGE.format("", f"{article}<p onclick=x()>two")) == ["html-script"]


def test_what_is_not_understood_has_its_place_after_the_first_word_that_it_is_about() -> None:
    found = read_html(PAGE.format("", "<p>one</p><p style='direction:rtl'>two three").encode())

    assert [found.text[: each.at].split() for each in found.obstacles] == [["one", "two"]]


def test_a_box_over_the_page_hinders_and_a_part_of_the_page_for_who_listens_does_not() -> None:
    article = "<article id=protocol><p>one</p></article>"
    over = "<div style='position:fixed;inset:0;background:white'></div>"
    off = "<a style='position:absolute;left:-100vw'>Skip</a>"

    assert hindered(PAGE.format("", over + article)) == ["html-style"]
    assert hindered(PAGE.format("", off + article)) == []


def test_within_the_article_only_its_words_are_the_text() -> None:
    page = "<nav>menu</nav><article id=protocol><p>text</p></article><footer>us</footer>"

    found = read_html(page.encode())

    assert (found.text.strip(), found.is_marked, found.around.split()) == (
        "text",
        True,
        ["menu", "us"],
    )


@pytest.mark.parametrize(
    ("page", "is_odd"),
    [
        ("<html><body><p>one</p></body></html>", False),
        ("<html><body><table><tr><td>one</td></tr></table></body></html>", False),
        ("<html><body><div hidden='hidden'/><p>one</p></body></html>", True),
        ("<html><body><p>one<![CDATA[ two]]></p></body></html>", True),
        ("<html><body><p>one&nbsp;two</p></body></html>", True),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><html><p>&b;</p></html>", True),
        ("<html><body><p>one<p>two", True),
    ],
)
def test_a_page_that_browsers_read_as_xml_must_be_the_same_as_html(page: str, is_odd: bool) -> None:  # noqa: FBT001  # a row
    found = read_html(page.encode(), is_xml=True)

    assert ("html-two-ways" in [each.what.form.code for each in found.obstacles]) is is_odd


def test_the_fonts_of_our_own_pages_are_known() -> None:
    fonts = [*(projects.ROOT / "templates" / "html" / "fonts").glob("*.woff2")]

    assert fonts
    assert {sha256(font.read_bytes()).hexdigest() for font in fonts} <= OUR_FONTS
