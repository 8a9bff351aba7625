"""The preview: what it shows, that it renews itself, and whom it answers."""

import http.client
import os
import shutil
import threading
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from tests.site.estate import DAY, MILLBROOK, NEWTON, estate
from tests.waiting import LIMIT

from protocol_gen.errors import OutputError
from protocol_gen.site.preview import SCRIPT_PATH, VERSION_PATH, Preview, PreviewServer, media_type

pytestmark = pytest.mark.slow

__all__ = ["estate"]


@pytest.fixture
def own(estate: Path, tmp_path: Path) -> Path:
    """A project of two councils, which a test may change."""
    for slug in (MILLBROOK, NEWTON):
        shutil.copytree(estate / "profiles" / slug, tmp_path / "profiles" / slug)
    return tmp_path


@pytest.fixture
def server(own: Path) -> Iterator[PreviewServer]:
    with PreviewServer(Preview(own, DAY), 0) as found:
        thread = threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield found
        found.shutdown()
        thread.join(LIMIT)


def asked(
    server: PreviewServer, path: str = "/", method: str = "GET", **headers: str
) -> tuple[int, bytes]:
    """Ask as a browser that has come by any name; without a Host where that is empty."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=LIMIT)
    connection.putrequest(method, path, skip_host=True)
    for name, value in {"Host": f"127.0.0.1:{server.server_port}", **headers}.items():
        if value:
            connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    found = answer.status, answer.read()
    connection.close()
    return found


def saved(file: Path, text: str) -> None:
    """Save a file as an editor does, at another moment than before."""
    moment = file.stat().st_mtime_ns + 1_000_000
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(moment, moment))


# What it shows


def test_it_shows_what_is_issued_and_the_draft_with_what_that_changes(own: Path) -> None:
    preview = Preview(own, DAY)

    for path in ("/", f"/{MILLBROOK}/", f"/{MILLBROOK}/1.0/", f"/{NEWTON}/"):
        assert preview.answer(path).status is HTTPStatus.OK
    assert b"Nobody has adopted this text" in preview.answer(f"/{MILLBROOK}/draft/").content
    assert b"In short" in preview.answer(f"/{MILLBROOK}/draft/changes/").content
    assert b"Nobody has adopted" in preview.answer(f"/{NEWTON}/draft/").content
    assert preview.answer("/nobody/").status is HTTPStatus.NOT_FOUND
    assert preview.answer(f"/{MILLBROOK}").location == f"/{MILLBROOK}/"


def test_a_saved_profile_gives_another_page_and_another_version_to_ask_for(own: Path) -> None:
    preview = Preview(own, DAY)
    profile = own / "profiles" / NEWTON / "profile.yaml"
    before = preview.answer(f"/{VERSION_PATH}").content
    page = preview.answer(f"/{NEWTON}/draft/").content
    assert before in page
    assert preview.answer(f"/{VERSION_PATH}").content == before

    saved(profile, profile.read_text(encoding="utf-8").replace("Newton", "Newtown"))

    assert preview.answer(f"/{VERSION_PATH}").content != before
    assert b"Newtown Parish Council" in preview.answer(f"/{NEWTON}/draft/").content


def test_a_clause_of_the_project_that_is_saved_gives_another_page(own: Path) -> None:
    import protocol_gen  # noqa: PLC0415  # where the program's own templates are

    packaged = Path(protocol_gen.__file__).parents[2] / "templates"
    (own / "templates" / "clauses").mkdir(parents=True)
    purpose = own / "templates" / "clauses" / "purpose.yaml"
    shutil.copy(packaged / "clauses" / "purpose.yaml", purpose)
    preview = Preview(own, DAY)
    assert b"Grund" not in preview.answer(f"/{NEWTON}/draft/").content

    saved(
        purpose, purpose.read_text(encoding="utf-8").replace("heading: Purpose", "heading: Grund")
    )

    assert b"Grund" in preview.answer(f"/{NEWTON}/draft/").content


def test_a_fault_is_shown_in_the_page_with_its_file_and_line_until_it_is_mended(
    own: Path,
) -> None:
    preview = Preview(own, DAY)
    profile = own / "profiles" / NEWTON / "profile.yaml"
    sound = profile.read_text(encoding="utf-8")
    saved(profile, sound.replace("nation: england", "nation: mars"))

    answer = preview.answer(f"/{NEWTON}/")
    assert answer.status is HTTPStatus.INTERNAL_SERVER_ERROR
    assert f"profiles/{NEWTON}/profile.yaml:1:9".encode() in answer.content
    assert SCRIPT_PATH.encode() in answer.content
    assert f"profiles/{NEWTON}/profile.yaml:1:9".encode() in preview.answer("/").content
    assert preview.answer(f"/{MILLBROOK}/").status is HTTPStatus.OK

    saved(profile, sound)
    assert preview.answer(f"/{NEWTON}/").status is HTTPStatus.OK


def test_a_template_with_a_fault_is_named_with_its_line(own: Path) -> None:
    (own / "templates" / "site").mkdir(parents=True)
    template = own / "templates" / "site" / "nothing.html"
    template.write_text("{% extends 'base.html' %}\n{% block main %}\n{% if %}\n", encoding="utf-8")

    answer = Preview(own, DAY).answer(f"/{NEWTON}/")

    assert b"templates/site/nothing.html:3:1" in answer.content


def test_files_have_their_media_types() -> None:
    assert media_type("a/index.html") == "text/html; charset=utf-8"
    assert media_type("a.woff2") == "font/woff2"
    assert media_type("a.atom") == "application/atom+xml; charset=utf-8"
    assert media_type("a.csv") == "text/csv; charset=utf-8"


# Whom it answers


def test_it_listens_on_this_computer_alone(server: PreviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"
    for name in ("127.0.0.1", "localhost", "LOCALHOST"):
        assert asked(server, Host=f"{name}:{server.server_port}")[0] == HTTPStatus.OK


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1.evil.example:{port}",
        "localhost.evil.example:{port}",
        "127.0.0.1:{port}.evil.example",
        "evil.example@127.0.0.1:{port}",
        "[::1]:{port}",
        "0.0.0.0:{port}",
    ],
)
def test_a_name_that_was_made_to_lead_here_is_refused(server: PreviewServer, host: str) -> None:
    status, content = asked(server, Host=host.replace("{port}", str(server.server_port)))

    assert status == HTTPStatus.FORBIDDEN
    assert b"Millbrook" not in content


def test_two_names_at_once_are_refused(server: PreviewServer) -> None:
    own = f"127.0.0.1:{server.server_port}"

    assert asked(server, Host=own, host="evil.example")[0] == HTTPStatus.FORBIDDEN


def test_a_whole_address_in_the_request_is_refused(server: PreviewServer) -> None:
    path = f"http://evil.example:{server.server_port}/"

    assert asked(server, path)[0] == HTTPStatus.FORBIDDEN


def test_only_reading_is_known(server: PreviewServer) -> None:
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert asked(server, method=method)[0] == HTTPStatus.NOT_IMPLEMENTED
    assert asked(server, method="HEAD") == (HTTPStatus.OK, b"")


@pytest.mark.parametrize(
    "path",
    ["/../profile.yaml", "/%2e%2e/%2e%2e/etc/passwd", "//evil.example", "/\0", "/%00", "/?x"],
)
def test_no_path_leads_out_of_the_site(server: PreviewServer, path: str) -> None:
    status, content = asked(server, path.replace("\0", ""))

    assert status in {HTTPStatus.OK, HTTPStatus.NOT_FOUND}
    assert b"council_type" not in content
    assert b"root:" not in content


def test_a_port_that_is_taken_is_named(own: Path, server: PreviewServer) -> None:
    with pytest.raises(OutputError, match=str(server.server_port)):
        PreviewServer(Preview(own, DAY), server.server_port)
