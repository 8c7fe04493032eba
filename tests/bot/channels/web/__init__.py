"""Tests of the web channel."""
