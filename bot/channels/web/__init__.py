"""The web channel: a chat page, the reports to read, and their facts as open data."""
