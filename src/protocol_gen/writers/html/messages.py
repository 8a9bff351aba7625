"""What can be wrong with a template of pages."""

from typing import Final

from protocol_gen.model.message import Form

TEMPLATE_UNREADABLE: Final = Form("template-unreadable", "this template cannot be read: {reason}")
