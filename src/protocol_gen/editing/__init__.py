"""Profiles made and edited by program: questions, new files, edits that keep the layout."""
