"""Work shared out so that the busiest is as little busy as can be."""
