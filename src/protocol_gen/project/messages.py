"""What is said of a project's files: what could not be written, and who else is writing."""

from typing import Final

from protocol_gen.model.message import Form

NOT_WRITTEN: Final = Form("file-not-written", "{path}: {reason}; nothing was written there")
COUNCIL_BUSY: Final = Form(
    "council-busy",
    "another run has been saving {council} for longer than {seconds} seconds; nothing was "
    "written, try again when it has finished",
)
SOURCES_CHANGED: Final = Form(
    "council-changed-meanwhile",
    "somebody else has changed the files of {council} since they were read; nothing was "
    "written, read them again first",
)
