"""Whose a figure is: of one account or of all, whose website or notice board, and what is only a name."""
