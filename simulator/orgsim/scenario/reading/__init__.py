"""From the text of a file to plain tables: TOML and CSV, paths of values, and where each stands."""
