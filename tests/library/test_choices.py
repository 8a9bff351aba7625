"""Every kind of council has choices of its own, whatever it is and however it decides."""

from tests import projects, strategies

from protocol_gen.resolver.offered_wordings import offered_wordings, offers_a_choice

CHOICES_AT_LEAST = 20


def test_every_kind_of_council_has_a_choice_in_many_clauses_of_its_full_form() -> None:
    library = projects.workspace().library
    full = [
        (kind.facts, governance)
        for kind in strategies.kinds().values()
        for governance in kind.facts.governance
    ]

    counted = {
        (facts.name, governance.value): len(
            offered_wordings(
                library,
                strategies.read(
                    f"council_type: {facts.name}\nnation: {facts.nations[0].value}\nform: full\n"
                    f"governance: {governance.value}\nversion: '1.0'\n"
                    "council: {name: Testham Council}\n"
                ),
            )
        )
        for facts, governance in full
    }

    assert {who: many for who, many in counted.items() if many < CHOICES_AT_LEAST} == {}


def test_each_choice_says_when_to_take_either_side() -> None:
    offering = [
        each for each in projects.workspace().library.clauses.values() if offers_a_choice(each)
    ]

    silent = [each.id for each in offering if not each.wordings[-1].choose]

    assert offering
    assert silent == []
