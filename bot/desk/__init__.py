"""The desk: what administrators do behind the counter, whichever channel shows it.

* archive: entries and source files of versions, named by hash, in a folder beside the state file
* versions: which reports were published by whom and when, and previews that wait for a decision
* review: what is new, changed and gone against the live report; questions to try on it (samples)
* naming, reader_errors: whose report a file is, and what is wrong with it
* preparing: files read, checked and tried in a process of its own, so that residents are answered meanwhile
* publishing: going live, going back, taking out
* attending: the assistant with what was taught before it and notes behind it (recorder, statistics)
* unanswered, masking, wording, grouping: what residents asked in vain, without anything that tells who
* teachings, binding: this wording means that fact, or is answered with these words until a day
* prompts: what an administrator is about to write
* record: every action of an administrator
* refusal, texts: what the desk will not do, and its sentences
* desk: all of it put together

Nothing here knows a channel; sentences are the channel's, in the administrator's language.
"""
