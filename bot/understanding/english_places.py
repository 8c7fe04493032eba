"""Places an English question names: Shengli Village is matched by sound, Pingluo County is not the township."""

from __future__ import annotations

import re

from bot.understanding.english_terms import english
from knowledge.pinyin import fold_syllable, split_syllables, syllable
from knowledge.query import Term

_KINDS = {
    "township": "乡",
    "town": "镇",
    "county": "县",
    "village": "村",
    "city": "市",
    "district": "区",
    "province": "省",
    "subdistrict": "街道",
    "bureau": "局",
}
_PLACE = re.compile(rf"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) ((?i:{'|'.join(_KINDS)}))\b")


def named_places(text: str, own_names: tuple[str, ...]) -> list[Term]:
    """Places other than the office's own, as terms that a fact must explain; they are compared by sound."""
    terms = []
    for match in _PLACE.finditer(text):
        name, kind = match[1].split()[-1].lower(), match[2].lower()
        if name not in own_names and name not in english().stop and len(name) > 2:
            sounds = [fold_syllable(part) for part in split_syllables(name) or [name]]
            sounds += [syllable(char) for char in _KINDS[kind]]
            terms.append(Term(match.group(), (match.group().lower(),), 1.0, tuple(sounds), known=True))
    return terms
