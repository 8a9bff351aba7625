"""What the columns of a spreadsheet of councils are for, and what a row says by them."""

from collections.abc import Mapping

from protocol_gen.errors import InvalidSourcesError, SheetError
from protocol_gen.frozen import frozen
from protocol_gen.model.library import Vocabulary
from protocol_gen.model.message import Message
from protocol_gen.profiles.dotted_keys import COUNCIL_NAME, FOLDER, key_of, value_of
from protocol_gen.profiles.messages import COLUMN_OF_NAMES_MISSING, COLUMN_SAME, COLUMN_UNKNOWN
from protocol_gen.profiles.profile_keys import is_known, nearest_key, profile_keys
from protocol_gen.profiles.slugs import slug
from protocol_gen.profiles.spreadsheet import Sheet, SheetRow


def columns_of(sheet: Sheet, vocabulary: Vocabulary) -> dict[str, int]:
    """Return the column of each key, counted from 0.

    Raises:
        InvalidSourcesError: where a column is for no key, two are for one, or none has the names.
    """
    known = profile_keys(vocabulary)
    columns: dict[str, int] = {}
    faults = []
    for index, head in enumerate(sheet.heads):
        key = key_of(head)
        if not head:  # nothing stands below it
            continue
        if key != FOLDER and not is_known(key, known):
            message = COLUMN_UNKNOWN(nearest=nearest_key(key, (*known, FOLDER)))
            faults.append(SheetError(message, sheet.name, sheet.head_row, head))
        elif key in columns:
            message = COLUMN_SAME(other=sheet.heads[columns[key]], key=key)
            faults.append(SheetError(message, sheet.name, sheet.head_row, head))
        else:
            columns[key] = index
    if COUNCIL_NAME not in columns and not faults:
        faults.append(SheetError(COLUMN_OF_NAMES_MISSING(), sheet.name))
    if faults:
        raise InvalidSourcesError(faults)
    return columns


@frozen
class CouncilRow:
    """A row with what its cells are for."""

    sheet: Sheet
    row: SheetRow
    columns: Mapping[str, int]
    base: str
    kinds: tuple[str, ...]

    @property
    def values(self) -> dict[str, str | None]:
        """What the row says by key; None is an empty cell.

        Of a cell that the row does not have, or that has a fault, it says nothing.
        """
        faulty = {fault.column for fault in self.row.faults}
        values: dict[str, str | None] = {"extends": self.base} if self.base else {}
        for key, index in self.columns.items():
            is_said = index < len(self.row.cells) and self.sheet.heads[index] not in faulty
            if key != FOLDER and is_said and (self.row.cells[index] or key not in values):
                values[key] = value_of(key, self.row.cells[index], self.kinds) or None
        return values

    @property
    def names_folder(self) -> bool:
        """Whether the row itself says what the council's folder is called."""
        index = self.columns.get(FOLDER, len(self.row.cells))
        return index < len(self.row.cells) and bool(self.row.cells[index])

    @property
    def folder(self) -> str:
        """The council's folder: as the row names it, or made of the council's name."""
        if self.names_folder:
            return self.row.cells[self.columns[FOLDER]]
        return slug(self.values.get(COUNCIL_NAME) or "")

    def fault(self, message: Message, key: str = "") -> SheetError:
        """Return a fault of this row, at the column for a key if there is one."""
        column = self.sheet.heads[self.columns[key]] if key in self.columns else ""
        return SheetError(message, self.sheet.name, self.row.number, column)
