"""The clause library: its files read into a ``ClauseLibrary``."""
