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


def generator(name):
    """A script that writes a page."""
    found = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_the_page_is_what_the_commands_say():
    assert generator("generate_cli").page() == PAGE, "run: python docs/generate_cli.py"


def test_the_page_of_combinations_is_what_the_checks_say():
    written = (DOCS / "combinations.md").read_text(encoding="utf-8")
    assert generator("generate_combinations").page() == written, "run: python docs/generate_combinations.py"


def test_every_ruling_is_of_two_words_that_may_meet():
    combinations = generator("generate_combinations")
    words = {word.name: word for word in combinations.WORDS}
    for first, second in combinations.RULINGS:
        assert combinations.refusal(words[first], words[second]) is None, (first, second)


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
