"""Tests of answering: matches become an Answer."""
