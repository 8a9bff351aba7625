"""Whether a value says that there is none: the one reading of it, wherever a value comes from."""

from protocol_gen.language.known_languages import means_none
from protocol_gen.readers.yaml_source import Node, Scalar


def says_none(node: Node) -> bool:
    """Whether a node says that there is nothing: left empty, or in one of the words for it."""
    return isinstance(node, Scalar) and (node.is_nothing or means_none(node.value))
