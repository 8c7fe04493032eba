"""Tests of understanding: a message becomes a Question."""
