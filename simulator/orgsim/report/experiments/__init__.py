"""Experiments in words, tables and charts, one module each."""
