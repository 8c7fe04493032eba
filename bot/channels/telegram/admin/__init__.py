"""What administrators do in Telegram; nobody else gets a hint that any of it exists.

* console: which messages and buttons are an administrator's, and who deals with them
* window: sending, rewriting, buttons, and sentences in the administrator's language
* uploads, progress: report files on their way in, and the message that tells how far they are
* previews: what a report would change, and the decision
* versions: which reports are live, and going back
* questions: what residents asked in vain, and teaching what it means
* numbers: what was asked a day, and files to take away
* answers: fixed answers, and undoing what was taught
* pauses: /pause and /resume
"""
