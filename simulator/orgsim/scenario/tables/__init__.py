"""What is done with the plain tables of a scenario, by what its types say may stand where."""
