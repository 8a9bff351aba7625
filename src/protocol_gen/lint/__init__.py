"""Rules that a protocol is held against; each looks at the whole and yields what it finds.

Nothing is loaded with this room: whoever asks what stands in for a gap needs no rule.
"""
