"""A stand-in for Telegram's Bot API on loopback, so that the real running bot can be tested.

* server: the HTTP side: requests, tokens, files, a record of every call
* failures: refusals, broken and late connections on order, of all chats or one
* pacing: Telegram's limits on sending, enforced
* postman: updates brought to a webhook
* methods: what each method does, and what it refuses
* media: pictures, files, inline answers
* markup: Telegram's HTML, read as strictly as Telegram reads it
* updates: messages, button presses and so on, as Telegram sends them
* process: the bot as a program of its own
"""
