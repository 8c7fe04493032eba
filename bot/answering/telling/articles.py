"""Under which article of the regulations something is published: the heading that its row of the form stands under."""

from __future__ import annotations

from typing import Final

from bot.answering.decision import Decision
from bot.answering.telling.one_sentence import one_sentence
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import FactKind, Measure, ValueState
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact
from knowledge.values import replace

_ASKED: Final = sifted(
    r"(?:条例|依据|根据|依照|按照?|规定|法律)[^,。;?]{0,8}(?:第几|哪一?)(?:条|款|项)|(?:条例|依据|规定)的?(?:第几|哪一?)(?:条|款|项)"
    r"|(?:第几|哪一?)条[^,。;?]{0,4}第几项|\bwhich (?:article|clause|section) of the (?:regulations?|law)\b"
)
_ARTICLE: Final = lazily(r"第[一二三四五六七八九十百\d]+条(?:第?[（(][一二三四五六七八九十\d]+[)）]项?)?")


def article_asked(question: Question, store: FactStore, report: int) -> Decision | None:
    """The article over the one row that the question names; None for any other question."""
    if not _ASKED.search(question.folded):
        return None
    telling = [term for term in question.terms if term.weight >= TELLING]
    rows = {row for term in telling for row in term.rows}
    cells = [cell for row in sorted(rows) for cell in store.by_key(report, row)]
    found = {_article_over(cell): cell for cell in cells if _article_over(cell)}
    if not rows and (told := _sentence_of_an_article(store, report)) is not None:
        return Decision(answer=(Match(told, 1.0, 1.0, 1.0, ()),))
    if not rows:
        return Decision(reason="not_in_report")  # 第几条 counts nothing
    if len(found) != 1:
        return None
    article, cell = next(iter(found.items()))
    return Decision(answer=(Match(_as_words(cell, article), 1.0, 1.0, 1.0, ()),))


def _sentence_of_an_article(store: FactStore, report: int) -> StoredFact | None:
    """The one sentence that speaks of an article; None where there is none, or several."""
    # what the report is made by stands in a sentence of an article too: it has a key
    return one_sentence(store, report, lambda fact: not fact.key and bool(_ARTICLE.search(fact.quote)))


def _article_over(cell: StoredFact) -> str:
    """The article named in the nearest heading above a cell; '' where there is none."""
    if cell.fact.kind is not FactKind.TABLE:
        return ""
    article = _ARTICLE.search(cell.fact.section.rpartition("›")[2])
    return article.group() if article else ""


def _as_words(cell: StoredFact, article: str) -> StoredFact:
    """The heading as a statement of its own."""
    label = cell.fact.label.partition("（")[0]
    told = replace(
        cell.fact,
        label=label,
        topic=label,
        measure=Measure.TEXT,
        value=None,
        value_text=article,
        unit="",
        quote=f"{article}｜{label}",
        key="",
        change=False,
        state=ValueState.GIVEN,
    )
    return replace(cell, fact=told)
