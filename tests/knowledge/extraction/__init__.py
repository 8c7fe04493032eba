"""Tests of extraction: a Document becomes the facts of a Report."""
