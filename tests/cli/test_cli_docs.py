"""The page of commands is made from the commands, and so complete."""

import importlib.util
from pathlib import Path

import click
import pytest

from orgsim.cli import main

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "cli.md").read_text(encoding="utf-8")

OPTIONS = [
    (name, option)
    for name, command in main.commands.items()
    for option in command.params
    if isinstance(option, click.Option) and not option.hidden
]


def test_the_page_is_what_the_commands_say():
    found = importlib.util.spec_from_file_location("generate_cli", DOCS / "generate_cli.py")
    generator = importlib.util.module_from_spec(found)
    found.loader.exec_module(generator)
    assert generator.page() == PAGE, "run: python docs/generate_cli.py"


@pytest.mark.parametrize("name", main.commands)
def test_every_command_is_documented(name):
    assert f"## `orgsim {name}`" in PAGE
    assert main.commands[name].help


@pytest.mark.parametrize(("name", "option"), OPTIONS, ids=lambda value: getattr(value, "name", value))
def test_every_option_is_documented(name, option):
    section = PAGE.split(f"## `orgsim {name}`")[1].split("\n## ")[0]
    assert option.help
    for written in option.opts:
        assert f"`{written}" in section
