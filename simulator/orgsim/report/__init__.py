"""Reports of runs and of designs: text for a terminal, JSON, and folders of tables."""
