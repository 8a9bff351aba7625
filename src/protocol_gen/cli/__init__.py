"""The command line: arguments in, words out, exit codes. Data to stdout, words to stderr.

Exit codes: 0 done, 1 the sources need mending, 2 wrong usage.
"""

from protocol_gen.cli.main import main

__all__ = ["main"]
