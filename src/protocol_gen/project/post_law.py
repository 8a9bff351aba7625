"""What the law says of posts and bodies, as the templates have it."""

from typing import Final

from protocol_gen.model.post_law import PostFact
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.library.post_law import read_post_law

_POST_LAW: Final = "post_law.yaml"


def post_law(project: Workspace) -> tuple[PostFact, ...]:
    """Return every fact of law about posts.

    Raises:
        InvalidSourcesError: with every fault in the file.
    """
    content = project.read_template(_POST_LAW)
    return read_post_law(content, f"templates/{_POST_LAW}", project.kind_names)
