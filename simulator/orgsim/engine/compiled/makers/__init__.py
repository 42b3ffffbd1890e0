"""What makes items: a module for each kind of maker, `in_turn`, which asks them in their order, and `item`,
where all that they make comes into being."""
