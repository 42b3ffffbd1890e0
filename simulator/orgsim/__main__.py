"""``python -m orgsim``: the command line."""

from orgsim.cli import main

if __name__ == "__main__":
    main(prog_name="orgsim")
