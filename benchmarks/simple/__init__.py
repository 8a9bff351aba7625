"""The simple implementation: what one would write first. A yardstick, not a product."""
