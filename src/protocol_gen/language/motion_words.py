"""A motion in a line: who moved and seconded it, when, and by which minute."""

from protocol_gen.model.amendment import MotionFacts


def motion_in_a_line(facts: MotionFacts, language: str) -> str:
    """Return "Moved by …, seconded by …, 12 May 2026, minute 7."; empty where nothing is known."""
    if facts == MotionFacts():
        return ""
    # The words are many, and most protocols have no motion.
    from protocol_gen.language.catalogue import format_date, words_for  # noqa: PLC0415
    from protocol_gen.language.known_languages import language_for  # noqa: PLC0415

    words = words_for(language).minutes
    parts = (
        words.moved(name=facts.moved_by) if facts.moved_by else "",
        words.seconded(name=facts.seconded_by) if facts.seconded_by else "",
        format_date(facts.on, language) if facts.on else "",
        words.minute(reference=facts.minute) if facts.minute else "",
    )
    said = language_for(language).typographic(", ".join(filter(None, parts)).rstrip("."))
    return f"{said[:1].upper()}{said[1:]}." if said else ""
