"""Understanding: what the resident wrote becomes a Question.

* reader: a message in whatever way it is written, handed to chinese or english
* chinese, english: one package for each language
* question: what comes out, the same for every language
* phrases: the phrases of asking, read from phrases_zh.toml and phrases_en.toml
* offices, latin_names: by which names an office goes
"""
