"""What is most likely a mistake in what papers were asked for, though they can be made so."""

from collections.abc import Iterator

from protocol_gen.language.known_languages import language_for
from protocol_gen.language.language import TitleSign
from protocol_gen.model.document import Document
from protocol_gen.model.message import Message
from protocol_gen.model.papers import Occasion
from protocol_gen.model.profile import Profile
from protocol_gen.model.versions import final_version, is_numbered_as_draft
from protocol_gen.papers.messages import MEETING_OF_ELECTORS, NUMBER_OF_DRAFT
from protocol_gen.papers.report_posts import PostsInLaw, doubted_posts
from protocol_gen.project.post_law import post_law
from protocol_gen.project.review_cycle import cycle_notes
from protocol_gen.project.workspace import Workspace


def paper_warnings(
    project: Workspace, profile: Profile, occasion: Occasion, post: str, own: Document | None
) -> Iterator[Message]:
    """Yield a post or meeting that is not the council's, a late review, the number of a draft.

    ``own`` is the version put to the meeting where it is of this profile, which says how often a
    protocol is reviewed; ``post`` is empty where nobody said whose report it is.
    """
    language = language_for(profile.language)
    if TitleSign.ELECTORS in language.title_signs(occasion.meeting):
        yield MEETING_OF_ELECTORS(meeting=occasion.meeting)
    if post:
        law = PostsInLaw(post_law(project), project.library.vocabulary.roles, occasion.on)
        yield from doubted_posts(profile, post, law, language)
    if own and is_numbered_as_draft(own.version):
        yield NUMBER_OF_DRAFT(version=final_version(own.version))
    if own:
        yield from cycle_notes(own, profile, occasion.on, own.control.next_review)
