"""What is said of answers and of spreadsheets that make profiles."""

from typing import Final

from protocol_gen.model.message import Form

ANSWER_NOT_WRITTEN: Final = Form(
    "answer-not-written",
    "no answer is written for '{key}'; delete the line to leave it open, and put a value that "
    "begins with a sign such as ~ or # in quotation marks",
)
QUESTION_WITHOUT_KEY: Final = Form(
    "question-without-key", "the interview asks for '{key}', which is no key of a profile"
)
NOT_IN_THIS_LANGUAGE: Final = Form(
    "not-in-this-language", "this text has no words in the language '{language}'; add them"
)
ANSWER_NOT_A_LINE: Final = Form(
    "answer-not-a-line", "the answer for '{key}' must be one line of text"
)
ANSWERS_NOT_A_MAPPING: Final = Form(
    "answers-not-a-mapping", "no answer can be read here: each is a name, a colon and its value"
)
ANSWERS_OF_OTHER_KIND: Final = Form(
    "answers-of-other-kind", "this file is {kind}; answers are read from plain text"
)
ANSWER_MISSING: Final = Form("answer-missing", "an answer is needed. {question}")
ANSWER_MISSING_OF: Final = Form(
    "answer-missing-of", "an answer is needed. {question} Choose from {choices}"
)
ANSWER_NEEDED: Final = Form("answer-needed", "an answer is needed here")
CHOICE_NEEDED: Final = Form(
    "choice-needed", "an answer is needed here: type a number from 1 to {most}"
)
CHOICE_UNKNOWN: Final = Form(
    "answer-not-a-choice", "'{given}' is not one of the choices; type a number from 1 to {most}"
)
ANSWER_STAND_IN: Final = Form(
    "answer-stand-in",
    "“{words}” only stands in for an answer, and would be printed; give the answer itself, or none "
    "where there need be none",
)
POST_REQUIRED: Final = Form(
    "answer-post-required",
    "the law requires the post or body “{post}” of this council: {reference}; give its title, or "
    "say who fills it",
)
IN_SMALL_LETTERS: Final = Form(
    "title-in-small-letters",
    "“{title}” has no capital letter, and is printed just so wherever the post is named",
)
TITLE_DOUBTED: Final = Form("answer-title-doubted", "{doubt}")
"""What there is to ask about an answer that may be right all the same."""
ANSWERS_NOT_DELETED: Final = Form(
    "answers-not-deleted", "{path}: the kept answers cannot be deleted ({reason})"
)
PROFILE_KEY_UNKNOWN: Final = Form("profile-key-unknown", "a profile has no key '{key}'; {nearest}")

# Spreadsheets

SHEET_TOO_LARGE: Final = Form("sheet-too-large", "the file has more than {most:,} bytes")
SHEET_EMPTY: Final = Form(
    "sheet-empty", "the sheet is empty; its first row must hold the column headings"
)
SHEET_OF_OTHER_KIND: Final = Form(
    "sheet-of-other-kind",
    "this file is {kind}; a list of councils is read from an Excel workbook (.xlsx) or a table "
    "(CSV)",
)
SHEET_TOO_LONG: Final = Form("sheet-too-long", "the sheet has more than {most:,} rows")
SHEET_NOT_CSV: Final = Form("sheet-not-csv", "this is not CSV: {reason}")
SHEET_TOO_WIDE: Final = Form("sheet-too-wide", "the sheet has more than {most:,} columns")
SHEET_QUOTATION_OPEN: Final = Form(
    "sheet-quotation-open",
    "this is not CSV: a quotation mark is opened in this row and not closed before the end of its "
    "cell; one that belongs to a text is written twice",
)
SHEETS_HIDDEN: Final = Form("sheets-hidden", "every sheet of this workbook is hidden; show one")
SHEETS_WITHOUT_CELLS: Final = Form(
    "sheets-without-cells",
    "no sheet of this workbook has rows of cells; put the list of councils on an ordinary one",
)
SHEET_NOT_UTF8: Final = Form(
    "sheet-not-utf8",
    "this is not text in UTF-8, which Excel’s plain “CSV” never is, so that a letter in it may be "
    "one or another; open the list again in the program that it was made in, and choose Save As, "
    "“CSV UTF-8 (Comma delimited)” or “Excel Workbook (.xlsx)”, which keep every letter",
)
WORKBOOK_TOO_LARGE: Final = Form("workbook-too-large", "the workbook is too large to be read")
WORKBOOK_UNREADABLE: Final = Form(
    "workbook-unreadable",
    "this workbook cannot be read; save it as an Excel workbook or as “CSV UTF-8”",
)
WORKBOOK_STRICT: Final = Form(
    "workbook-strict",
    "this workbook is saved as “Strict Open XML Spreadsheet”; save it as “Excel Workbook (.xlsx)”",
)
COLUMN_WITHOUT_HEADING: Final = Form("column-without-heading", "this column has no heading")
COLUMN_TWICE: Final = Form("column-twice", "this column appears twice")
CELL_WITHOUT_COLUMN: Final = Form(
    "cell-without-column",
    "'{given}' is in no column; is a text that has a comma in quotation marks?",
)
CELL_WITHOUT_HEADING: Final = Form(
    "cell-without-heading", "'{given}' stands in a column without a heading"
)
ROW_HIDDEN: Final = Form("sheet-row-hidden", "this row is hidden; show it, or delete it")
COLUMN_HIDDEN: Final = Form("sheet-column-hidden", "this column is hidden; show it, or delete it")
CELLS_MERGED: Final = Form(
    "sheet-cells-merged",
    "the cells {cells} are merged, and which of them the text is for cannot be told; split them",
)
FORMULA_WITHOUT_VALUE: Final = Form(
    "formula-without-value",
    "the formula in this cell was never calculated; open the file in a spreadsheet program and "
    "save it, or write the value itself",
)
SHOWN_BY_FORMAT: Final = Form(
    "shown-by-format",
    "what this cell shows is made, or hidden, by its number format; format the cell as text, and "
    "write in it what it is to say",
)
DATE_IN_PART: Final = Form(
    "date-in-part",
    "this cell holds the day {date} and shows a part of it only; if no day is meant, format the "
    "cell as text and type it again, and if one is, show all of it",
)
TIME_OF_DAY: Final = Form(
    "time-of-day",
    "this cell holds a time of day; format the cell as text, and type again what it is to say",
)
CELL_STRUCK: Final = Form(
    "sheet-cell-struck", "words in this cell are struck out; delete them, or let them stand"
)
LETTER_LOST: Final = Form(
    "letter-lost",
    "in “{word}” a program put ? for a letter that it could not keep; type that letter again, and "
    "save the sheet as “CSV UTF-8” or as a workbook",
)
FORMULA_AS_TEXT: Final = Form("formula-as-text", "this is a formula; write the value itself")
QUOTATION_CUT: Final = Form(
    "sheet-quotation-cut",
    "a quotation begins in this cell and ends in another; only straight double quotation marks "
    "keep a text that has the separator in one cell",
)
FORMULA_FAILED: Final = Form("formula-failed", "the formula gives {error}")

# Rows of councils

COLUMN_UNKNOWN: Final = Form("sheet-column-unknown", "a profile has no such key; {nearest}")
COLUMN_SAME: Final = Form("column-same", "this says the same as the column '{other}' ({key})")
COLUMN_OF_NAMES_MISSING: Final = Form(
    "column-of-names-missing", "there is no column with the councils' names"
)
COUNCIL_NAME_MISSING: Final = Form("council-name-missing", "the council's name is missing")
FOLDER_NAME_INVALID: Final = Form(
    "council-folder-invalid",
    "'{folder}' cannot be the name of a folder; use the letters a to z, digits and hyphens",
)
FOLDER_TWICE: Final = Form("folder-twice", "row {row} is for the same folder, {folder}")
FOLDER_CASE: Final = Form(
    "folder-case",
    "the folder '{folder}' would differ from the folder '{other}' by its capitals alone; write it "
    "the same way",
)
IMPORT_RECORD_BROKEN: Final = Form(
    "import-record-broken", "{path} is no longer a record of an import; delete it"
)
IMPORT_STOPPED: Final = Form(
    "import-stopped",
    "{reason}; before that, {count} of {of} profile{of:s} were written, the last of them "
    "{last}; run the import again to go on",
)
IMPORT_UNEDITABLE: Final = Form(
    "import-uneditable",
    "{path} is laid out so that '{key}' cannot be changed by a program; change it there by hand",
)
IMPORT_FAULT: Final = Form("import-fault", "{path}:{line}: {fault}")
