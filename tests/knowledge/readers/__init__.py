"""Tests of the readers: what a file shows is what the Document holds."""
