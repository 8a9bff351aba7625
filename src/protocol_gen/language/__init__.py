"""What a language must answer, and the languages there are."""
