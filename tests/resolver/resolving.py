"""Small documents, resolved as the program resolves them."""

import pytest
from tests import sources_of

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.document import Document
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.resolver import resolve
from protocol_gen.writers.text import TextWriter

RESPECT = """
- id: intro
  heading: Introduction
- id: intro.respect
  text: "{{ Members }} respect {{ an officer }}."
- id: intro.lead
  when: {role: leader}
  text: "{{ The leader }} leads."
- id: duties
  text: "{{ Members }} have {{ count }} duties:"
  clauses:
  - id: duties.a
    text: To listen
  - id: duties.b
    text: To decide
  - id: duties.c
    when: {governance: leader_cabinet}
    text: To scrutinise
"""


OUTLINE = """
title_block: []
clauses:
- intro:
  - paragraph: [intro.respect, intro.lead]
- duties
"""


def made(library: ClauseLibrary, own: str = "", changes: str = "") -> Document:
    return resolve(library, sources_of.profile(library, own, changes)).document


def text(document: Document) -> str:
    return TextWriter().write(document).decode()


def faults(library: ClauseLibrary, own: str = "", changes: str = "") -> list[str]:
    with pytest.raises(InvalidSourcesError) as caught:
        made(library, own, changes)
    return [str(error.message) for error in caught.value.errors]


WORDINGS = """
- id: stem
  wordings:
  - name: polite
    text: "Please, {{ members }}:"
  - key: wales
    when: {nation: wales}
    text: "In Wales {{ members }}:"
  - text: "{{ Members }}:"
  clauses:
  - id: stem.one
    wordings:
    - name: polite
      covers: stem.two
      text: do both
    - text: do one
  - id: stem.two
    text: do two
"""
