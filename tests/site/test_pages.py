"""What the pages say, where they stand, and that every link leads somewhere."""

import html
import json
import re
from datetime import date
from pathlib import Path

import pytest
from tests import projects
from tests.site import crawling
from tests.site.estate import ANYTOWN, BASE, DAY, FIRST, MILLBROOK, NEWTON, make

from protocol_gen.issue import issue_plan
from protocol_gen.issue.candidate import candidate
from protocol_gen.issue.issue import issue
from protocol_gen.project import Workspace, formats
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.site import Site
from protocol_gen.site.publish import council_sites, files_of
from protocol_gen.verify.verify import Answer, Verifier

pytestmark = pytest.mark.slow

HEAVIEST = 170_000
"""Bytes of a protocol page with all that it loads."""


def said(files: dict[str, bytes], path: str) -> str:
    return html.unescape(crawling.text_of(files[f"{path}index.html"]))


def site_of(root: Path, day: date, base: str = "") -> dict[str, bytes]:
    project = Workspace(root)
    return dict(files_of(project, council_sites(project, project.councils(), day), Site(day, base)))


# The site as a whole


def test_every_link_leads_to_a_page_or_a_file_and_to_a_place_in_it(
    files: dict[str, bytes],
) -> None:
    assert list(crawling.dead_links(files, BASE)) == []


def test_the_crawler_bites(files: dict[str, bytes]) -> None:
    page = f"{ANYTOWN}/index.html"
    broken = {**files, page: files[page].replace(b'href="p/respect/"', b'href="p/gone/"')}
    moved = {**files, page: files[page].replace(b'id="respect"', b'id="elsewhere"')}

    assert [*crawling.dead_links(broken, BASE)]
    assert [*crawling.dead_links(moved, BASE)]


def test_every_page_can_be_come_to_from_the_first(files: dict[str, bytes]) -> None:
    assert set(crawling.pages(files)) == crawling.reachable(files)


def test_no_id_stands_twice_on_a_page(files: dict[str, bytes]) -> None:
    for path, page in crawling.pages(files).items():
        assert len(page.ids) == len(set(page.ids)), path


def test_no_page_has_a_style_or_a_script_within_it_and_each_says_so(
    files: dict[str, bytes],
) -> None:
    for path, page in crawling.pages(files).items():
        assert page.inline == [], path
        assert "default-src 'none'" in page.policy, path
        assert "unsafe" not in page.policy, path


def test_the_same_sources_give_the_same_bytes_wherever_they_lie(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    again = site_of(make(tmp_path), DAY, BASE)

    assert again == files


def test_no_page_has_a_draft_or_says_what_stands_in_one(files: dict[str, bytes]) -> None:
    assert not [path for path in files if "draft" in path]
    assert "2.1" not in json.loads(files[f"{ANYTOWN}/versions.json"])["in_force"]


# What is in force


def test_the_first_page_lists_councils_with_kind_version_and_next_review(
    files: dict[str, bytes],
) -> None:
    words = said(files, "")

    assert "Anytown Town Council Town council England 2.0, in force 14 May 2030" in words
    assert "Newton Parish Council Parish council England Nothing is adopted yet" in words


def test_a_council_without_a_version_says_that_nothing_is_adopted(files: dict[str, bytes]) -> None:
    assert "has not adopted this protocol yet" in said(files, f"{NEWTON}/")
    assert [path for path in files if path.startswith(f"{NEWTON}/") and path.endswith("html")] == [
        f"{NEWTON}/index.html"
    ]


def test_the_councils_page_has_the_version_in_force_and_says_what_will_follow(
    files: dict[str, bytes],
) -> None:
    words = said(files, f"{MILLBROOK}/")

    assert "Version 1.0 Status In force" in words
    assert "Version 2.0 is adopted and takes effect on 1 January 2027" in words


def test_a_version_to_come_and_a_superseded_one_say_so(files: dict[str, bytes]) -> None:
    assert "adopted and not yet in force: it takes effect on 1 January 2027" in said(
        files, f"{MILLBROOK}/2.0/"
    )
    assert "Version 1.0 was superseded by version 1.1 on 1 June 2025" in said(
        files, f"{ANYTOWN}/1.0/"
    )
    assert "superseded" not in said(files, f"{ANYTOWN}/2.0/").lower()


def test_what_is_in_force_follows_the_day(estate: Path) -> None:
    later = site_of(estate, date(2027, 1, 1))
    earlier = site_of(estate, date(2024, 5, 20))

    assert "Version 2.0 Status In force" in said(later, f"{MILLBROOK}/")
    assert "Version 1.0 is adopted and not yet in force" in said(earlier, f"{MILLBROOK}/")


def test_an_overdue_review_of_the_version_in_force_is_shown(estate: Path) -> None:
    made = site_of(estate, date(2030, 5, 15))

    assert "14 May 2030 (overdue)" in said(made, f"{ANYTOWN}/")
    assert "14 May 2030 (overdue)" in said(made, "")
    assert "overdue" not in said(made, f"{ANYTOWN}/1.0/")
    assert "overdue" not in said(site_of(estate, date(2030, 5, 14)), f"{ANYTOWN}/")


def test_the_published_files_are_copied_byte_for_byte(
    estate: Path, files: dict[str, bytes]
) -> None:
    project = Workspace(estate)
    for slug in (ANYTOWN, MILLBROOK):
        store = IssuedStore(project, project.council(slug))
        for version in store.versions():
            kept = [each.name for each in store.read(version).files]
            named = [name for name in kept if name.startswith(slug)]
            assert named
            for name in (*named, "document.json", "document.json.sha256"):
                assert files[f"{slug}/{version}/{name}"] == store.file(version, name)


def test_a_page_of_the_site_saved_has_the_adopted_words_as_far_as_its_own_file_tells(
    estate: Path, files: dict[str, bytes]
) -> None:
    project = Workspace(estate)
    verifier = Verifier(project, [project.council(ANYTOWN)])
    changed = files[f"{ANYTOWN}/index.html"].replace(b"courtesy", b"kindness", 1)

    for path, version in ((f"{ANYTOWN}/", "2.0"), (f"{ANYTOWN}/1.1/", "1.1")):
        verdict = verifier.verify(files[f"{path}index.html"], "saved.html")
        assert (verdict.answer, verdict.version) == (Answer.UNCERTAIN, version)
        assert {each.what.code for each in verdict.blind_spots} == {
            "html-script",
            "html-other-styles",
            "html-instruction",
        }
    assert verifier.verify(changed, "saved.html").answer is Answer.NO


def test_metadata_of_a_protocol_is_that_of_its_record(files: dict[str, bytes]) -> None:
    page = files[f"{ANYTOWN}/2.0/index.html"].decode()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    facts = json.loads(block)

    assert facts["url"] == f"{BASE}{ANYTOWN}/2.0/"
    assert (facts["version"], facts["datePublished"]) == ("2.0", "2026-05-12")
    assert facts["publisher"]["name"] == "Anytown Town Council"
    assert any(each["contentUrl"].endswith("2.0.docx") for each in facts["encoding"])
    assert '<meta name="DC.date" content="2026-05-12">' in page
    assert f'<link rel="canonical" href="{BASE}{ANYTOWN}/2.0/">' in page


def test_latest_leads_to_the_version_issued_last(files: dict[str, bytes]) -> None:
    page = files[f"{MILLBROOK}/latest/index.html"].decode()

    assert 'content="0; url=../2.0/"' in page
    assert f'<link rel="canonical" href="{BASE}{MILLBROOK}/2.0/">' in page


# History and changes


def test_the_history_has_meeting_day_and_minute_of_each_version(files: dict[str, bytes]) -> None:
    words = said(files, f"{ANYTOWN}/history/")

    assert words.index("Version 2.0") < words.index("Version 1.1") < words.index("Version 1.0")
    assert "Adopted by Annual Meeting of the Council On 12 May 2026 Minute 26/47" in words
    assert "In force 1 June 2025 to 31 May 2026" in words


def test_the_changes_are_told_in_plain_words_with_a_link_for_each(files: dict[str, bytes]) -> None:
    path = f"{ANYTOWN}/changes/1.0-to-1.1/"
    words = said(files, path)
    page = files[f"{path}index.html"].decode()

    assert "1 changed, 1 was added and 1 was left out" in words
    assert "“early” becomes “in good time”" in words
    for id_ in ("advice.early", "local.appeal", "status.rights"):
        assert f'<li><a href="#{id_}">' in page


def test_a_step_that_moves_and_renumbers_says_from_where_to_where(
    files: dict[str, bytes],
) -> None:
    words = said(files, f"{ANYTOWN}/changes/1.1-to-2.0/")

    assert "1 changed, 1 was left out, 1 moved and 3 have another number" in words
    assert "was 5.4, is 6.8" in words
    assert "Old and new numbers (3)" in words


# Provisions


def test_the_address_of_a_provision_survives_renumbering(files: dict[str, bytes]) -> None:
    words = said(files, f"{ANYTOWN}/p/status.breach-members/")

    assert "Provision 2.4" in words
    assert "renumbered from 2.5 to 2.4" in words
    for version in ("1.0", "1.1", "2.0"):
        assert f"version {version}" in words.lower()


def test_the_address_of_a_provision_left_out_says_so_and_has_its_words(
    files: dict[str, bytes],
) -> None:
    words = said(files, f"{ANYTOWN}/p/status.rights/")

    assert "Left out in version 1.1, which took effect on 1 June 2025." in words
    assert "Nothing in this protocol limits a right" in words
    assert "Left out in version 2.0" in said(files, f"{ANYTOWN}/p/local.appeal/")


def test_the_address_of_a_moved_provision_stands_and_says_so(files: dict[str, bytes]) -> None:
    words = said(files, f"{ANYTOWN}/p/respect.time/")

    assert "6 Distinct roles" in words
    assert "moved, renumbered from 5.4 to 6.8" in words


def test_a_provision_has_its_earlier_wordings_by_version(files: dict[str, bytes]) -> None:
    words = said(files, f"{ANYTOWN}/p/advice.early/")

    assert "Councillors should ask for advice in good time," in words
    assert "Councillors should ask for advice early," in words
    assert words.index("advice in good time") < words.index("advice early")
    assert "These words stand in version 1.1 , superseded · version 2.0 , in force" in words


def test_provisions_are_called_as_the_version_in_force_has_them_while_another_is_to_come(
    files: dict[str, bytes],
) -> None:
    pages = (said(files, path[:-10]) for path in files if path.startswith(f"{MILLBROOK}/p/"))
    renumbered = {
        page.partition(" In force ")[0]: found.group(1)
        for page in pages
        if (found := re.search(r"In version 2.0: renumbered from (\S+) to", page))
    }

    assert renumbered
    for head, number in renumbered.items():
        assert re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.])", head)


def test_a_provision_that_will_go_says_when(files: dict[str, bytes]) -> None:
    assert "It will be left out in version 2.0, in force from 1 January 2027." in said(
        files, f"{MILLBROOK}/p/advice.disagree/"
    )


def test_each_provision_of_a_protocol_gives_its_permanent_address(
    files: dict[str, bytes],
) -> None:
    page = crawling.Page(files[f"{ANYTOWN}/2.0/index.html"])

    for id_ in ("respect", "respect.time", "purpose.covers.roles"):
        assert f"../p/{id_}/" in page.links


# Around the protocol


def test_the_accessibility_statement_claims_no_more_than_was_done(files: dict[str, bytes]) -> None:
    words = said(files, f"{ANYTOWN}/accessibility/")

    assert "checks by machine" in words
    assert "no full conformance is claimed" in words
    assert "townclerk@anytown.example" in words
    assert "large print, in Braille" in words
    assert "The protocol names no contact." in said(files, f"{MILLBROOK}/accessibility/")


def test_a_web_officer_is_told_what_to_link_paste_upload_and_compare(
    files: dict[str, bytes],
) -> None:
    words = said(files, f"{ANYTOWN}/for-web-officers/")

    assert f"{BASE}{ANYTOWN}/" in words
    assert f"protocol-gen verify saved-page.html --council {ANYTOWN}" in words


# Weight


@pytest.mark.parametrize(
    "council", ["example-county", "example-town", "example-combined-authority"]
)
def test_the_longest_protocols_weigh_little_with_all_they_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, council: str
) -> None:
    folder = tmp_path / "profiles" / council
    folder.mkdir(parents=True)
    for each in (projects.ROOT / "profiles" / council).iterdir():
        (folder / each.name).write_bytes(each.read_bytes())
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))
    project = Workspace(tmp_path)
    asked = project.council(council)
    issue(project, asked, candidate(project, asked), FIRST, DAY)

    made = site_of(tmp_path, DAY, BASE)
    page = made[f"{council}/index.html"]
    shared = [each for each in made if each.startswith("site.assets/") and "licence" not in each]
    own = [each for each in made if re.match(f"{council}/(look|crest)-", each)]

    assert own
    assert len(page) + sum(len(made[each]) for each in (*shared, *own)) < HEAVIEST
