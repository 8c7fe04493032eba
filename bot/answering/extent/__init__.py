"""How much of it an answer tells: a part or its total, which facts are one answer, nothing asked for left out in silence."""
