"""What a PDF says of itself: that it is PDF/A-2a and PDF/UA-1, and its title, author and dates.

With it goes what PDF/A asks of pictures and colours.

Both claims are in one packet, uncompressed, together with the description of the PDF/UA schema
that PDF/A asks for (ISO 19005-2, 6.6.2.3).
"""

from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias
from xml.sax.saxutils import escape

from protocol_gen.page.compared_words import WORDS_HASH
from protocol_gen.writers.pdf.engine import pydyf, weasyprint

Pdf: TypeAlias = Any
"""A ``pydyf.PDF``; the library has no types."""
Metadata: TypeAlias = Any
"""A ``weasyprint.document.DocumentMetadata``."""

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Fingerprint of a protocol</pdfaSchema:schema>
<pdfaSchema:namespaceURI>urn:protocol-gen:fingerprint#</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>protocol-gen</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>words</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Hash of the words of the protocol's own text</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:protocol-gen="urn:protocol-gen:fingerprint#">
{facts}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def write_metadata(pdf: Pdf, metadata: Metadata) -> None:
    """Put the packet and the output intent that PDF/A asks for into the PDF."""
    packet = PACKET.format(facts="\n".join(_facts(metadata)))
    stream = pydyf().Stream([packet.encode("utf-8")], {"Type": "/Metadata", "Subtype": "/XML"})
    pdf.add_object(stream)
    pdf.catalog["Metadata"] = stream.reference
    pdf.catalog["OutputIntents"] = pydyf().Array([_output_intent(pdf)])


def leave_pictures_as_they_are(pdf: Pdf) -> None:
    """Ask no viewer to smooth a picture: PDF/A does not allow it (ISO 19005-2, 6.2.8)."""
    for member in pdf.objects:
        if "Interpolate" in getattr(member, "extra", ()):
            member.extra["Interpolate"] = "false"


def _output_intent(pdf: Pdf) -> Any:  # noqa: ANN401  # pydyf has no types
    """Return what says that the colours are those of the web."""
    profile = pydyf().Stream([_colour_profile()], {"N": 3}, compress=True)
    pdf.add_object(profile)
    return pydyf().Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pydyf().String("sRGB"),
            "Info": pydyf().String("sRGB"),
            "DestOutputProfile": profile.reference,
        }
    )


@cache
def _colour_profile() -> bytes:
    """Return the profile that WeasyPrint brings."""
    return files(weasyprint().pdf).joinpath("sRGB2014.icc").read_bytes()


def _facts(metadata: Metadata) -> tuple[str, ...]:
    """Return the facts that the document holds, the same as in its information dictionary."""
    version = weasyprint().__version__
    facts = (
        (
            metadata.title,
            '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>',
        ),
        (
            ", ".join(metadata.authors),
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
        ),
        (metadata.lang, "<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>"),
        (f"WeasyPrint {version}", "<pdf:Producer>{}</pdf:Producer>"),
        (metadata.generator, "<xmp:CreatorTool>{}</xmp:CreatorTool>"),
        (metadata.created, "<xmp:CreateDate>{}</xmp:CreateDate>"),
        (metadata.modified, "<xmp:ModifyDate>{}</xmp:ModifyDate>"),
        (metadata.custom.get(WORDS_HASH, ""), "<protocol-gen:words>{}</protocol-gen:words>"),
    )
    return tuple(form.format(escape(value)) for value, form in facts if value)
