"""What programs read: the feed, the versions, the sitemap, the table, the zip."""

import csv
import io
import json
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.site.estate import ANYTOWN, BASE, DAY, MILLBROOK

from protocol_gen.model.versions import sha256
from protocol_gen.project import Workspace
from protocol_gen.site import Site, feeds
from protocol_gen.site.fragments import readable_name
from protocol_gen.site.publish import council_sites, files_of

pytestmark = pytest.mark.slow

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def feed(files: dict[str, bytes], council: str) -> ET.Element:
    return ET.fromstring(files[f"{council}/amendments.atom"])  # noqa: S314  # our own file


def texts(element: ET.Element, path: str) -> list[str]:
    return [found.text or "" for found in element.iterfind(path)]


def test_the_feed_has_an_entry_for_each_version_with_the_day_of_its_record(
    files: dict[str, bytes],
) -> None:
    found = feed(files, ANYTOWN)

    assert texts(found, f"{ATOM}updated") == ["2026-05-12T00:00:00Z"]
    assert texts(found, f"{ATOM}entry/{ATOM}updated") == [
        "2026-05-12T00:00:00Z",
        "2025-05-13T00:00:00Z",
        "2024-05-14T00:00:00Z",
    ]
    links = [each.get("href") for each in found.iterfind(f"{ATOM}entry/{ATOM}link")]
    assert links[0] == f"{BASE}{ANYTOWN}/changes/1.1-to-2.0/"
    assert links[2] == f"{BASE}{ANYTOWN}/1.0/"
    assert "(minute 26/47)" in texts(found, f"{ATOM}entry/{ATOM}summary")[0]


def test_the_ids_of_a_feed_stay_when_the_site_moves(estate: Path, files: dict[str, bytes]) -> None:
    project = Workspace(estate)
    councils = council_sites(project, (project.council(ANYTOWN),), date(2030, 1, 1))
    moved = dict(files_of(project, councils, Site(date(2030, 1, 1), "https://other.example/")))
    ids = f"{ATOM}entry/{ATOM}id"

    assert texts(feed(moved, ANYTOWN), ids) == texts(feed(files, ANYTOWN), ids)
    assert len(set(texts(feed(files, ANYTOWN), ids))) == 3
    assert moved[f"{ANYTOWN}/amendments.atom"] != files[f"{ANYTOWN}/amendments.atom"]


def test_a_version_of_which_no_day_is_known_is_no_entry_of_the_feed() -> None:
    from tests import projects  # noqa: PLC0415  # the published protocols alone need it

    project = projects.workspace()
    councils = council_sites(project, (project.council(projects.BRIDGEND),), DAY)
    made = dict(files_of(project, councils, Site(DAY)))
    found = feed(made, projects.BRIDGEND)

    assert texts(found, f"{ATOM}updated") == ["1970-01-01T00:00:00Z"]
    assert texts(found, f"{ATOM}entry/{ATOM}id") == []
    assert b"not recorded" in made[f"{projects.BRIDGEND}/history/index.html"]


def test_versions_json_has_each_file_with_its_size_and_sha256(files: dict[str, bytes]) -> None:
    found = json.loads(files[f"{ANYTOWN}/versions.json"])
    second = found["versions"][1]

    assert found["in_force"] == "2.0"
    assert [each["standing"] for each in found["versions"]] == [
        "superseded",
        "superseded",
        "in force",
    ]
    assert (second["valid_from"], second["valid_to"]) == ("2025-06-01", "2026-06-01")
    assert {each["name"].rsplit(".")[-1] for each in second["files"]} == {
        "docx",
        "html",
        "json",
        "sha256",
        "txt",
    }
    for each in second["files"]:
        content = files[f"{ANYTOWN}/1.1/{each['name']}"]
        assert (each["bytes"], each["sha256"]) == (len(content), sha256(content))


def test_the_sitemap_has_whole_addresses_of_pages_and_the_day_of_their_text(
    files: dict[str, bytes],
) -> None:
    found = ET.fromstring(files["sitemap.xml"])  # noqa: S314  # our own file
    places = texts(found, f"{SITEMAP}url/{SITEMAP}loc")

    assert len(places) == len(set(places))
    for place in places:
        assert f"{place.removeprefix(BASE)}index.html" in files
    assert f"{BASE}{ANYTOWN}/p/respect.time/" in places
    assert set(texts(found, f"{SITEMAP}url/{SITEMAP}lastmod")) <= {
        "2024-05-14", "2024-06-01", "2025-05-13", "2026-05-12", "2026-06-01", "2026-10-13",
    }  # fmt: skip


def test_without_an_address_there_is_no_sitemap_and_no_whole_link(estate: Path) -> None:
    project = Workspace(estate)
    councils = council_sites(project, (project.council(MILLBROOK),), DAY)
    made = dict(files_of(project, councils, Site(DAY)))

    assert "sitemap.xml" not in made
    assert b"canonical" not in made[f"{MILLBROOK}/index.html"]


def test_the_publication_scheme_has_the_class_and_how_it_is_obtained(
    files: dict[str, bytes],
) -> None:
    table = files[f"{ANYTOWN}/publication-scheme/publication-scheme.csv"].decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(table))

    assert row["Class of information"] == "5. Our policies and procedures"
    assert f"{BASE}{ANYTOWN}/" in row["How it can be obtained"]
    assert "townclerk@anytown.example" in row["How it can be obtained"]
    assert row["Version"] == "2.0, in force"


def test_no_cell_of_a_table_is_taken_for_a_formula() -> None:
    table = feeds.scheme_csv((("A", "=HYPERLINK(1)"), ("B", "@x"), ("C", "fine")))

    assert table.decode("utf-8-sig").splitlines()[1] == "'=HYPERLINK(1),'@x,fine"


def test_the_names_in_the_zip_are_titles(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files[f"{ANYTOWN}/2.0/{ANYTOWN}-protocol-2.0.zip"])) as found:
        names = found.namelist()
        word = found.read(
            "Anytown Town Council Protocol on Councillor-Officer Relations version 2.0.docx"
        )
        moments = {each.date_time for each in found.infolist()}

    assert word == files[f"{ANYTOWN}/2.0/{ANYTOWN}-protocol-2.0.docx"]
    assert "Sections to paste/01 Purpose.html" in names
    assert names == sorted(names)
    assert moments == {(1980, 1, 1, 0, 0, 0)}


def test_a_name_has_no_sign_that_a_file_cannot_have() -> None:
    assert readable_name('Who? "We"/They: a <b>\\c|d*') == "Who We -They, a b c d"
    assert readable_name("Cyngor Tref Pen-y-bont ar Ogwr – Ŵ") == "Cyngor Tref Pen-y-bont ar Ogwr Ŵ"


def test_a_section_to_paste_is_plain_and_its_links_lead_to_permanent_addresses(
    files: dict[str, bytes],
) -> None:
    sections = [
        content.decode()
        for path, content in files.items()
        if path.startswith(f"{ANYTOWN}/2.0/fragments/") and not path.endswith("whole.html")
    ]
    together = "".join(sections)

    assert sections[0].startswith('<h2 id="purpose">1 Purpose</h2>')
    assert f'href="{BASE}{ANYTOWN}/p/' in together
    assert not [mark for mark in ("class=", "style=", "<script", "<ol") if mark in together]
    for section in sections:
        for target in section.split('href="#')[1:]:
            assert f'id="{target.partition(chr(34))[0]}"' in section
