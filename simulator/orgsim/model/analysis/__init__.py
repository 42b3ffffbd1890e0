"""What can be said of a Model before anything is run: loads, queues, and what deserves a note."""
