"""Document to bytes, one room per format; none knows another."""
