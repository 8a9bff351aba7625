"""The site of the councils in ``estate``, made once."""

from pathlib import Path

import pytest
from tests.site.estate import BASE, DAY, estate

from protocol_gen.project import Workspace
from protocol_gen.site import Site
from protocol_gen.site.publish import council_sites, files_of

__all__ = ["estate"]


@pytest.fixture(scope="session")
def files(estate: Path) -> dict[str, bytes]:
    """Every file of the site by its path."""
    project = Workspace(estate)
    councils = council_sites(project, project.councils(), DAY)
    return dict(files_of(project, councils, Site(DAY, BASE)))
