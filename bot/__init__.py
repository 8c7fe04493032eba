"""What we say: understands residents' questions, answers them, and carries the messages."""
