"""Knowledge: what the report says, from the file to ranked matches."""
