"""The zip around the parts: sorted names, one fixed time, so that parts alone decide the bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time on every entry: the first that a zip can carry, and the one that Word writes."""
READABLE = 0o644 << 16
LEVEL = 6


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip of named parts; ``[Content_Types].xml`` sorts to the front, as is the custom."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for name in sorted(parts):
            entry = ZipInfo(name, EPOCH)
            entry.compress_type, entry.external_attr, entry.create_system = (
                ZIP_DEFLATED,
                READABLE,
                3,
            )
            archive.writestr(entry, parts[name])
    return stream.getvalue()
