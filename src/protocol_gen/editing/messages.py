"""Why a file that somebody wrote by hand cannot be edited by program."""

from typing import Final

from protocol_gen.model.message import Form

KEY_UNEDITABLE: Final = Form(
    "key-uneditable", "the file is laid out so that '{key}' cannot be changed by program"
)
CHANGES_UNEDITABLE: Final = Form(
    "changes-uneditable",
    "the local changes are laid out so that they cannot be changed by program",
)
TEXT_NOT_ONE: Final = Form(
    "changes-text-not-one",
    "of the change that begins in line {line}, {count} text{count:s} read '{words}'",
)
CHANGES_UNREADABLE: Final = Form(
    "changes-unreadable", "the local changes cannot be read ({reason})"
)
CHANGES_NOT_A_LIST: Final = Form(
    "changes-not-a-list", "the local changes are not a list with each change after a dash"
)
CHANGE_WITHOUT_KEY: Final = Form(
    "change-without-key", "the change on line {line} has no key '{key}'"
)
