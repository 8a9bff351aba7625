"""What can go wrong with a website or its preview."""

from typing import Final

from protocol_gen.model.message import Form

SITE_BUSY: Final = Form(
    "site-busy", "{folder}: another run is writing a site there; wait for it to finish"
)
SITE_UNWRITABLE: Final = Form("site-unwritable", "{folder}: {reason}")
PORT_UNUSABLE: Final = Form(
    "preview-port-unusable", "port {port} of this computer cannot be used ({reason})"
)
NO_PAGE: Final = Form("preview-no-page", "There is no such page in this preview.")
OTHER_HOST: Final = Form(
    "preview-other-host", "This preview is for this computer alone: http://{address}:{port}/"
)
