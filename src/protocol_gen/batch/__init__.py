"""Very many councils in one run: what has not changed is left, several make the rest."""
