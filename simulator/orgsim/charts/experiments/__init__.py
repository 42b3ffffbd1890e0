"""Charts of experiments, one module for each kind of picture."""
