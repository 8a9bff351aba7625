"""Profiles: new ones, from an interview or a spreadsheet, and what a change of facts would do."""
