"""What can be wrong where a PDF is made."""

from typing import Final

from protocol_gen.model.message import Form

PDF_NEEDS_PANGO: Final = Form(
    "pdf-needs-pango",
    "PDF needs Pango, which is not installed on this computer. All other formats work without it. "
    "On Debian or Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. "
    "On macOS: brew install pango. On Windows: install MSYS2, then, in its shell, "
    "pacman -S mingw-w64-ucrt-x86_64-pango.",
)
PDF_FORBIDDEN_ADDRESS: Final = Form(
    "pdf-forbidden-address",
    "{address}: a PDF may only show what the templates and the profile contain",
)
PDF_INCOMPLETE: Final = Form("pdf-incomplete", "the PDF would not be complete: {complaint}")
