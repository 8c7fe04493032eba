"""What a sentence has spoken of so far: the figures that go on with it are told of that."""

from __future__ import annotations

import re

from knowledge.extraction.comparisons import Standing
from knowledge.extraction.subjects import Subject
from knowledge.normalization import count_cjk
from knowledge.vocabulary import load

_SHORT = 6
"""Characters up to which a clause does not say by itself what it is about: 完成投资, 合格率."""
_CARRIED_OVER = re.compile(r"结转|转结")
_CAME_IN = re.compile(r"^.{0,24}?(?:收到|新收|受理|接收|接到)(?:了|各类)?")
"""Words that something came in; what became of it is told without them: 新收政府信息公开申请, 政府信息公开申请办结."""


class Thread:
    """What a sentence has spoken of so far, for the figures that go on with it."""

    def __init__(self) -> None:
        self.heads: list[str] = []
        self._head = self._whole = self._stem = self._scope = self._verb = ""
        self._units: list[str] = []
        self._respectively: list[str] = []

    def topic_of(
        self, subject: Subject, standing: Standing, split: tuple[str, ...], unit: str
    ) -> tuple[str, str]:
        """Topic and scope of the next figure; `unit` is '' for a part of what came before."""
        if re.search(r"[；;]", subject.words) and "标准" not in subject.topic:
            self._units = []
        self._respectively = self._respectively or list(split)
        dependent = subject.dependent or (standing.change and bool(re.match(r"[较比与同环]", subject.clause)))
        if self._respectively:
            topic = self._respectively.pop(0)
        elif dependent and (self._head or subject.glued):
            return self._follow(subject, standing), self._scope_of(subject.topic)
        else:
            topic = subject.topic
        self._stem = subject.stem
        about = self._told_of(topic, unit)
        if standing == Standing() and not _CARRIED_OVER.search(topic):
            self._begin(topic, subject, unit)
        return topic, f"{self._scope_of(topic)} {about}".strip()

    def _follow(self, subject: Subject, standing: Standing) -> str:
        """The topic of a figure that goes on with the one before."""
        if subject.glued:
            return f"{self._stem}{subject.topic}"
        words = subject.topic
        if _is_outcome(words) and standing == Standing():
            came_in = next((head for head in self.heads if _CAME_IN.match(head)), self._head)
            return f"{_CAME_IN.sub('', came_in)}{words}"
        return f"{_base(self._head) if words else self._head}{words}"

    def _told_of(self, topic: str, unit: str) -> str:
        """What a short clause is about that does not say so: 完成投资4180万元 after 小区改造3个.

        Nothing after a list, of whose members it may be any, and nothing if it counts on in the same unit.
        """
        is_list = len(set(self._units)) < len(self._units)
        short = count_cjk(topic) <= _SHORT
        return self._whole if self._units and not is_list and short and unit not in self._units else ""

    def _begin(self, topic: str, subject: Subject, unit: str) -> None:
        if unit:
            self._units.append(unit)
            self._whole = topic
        self._head = topic
        self._scope = subject.scope or self._scope
        self._verb = self._verb if subject.words.strip().startswith("、") else _verb_of(topic)
        self.heads.append(topic)

    def _scope_of(self, topic: str) -> str:
        """What narrows the figures of the sentence here: words set apart, and the verb that a list shares."""
        shared = self._verb and self._verb not in f"{topic} {self._scope} {self._head}"
        return f"{self._scope} {self._verb}".strip() if shared else self._scope


def _verb_of(head: str) -> str:
    """The verb that opens the first member of a list and goes for all of them (整改…、…、…)."""
    start = re.sub(r"^(?:全年|累计|共|均|已|年内|其中)+", "", head)
    return start[:2] if start[:2] in load("prose")["verbs"] else ""


def _is_outcome(words: str) -> bool:
    return words in load("prose")["outcomes"]


def _base(head: str) -> str:
    """The head without a noun of its own kind at its end: 年末关注人数 and 累计阅读量 stand side by side."""
    side_by_side = sorted(load("prose")["side_by_side"], key=len, reverse=True)
    return re.sub(rf"(?:{'|'.join(side_by_side)})$", "", head) if head else head
