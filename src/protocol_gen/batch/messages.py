"""What a batch has to say: why files are made again, and what stops a council or the run."""

from typing import Final

from protocol_gen.model.message import Form

# Why files are made

NEW: Final = Form("build-new", "new")
NO_RECORD: Final = Form("build-no-record", "there is no record of what it was made of")
ASKED_FOR: Final = Form("build-asked-for", "asked for")
FORMAT_NEW: Final = Form("build-format-new", "there is no {format} of it yet")
FILE_EDITED: Final = Form("build-file-edited", "{path} was changed by hand")
FILE_MISSING: Final = Form("build-file-missing", "{path} is missing")
FILE_OF_EARLIER: Final = Form("build-file-of-earlier", "{path} is from an earlier build")
CHANGED: Final = Form("build-changed", "{what} changed")
CHANGED_FROM: Final = Form("build-changed-from", "{what} changed from {before} to {after}")
ADDED: Final = Form("build-added", "{what} is new")
GONE: Final = Form("build-gone", "{what} is gone")
MORE: Final = Form("build-more-reasons", "and {count} more reason{count:s}")
ITS_PROFILE: Final = Form("build-its-profile", "its profile")
ITS_ISSUED_VERSION: Final = Form("build-its-issued-version", "its issued version {version}")
ITS_FILE: Final = Form("build-its-file", "its file {name}")
ITS_CHANGES: Final = Form("build-its-changes", "its {name}")
BASE_PROFILE: Final = Form("build-base-profile", "the base profile {name}")

# What stops a council, or the run

PROGRAM_FAILED: Final = Form("build-program-failed", "the program itself failed:\n{trace}")
SOURCES_MOVING: Final = Form(
    "build-sources-moving", "its files were being written while they were read; build again"
)
WORKER_FAILED: Final = Form(
    "build-worker-failed", "the process that was to make it failed: {kind}: {reason}"
)
WORKER_KILLED: Final = Form(
    "build-worker-killed",
    "the process that was making it was stopped from outside, twice: is there enough memory?",
)
OTHER_SURROUNDINGS: Final = Form(
    "build-other-surroundings",
    "this worker has other templates, fonts, libraries or another version of the program than the "
    "machine that asks; install the same on all, and build again",
)
NOT_REMOVED: Final = Form("build-not-removed", "{path}: {reason}; it could not be removed")
DASK_MISSING: Final = Form("dask-missing", "other machines need Dask on each of them")
NO_SCHEDULER: Final = Form("scheduler-silent", "no scheduler answers at {address} ({reason})")
NO_WORKERS: Final = Form("scheduler-idle", "the scheduler at {address} has no workers yet")

# From records of earlier programs

SAID: Final = Form("said-earlier", "{said}")
