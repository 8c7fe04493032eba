"""Channels: how messages travel between residents and the assistant."""
