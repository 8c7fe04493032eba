"""Whose a figure is: of one account or of all, whose website or notice board, and what is only a name.

* account_owner, site_owner, boards: whose account, website or notice board is asked about
* of_channel, one_channel, online, channel_words: which channel a figure is of, and the words for channels
* another_level, another_paper: what belongs to another level or team, or to another paper
* own_name, inside_names, quoted_names, called: what is only a name, or a piece of one
* own_word, same_name: the very word asked for before one that may stand for it; two figures of one name
"""
