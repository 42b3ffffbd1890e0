"""The version, by itself so that every layer can name it."""

__version__ = "0.1.0"
"""The same as in ``pyproject.toml``, which a test sees to."""
