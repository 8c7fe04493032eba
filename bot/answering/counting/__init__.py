"""What a figure counts: its measure, what was done with it, what is affirmed or denied, whether it is only some of it."""
