"""Tests of the desk: what administrators do, without a channel."""
