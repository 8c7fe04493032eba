"""The Telegram channel; the only package that imports `telegram`.

* incoming, wishes: what a message asks of the bot, and of the chat itself in a resident's own words
* rendering: an Answer as HTML messages
* reply, names: a reply before it is sent; what buttons stand for
* replies, presses: what is replied to questions and commands, and to buttons
* leafing, report_page: the contents of a report, and the report as a whole
* inline, menus: what is offered in other chats, and in the menu of commands
* delivery: sending and rewriting
* limiter: the pace of sending, and patience with limits and bad networks
* outbox, in_hand: each message once, over a kill too, and how much of an answer is out
* arrival, message_numbers, latecomers: whether a message is there, where to look for it, and what comes late
* requests, connection, wire: connections, time limits, the proxy
* memory, windows: ids and events remembered without growing with the number of residents
* lateness: a line under an answer that comes long after its question
* gate, flood: what is stopped before any handler sees it
* webhook: having updates brought to an address of the bot's own
* polling: fetching updates, and saying in the log what stands in the way
* inbox: which updates were taken, and what is still owed, over a restart too
* intake: every update once, several chats at once, each chat in order
* reading, whereabouts: an update as it was sent, and which conversation it belongs to
* handlers: one function for each kind of update
* choosing: the office, the year and the language of a chat
* admin: what administrators do here
* errors: what happens when one of them fails
* application: all of it put together
"""

import os
import sys
from importlib.util import find_spec

# From 22.2 on the library gives durations as timedelta if this is set, and warns each time if it is not.
os.environ.setdefault("PTB_TIMEDELTA", "true")

# For each request httpcore looks a dozen times for a module that need not be there, and a search that finds
# nothing goes through every folder of packages: a fifth of the time a message costs. None ends it at once.
if find_spec("sniffio") is None:
    sys.modules["sniffio"] = None  # type: ignore[assignment]
