"""What is said of a council's profile and of its local changes."""

from typing import Final

from protocol_gen.model.message import Form

# Layers

COMPLETE_EXTENDS: Final = Form("complete-extends", "a complete profile cannot extend another")
BASES_IN_CIRCLE: Final = Form(
    "bases-in-circle", "the base profiles extend each other in a circle: {circle}"
)
BASE_UNKNOWN: Final = Form("base-unknown", "there is no base profile '{name}'; {known}")
CHANGES_WITHIN: Final = Form(
    "changes-within",
    "local changes belong in a file of their own beside the profile; only a complete profile, kept "
    "with an issued version, holds them itself",
)
CHANGES_IN_BOTH: Final = Form(
    "changes-in-both",
    "the profile is complete and holds its local changes itself; delete this file",
)

# What the council is

NATION_NOT_OF_KIND: Final = Form("nation-not-of-kind", "{kind} exists only in {nations:and}")
GOVERNANCE_NOT_OF_KIND: Final = Form(
    "governance-not-of-kind", "{kind} cannot be governed like that; choose from {known}"
)
COMMITTEES_NEEDED: Final = Form(
    "committees-needed",
    "only a town, parish or community council may be without committees; leave this out",
)
COMMITTEE_OF_NONE: Final = Form(
    "committee-of-none",
    "'{role}' is a committee, and the council is said to have none; one of the two is wrong",
    field="roles.{role}",
)
ROLE_OF_OTHERS: Final = Form(
    "role-of-others",
    "a council that is governed like this one has no '{role}' ({note}): its protocol would read as "
    "that of another kind of council; give such a post or body as the council's own, by another "
    "name, or write none here",
    field="roles.{role}",
)
FORM_UNKNOWN: Final = Form("form-unknown", "there is no form '{form}' for {kind}; {known}")
OUTLINE_UNKNOWN: Final = Form("outline-unknown", "there is no outline '{outline}'; {known}")
LIBRARY_UNKNOWN: Final = Form(
    "library-unknown",
    "there is no version '{version}' of the clause library here, only {known:and}",
)
VERSION_WRONG: Final = Form("version-wrong", "'{given}' is not {what}")

# Lines that lost their indentation

KEY_OF_SECTION: Final = Form(
    "key-of-section",
    "'{key}' is not a part of the profile itself, but of its {section}",
)
KEY_OF_PROFILE: Final = Form(
    "key-of-profile", "'{key}' is not a part of {section}, but of the profile itself"
)

# Words

TERM_MISSING: Final = Form("term-missing", "the term '{name}' is missing", field="terms.{name}")
ROLE_WITHOUT_TITLE: Final = Form(
    "role-without-title", "a role needs a title of its own, or another role whose holder fills it"
)
HELD_BY_A_BODY: Final = Form(
    "held-by-a-body", "'{role}' is held by '{holder}', which is a body and can hold no post"
)
SHORT_OF_ANOTHER: Final = Form(
    "short-of-another",
    "the short form “{short}” of '{role}' is also what '{other}' is called",
)
HELD_BY_A_KIND: Final = Form(
    "held-by-a-kind",
    "'{role}' is held by one of several, '{holder}', and needs a title of its own",
)
ROLE_TITLE_OF_HOLDER: Final = Form(
    "role-title-of-holder",
    "a role without a title takes that of its holder, with its plural and article; delete them",
)
ROLES_IN_CIRCLE: Final = Form(
    "roles-in-circle", "the roles are held by each other in a circle: {circle}"
)
HOLDER_UNKNOWN: Final = Form(
    "holder-unknown",
    "'{role}' is held by '{holder}', which this council does not have; {known}",
)
HOLDER_SAID_TO_BE_NONE: Final = Form(
    "holder-said-to-be-none",
    "the {holder} is also the {roles:and}, so there must be one: give the title of the {holder}, "
    "or say first who else is the {roles:and}",
)
TITLE_WITH_ARTICLE: Final = Form(
    "title-with-article",
    "'{title}' begins with an article, which the text adds itself; leave it out",
)
TITLE_REPEATS: Final = Form("title-repeats", "'{title}' has the same word twice in a row")
TITLE_OF_COUNCIL: Final = Form(
    "title-of-council",
    "'{title}' says of what: the text adds “of the Council” itself where it is needed; write "
    "'{alone}'",
)
TITLE_IN_PLURAL: Final = Form(
    "title-in-plural", "'{title}' is for several; write the title of one, and the text makes more"
)
TITLE_OF_PERSON: Final = Form(
    "title-of-person",
    "'{title}' names a person; write the title of the post, which stays when the person goes",
)
MINUTE_SAID_TWICE: Final = Form(
    "minute-said-twice",
    "'{given}' begins with the word that is printed before every minute; write '{bare}' alone",
)
TOO_MANY_WORDS: Final = Form(
    "too-many-words", "{what} has at most {most} words; put longer text in a clause"
)
FORMER_POST_OF_LAW: Final = Form(
    "former-post-of-law",
    "'{post}' is a post, office or body of the law or the council: only the council changes its "
    "title, so no earlier title can be declared",
)
FORMER_TITLE_OF_LAW: Final = Form(
    "former-title-of-law",
    "the title '{title}' names a post, office or body of the law or the council ('{found}'): only "
    "the council changes it, so no earlier title can be declared",
)
FORMER_TITLE_OF_HOLDER: Final = Form(
    "former-title-of-holder",
    "a role without a title takes that of its holder; declare there what it was called before",
)
FORMER_TITLE_SAME: Final = Form(
    "former-title-same", "the earlier title '{title}' is the present one"
)
SETTING_NOT_A_PERIOD: Final = Form(
    "setting-not-a-period",
    "'{given}' is not a period; write a number and a unit, such as 5 working days, two weeks or a "
    "month; the units are {units:and}",
)
SETTING_UNKNOWN: Final = Form("setting-unknown", "no setting is called '{name}'; {known}")

# Clauses

CLAUSE_ID_WRONG: Final = Form("clause-id-wrong", "'{given}' is not {what}")
PLACE_NOT_ONE: Final = Form(
    "place-not-one", "give exactly one place: before, after or under another clause"
)
REASON_WITHOUT_CLAUSE: Final = Form(
    "reason-without-clause", "no clause has the id '{clause}'; {known}"
)
SUBSTANTIVE_DELEGATED: Final = Form(
    "substantive-delegated",
    "a substantive amendment is for the council itself to decide; leave it out here",
)
PREFIX_RUNS_IN: Final = Form(
    "prefix-runs-in",
    "'{prefix}' would run into the number after it ('{prefix}{start}'); end it with a dot or the "
    "like: '{prefix}.'",
)
SCHEME_AND_LEVELS: Final = Form(
    "scheme-and-levels", "the numbering is given twice, as a scheme and as levels; keep one"
)
RULE_UNKNOWN: Final = Form("rule-unknown", "no rule is called '{name}'; {known}")
RULE_NOT_SILENCED: Final = Form("rule-not-silenced", "'{name}' cannot be silenced: {mend}")
CONFIRMED_UNKNOWN: Final = Form(
    "confirmed-unknown", "no post, body or setting is called '{name}'; {known}"
)

# Local changes

CHANGES_NOT_A_LIST: Final = Form(
    "list-of-changes-expected", "expected a list, with each change after a dash"
)
CHANGE_WITHOUT_VERB: Final = Form(
    "change-without-verb",
    "a change inserts a text, replaces one, finds and replaces words, or omits a clause",
)
