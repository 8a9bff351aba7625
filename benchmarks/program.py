"""The program, as its command runs it; spawned workers load this module too."""

from protocol_gen.cli import main

if __name__ == "__main__":
    main(prog_name="protocol-gen")
