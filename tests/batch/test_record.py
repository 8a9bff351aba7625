"""What is known of an earlier build, and what of it can be lost."""

from pathlib import Path

from tests.batch.many import estate, small
from tests.cli.running import run

from protocol_gen.batch.record import RECORD_FILE


@small
def test_a_record_that_is_damaged_is_no_record(tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = ["build", "--format", "txt", "--out", str(out)]
    run(estate(tmp_path, ("a",)), *asked)
    record = out / "a" / RECORD_FILE
    whole = record.read_bytes()
    for damage in (b"", b"{", b"[]", b'{"record": 1}', b"\xff", whole[:-20]):
        record.write_bytes(damage)

        result = run(tmp_path, *asked)

        assert result.exit_code == 0
        assert record.read_bytes() == whole
