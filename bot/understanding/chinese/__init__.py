"""Chinese questions: steps claim what they know of a message; the rest are terms that a fact must explain."""
