"""The version of orgsim, as packages and provenance state it."""

__version__ = "0.1.0"
