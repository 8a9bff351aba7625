"""A motion in plain English, proved and then written into a council's own changes."""
