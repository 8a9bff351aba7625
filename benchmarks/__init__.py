"""Measures the program beside other ways to make the same documents; see `__main__`."""
