from pathlib import Path

import pytest

from protocol_gen.pipeline import folders


@pytest.fixture
def small_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's own templates are those beside the cases: a library made for them."""
    small = Path(__file__).parent / "templates"
    monkeypatch.setattr(folders, "_packaged_templates", lambda: small)
