"""What is said of a finished file that cannot be read, and of what in it is not understood."""

from typing import Final

from protocol_gen.model.message import Form

FINISHED_EMPTY: Final = Form("finished-empty", "it is empty")
FINISHED_TOO_LARGE: Final = Form("finished-too-large", "it is far too large for a protocol")
FINISHED_TOO_LONG: Final = Form(
    "finished-too-long",
    "it has far more words than a protocol; save the pages with the protocol as a file of their "
    "own",
)
FINISHED_TOO_SLOW: Final = Form(
    "finished-too-slow",
    "reading it takes more than {seconds} seconds, which no protocol does; save the pages with the "
    "protocol as a file of their own",
)
FINISHED_TOO_HEAVY: Final = Form(
    "finished-too-heavy",
    "reading it takes far more memory than a protocol does; save the pages with the protocol as a "
    "file of their own",
)
FINISHED_CANNOT_BE_FOLLOWED: Final = Form(
    "finished-cannot-be-followed",
    "it is broken in a way that is not known here; open it and save it anew",
)
FINISHED_SAVE_AS: Final = Form(
    "finished-save-as",
    "it is {kind}; open it, save it as a Word file (.docx) or as PDF, and ask again",
)
FINISHED_OF_NO_KIND: Final = Form(
    "finished-of-no-kind", "it is not a Word file, a PDF, a web page or text"
)
FINISHED_OF_OTHER_KIND: Final = Form(
    "finished-of-other-kind",
    "it is {kind}; the protocol itself is a Word file (.docx), a PDF, a web page or text",
)
WORD_OLD_OR_LOCKED: Final = Form(
    "word-old-or-locked",
    "it is an old Word file (.doc) or has a password; save it as .docx without a password",
)
WORD_BROKEN: Final = Form("word-broken", "it is broken, or not a Word file")
WORD_LOCKED: Final = Form("word-locked", "it has a password; save it without")
WORD_WITHOUT_BODY: Final = Form("word-without-body", "it is not a Word file: it has no text body")
WORD_CANNOT_BE_FOLLOWED: Final = Form(
    "word-cannot-be-followed", "it is broken: its text cannot be followed"
)
WORD_TOO_LARGE: Final = Form("word-too-large", "unpacked, it is far too large for a protocol")
OPEN_DOCUMENT: Final = Form(
    "open-document", "it is an OpenDocument file; save it as .docx or as PDF"
)
NOT_WORD: Final = Form("not-word", "it is not a Word file; save it as .docx or as PDF")
PDF_LOCKED: Final = Form("pdf-locked", "it has a password; save it without")
PDF_TOO_LONG: Final = Form("pdf-too-long", "it has far too many pages for a protocol")
PDF_BROKEN: Final = Form("pdf-broken", "it is broken, or not a PDF")
PDF_PICTURE: Final = Form("pdf-picture", "a picture on page {page}, whose words cannot be read")
PDF_DRAWING: Final = Form("pdf-drawing", "a drawing on page {page}, which may show words")
PDF_LINE_THROUGH: Final = Form("pdf-line-through", "a line through words on page {page}")
PDF_WORDS_OVER_WORDS: Final = Form(
    "pdf-words-over-words", "words printed over other words on page {page}"
)
PDF_COVER: Final = Form("pdf-cover", "something that covers a part of words on page {page}")
PDF_NOTE_OVER: Final = Form(
    "pdf-note-over", "a mark or note over words on page {page}, which may change them"
)
PDF_MIRRORED: Final = Form(
    "pdf-mirrored", "words on page {page} that are printed as a mirror shows them"
)
PDF_SQUEEZED: Final = Form(
    "pdf-squeezed", "letters on page {page} that are squeezed together, so that few can read them"
)
PDF_OTHER_SIGN: Final = Form(
    "pdf-other-sign",
    "letters on page {page} that may look like others than programs read, by the font they are in",
)
PDF_FOLDER: Final = Form(
    "pdf-folder", "the file is a folder of files, of which some programs show another first"
)
PDF_FORM: Final = Form(
    "pdf-form", "the file has a form that some programs show in the place of its pages"
)
PDF_SCRIPT: Final = Form(
    "pdf-script", "the file has a script, which may change what is shown when it is opened"
)
PDF_FONTS: Final = Form(
    "pdf-fonts", "the file has fonts that show letters other than those that it says they show"
)
PDF_LAYERS: Final = Form(
    "pdf-layers", "the file has layers that are not the same on the screen and in print"
)
PDF_STRUCTURE: Final = Form(
    "pdf-structure",
    "a structure that cannot be followed, so that nobody has looked for layers, scripts and forms",
)
PDF_PICTURED: Final = Form(
    "pdf-pictured", "it has pictures or drawings outside the text, which were not read"
)
PDF_NOTED: Final = Form(
    "pdf-noted", "it has notes, marks or attached files, which were not looked at"
)
OPEN_AND_LOOK: Final = Form("finished-open-and-look", "open the file there and look")

# What of a Word file cannot be judged

WORD_PICTURE: Final = Form("word-picture", "a picture or drawing, whose words cannot be read")
WORD_TEXT_BOX: Final = Form("word-text-box", "a text box, which may be anywhere on its page")
WORD_OBJECT: Final = Form("word-object", "an object of another program")
WORD_FLOATING: Final = Form(
    "word-floating", "a picture or box that floats over the page and may cover words"
)
WORD_FORMULA: Final = Form("word-formula", "a formula")
WORD_FIELD: Final = Form("word-field", "a field ({kind}), whose words Word may write anew")
WORD_UNSEEN: Final = Form(
    "word-unseen", "words in white, tiny or squeezed letters, which nobody sees: “{words}”"
)
WORD_DOUBTFUL: Final = Form(
    "word-doubtful",
    "words that may look otherwise, by their font, colour, size, effects or direction: “{words}”",
)
WORD_IN_SIGNS: Final = Form(
    "word-in-signs",
    "words in a font of signs, which shows pictures in the place of their letters: “{words}”",
)
WORD_ODD_PARAGRAPH: Final = Form(
    "word-odd-paragraph",
    "a paragraph whose settings may put it elsewhere, cut it off or turn it round",
)
WORD_ODD_TABLE: Final = Form(
    "word-odd-table", "a table that floats, or is turned round, cut off or tracked as changed"
)
WORD_COVERED_CELL: Final = Form(
    "word-covered-cell", "a cell or row of a table that is not shown: “{words}”"
)
WORD_ODD_NUMBER: Final = Form(
    "word-odd-number", "a number or bullet whose look is not known here (“{label}”)"
)
WORD_HIDDEN_END: Final = Form(
    "word-hidden-end", "a paragraph whose end is hidden, so that it may run on into the next"
)
WORD_ANOTHER_FILE: Final = Form("word-another-file", "another file, which Word shows here")
WORD_ALTERNATIVES: Final = Form(
    "word-alternatives", "words for which other programs show others: “{words}”"
)
WORD_BOUND: Final = Form(
    "word-bound", "a content control that Word fills from elsewhere when the file is opened"
)
WORD_UNKNOWN: Final = Form("word-unknown", "something that is not known here (“{kind}”)")
WORD_UNENDED_FIELD: Final = Form("word-unended-field", "a field that has no end")
WORD_FILLED: Final = Form(
    "word-filled", "the file is set up to be filled by a mail merge or restyled by a template"
)
WORD_FONTS: Final = Form(
    "word-fonts", "it brings fonts of its own, which may show letters other than those it contains"
)
WITHOUT_FONTS: Final = Form(
    "word-without-fonts", "save it without fonts embedded in the file and ask again"
)
WORD_COLUMNS_TURNED: Final = Form("word-columns-turned", "columns that are read from right to left")
WORD_PAGE_SIZE: Final = Form("word-page-size", "pages so small that words may lie outside of them")

# What is to be known of a Word file, and hinders nothing

WORD_COMMENTS: Final = Form("word-comments", "it has comments in the margin, which were not read")
WORD_MACROS: Final = Form("word-macros", "it brings macros, which were not run")
WORD_HIDDEN: Final = Form("word-hidden", "hidden words were left out: {words:semicolons}")
WORD_TRACKED: Final = Form(
    "word-tracked",
    "tracked changes that nobody has accepted were read as made: {changes:semicolons}",
)
WORD_TAKEN_OUT: Final = Form("word-taken-out", "“{words}” taken out")
WORD_PUT_IN: Final = Form("word-put-in", "“{words}” put in")
WORD_MORE: Final = Form("word-more", "and {count} more")

# What of a web page cannot be judged

HTML_PRINT: Final = Form(
    "html-print", "open it in a browser, print it to a PDF there, and ask about that"
)
HTML_SCRIPT: Final = Form("html-script", "a program (script), which may change the page")
HTML_OTHER_STYLES: Final = Form(
    "html-other-styles", "a style sheet in another file, or one that is not understood"
)
HTML_BROKEN: Final = Form("html-broken", "it is broken, or not a web page")
HTML_INSTRUCTION: Final = Form(
    "html-instruction", "an instruction to the browser (“{kind}”), which may show another page"
)
HTML_TWO_WAYS: Final = Form(
    "html-two-ways", "what programs read as XML and others as HTML, with not the same words"
)
HTML_TOO_MANY_WAYS: Final = Form(
    "html-too-many-ways", "styles for so many kinds of screens that not all of them were tried"
)
HTML_ELSEWHERE: Final = Form(
    "html-elsewhere",
    "words that are seen on some screens, or on paper, and not on others: “{words}”",
)
HTML_PALE: Final = Form(
    "html-pale",
    "words that may not be seen, by their size, their colour or what is behind them: “{words}”",
)
HTML_STYLE: Final = Form("html-style", "a style that may hide, move or change words (“{property}”)")
HTML_UNKNOWN: Final = Form("html-unknown", "something that is not known here (“{kind}”)")
HTML_NO_SCRIPT: Final = Form(
    "html-no-script", "words that are seen only in a browser that runs no programs"
)
HTML_CLOSED: Final = Form("html-closed", "a part that is closed until the reader opens it")
HTML_ODD_ORDER: Final = Form(
    "html-odd-order", "a part that is shown elsewhere than where it is written"
)
HTML_CARRIERS: Final = {
    "picture": Form("html-picture", "a picture or drawing, whose words cannot be read"),
    "film": Form("html-film", "a film or sound"),
    "frame": Form("html-frame", "another page, shown within this one"),
    "object": Form("html-object", "an object of another program"),
    "formula": Form("html-formula", "a formula"),
    "form": Form("html-form", "a field of a form, which may show words"),
    "odd": Form("html-odd", "words that move, run backwards or have others above them"),
}
"""By what an element shows beside its words."""
