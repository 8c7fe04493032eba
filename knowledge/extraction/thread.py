"""What a sentence has spoken of so far: the figures that go on with it are told of that."""

from __future__ import annotations

import re
from functools import cache

from knowledge.extraction.clause_openings import (
    does_something,
    only_published,
    opens_with_channel,
    place_of_publication,
    verb_of,
)
from knowledge.extraction.comparisons import Standing, without_reaching
from knowledge.extraction.follow_ups import (
    counterpart,
    is_audience,
    is_status,
    of_what_is_read,
    of_what_was_made,
)
from knowledge.extraction.subject_words import has_content
from knowledge.extraction.subjects import Subject, is_outcome
from knowledge.normalization import count_cjk
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_NEW = re.compile(r"^(?:新增|净增)(?=.{2})|新增$")
"""新增粉丝3000人，总数1.2万: the whole is not new."""
_OWN = re.compile("(?:原创|原发|首发|自编|自采|自主发布)(?:信息|作品|内容|稿件)?$")
_SPANS = ("天", "个工作日", "工作日", "小时", "个小时", "分钟")
_JOINED = ("新增", "净增", "继续", "延续", "退出", "清退", "新纳入")
"""公示1091人，新增51人，退出19人: who came and went among those counted before."""
_PASSED_ON = ("转载", "转发")
"""What others wrote is none of what the office wrote."""
_SHORT = 6
"""Characters up to which a clause does not say by itself what it is about: 完成投资, 合格率."""
_PERIOD = re.compile(
    r"(?:^|(?<=[，,；;。：:、中]))\s*((?:第?[一二三四1-4]季度|[上下]半年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)(?![\d底末初至到以起—~-]))"
)
"""A part of the year with which a clause opens."""
_EACH_BY_NAME = re.compile(r"([\u4e00-\u9fff“”]{2,20}?)分别[为是有](?=[\u4e00-\u9fff])(.{1,20})$")
_RATE = re.compile(r"(?:[一按当]?[\u4e00-\u9fff]{2}|^[\u4e00-\u9fff]+)率$")
"""A rate beside another is not told of it: 办结率 and 满意率."""
_IN_ALL = re.compile(r"(?:合计|共计|总计|总共|一共|共|总)")
"""公开政策5条，文件3条，共公开8条: of all members, not of the last one."""
_BRACKET_ENDS = re.compile(r"^[^（(）)]*[）)]")
"""解读4条（其中1条视频解读）、公告3条: the list goes on behind the bracket."""
_CARRIED_OVER = re.compile(r"结转|转结")
_CAME_IN = re.compile(r"^.{0,24}?(?:收到|新收|受理|接收|接到)(?:了|各类)?")
"""Words that something came in; what became of it is told without them: 新收政府信息公开申请, 政府信息公开申请办结."""
_THE_YEAR = re.compile(r"(?:其中)?(?:20\d\d\s*年度?|本年度?|今年|当年|全年|年内)")
_SO_FAR = re.compile(r"历年|累计|已经?|截[至止][^，,]*[，,]?|总(?=[量数访点阅浏])|一?共(?!享|青|同)")
"""累计访问量46万人次，其中2016年度12万: what the year's own figure counts, without that it was of all years."""


_IS_RATE = lazily("(?:率|度|比例|占比)$")
"""What is told in percent."""
_OF_DISCLOSURE = lazily("(?:信息|政务)公开(?=目录|指南|年报|年度|制度|规定|工作)")
"""信息公开目录信息211条 is a kind of what was published, and tells of no further deed."""


class Thread:
    """What a sentence has spoken of so far, for the figures that go on with it."""

    def __init__(self, passage: str = "") -> None:
        self._by_period = len(set(_PERIOD.findall(passage))) > 1
        self._period = ""
        self.heads: list[str] = []
        self._told: list[str] = []
        self._counted = ""
        """The thing counted last, rates left aside."""
        self._head = self._whole = self._stem = self._scope = self._verb = ""
        self.is_split = False
        """True if the topic last told is one of those that 分别 gives a figure each."""
        self._units: list[str] = []
        self._respectively: list[str] = []
        self._last = self._changed = ""
        self._each_of = ""
        self._other_year = False
        """True if the figure told last was another year's."""
        self._in_parts = False
        self._beside = False
        """True if the figure told last stood beside another (发布信息80条，粉丝500人): a change is of the last."""
        self._outside: tuple[str, ...] | None = None

    def enter_bracket(self) -> None:
        """Keeps what was spoken of before a bracket, of which the sentence goes on to tell after it."""
        self._outside = self._outside or (
            self._head,
            self._whole,
            self._stem,
            self._last,
            self._scope,
            self._verb,
        )

    def leave_bracket(self) -> None:
        """Goes back to what was spoken of before the bracket."""
        if self._outside:
            self._head, self._whole, self._stem, self._last, self._scope, self._verb = self._outside
        self._outside = None

    def before(self, figures: int, rates: bool = False) -> list[str]:
        """What the last so many figures of the year counted: things of their own, or else also what became of them.

        With `rates`, the rates alone if there are as many: what rises by percentage points.
        """
        found = [topic for topic in self._told if _IS_RATE.search(topic)] if rates else []
        if found and len(found) >= figures:
            return found
        return self.heads if len(self.heads) >= figures else self._told

    def topic_of(
        self, subject: Subject, standing: Standing, split: tuple[str, ...], unit: str
    ) -> tuple[str, str]:
        """Topic and scope of the next figure; `unit` is '' for a part of what came before."""
        topic, scope = self._next(subject, standing, split, unit)
        if standing == Standing():
            self._told.append(topic)
        return topic, scope

    def _next(
        self, subject: Subject, standing: Standing, split: tuple[str, ...], unit: str
    ) -> tuple[str, str]:
        """The same, and what is spoken of from there on."""
        if re.search(r"[；;]", subject.words) and "标准" not in subject.topic:
            self._units = []
        self._respectively = self._respectively or list(split)
        self.is_split = bool(self._respectively)
        further = None if self.is_split else self._of_what_was_told(subject, standing, unit)
        if further is not None:
            self._last = further
            return further, self._scope_of(further)
        topic = self._in_its_period(self._of_its_own(subject, standing, unit), subject)
        self._changed = _changed().sub("", topic) if standing.change else ""
        self._stem, self._last, self._other_year = subject.stem, topic, standing.year is not None
        about = self._told_of(topic, unit)
        if standing == Standing() and not _CARRIED_OVER.search(topic):
            self._begin(topic, subject, unit)
        return topic, f"{self._scope_of(topic)} {about}".strip()

    def _of_what_was_told(self, subject: Subject, standing: Standing, unit: str) -> str | None:
        """The topic of a figure that tells more of what came before; None for one of a thing of its own."""
        compared = re.match(r"[较比与同环]", subject.clause) or subject.topic in load("prose")["change"]
        joined = (
            subject.topic in _JOINED and self._units[-1:] == [unit] and not _THE_YEAR.search(subject.words)
        )
        dependent = subject.dependent or joined or (standing.change and bool(compared))
        if dependent and self._changed and not (subject.topic or standing.change or subject.glued):
            self._stem, self._changed = self._changed, ""  # the value that what changed has reached
            return self._stem
        if standing == Standing() and (other := self._counterpart(subject, unit, dependent)):
            self._stem, self._beside = other, True
            return other
        if not (dependent and (self._head or subject.glued or (standing.change and self._last))):
            return None
        before = self._before(subject, standing)
        self._beside = standing == Standing() and is_audience(subject.topic)
        self._stem = self._stem if subject.glued and subject.words.strip() else f"{before}{subject.stem}"
        return f"{before}{subject.topic}"

    def _of_its_own(self, subject: Subject, standing: Standing, unit: str) -> str:
        """The topic of a figure that says itself what it counts, or that 分别 gives to a thing named before."""
        if self.is_split:
            return self._respectively.pop(0)
        if self._other_year and not self._head and _THE_YEAR.fullmatch(subject.topic or "本年"):
            return self._last  # 满意率去年为98%，今年为99%
        if subject.part and _THE_YEAR.fullmatch(subject.topic) and self._head:
            return f"{subject.topic}{_SO_FAR.sub('', self._head)}"
        topic = self._as_last_year(self._on_its_channel(subject), standing)
        return self._of_each_member(topic, subject, unit)

    def _before(self, subject: Subject, standing: Standing) -> str:
        """The words of what came before that a figure goes on with."""
        words = subject.topic
        if subject.glued:
            return self._stem
        if is_audience(words) and self._head and standing == Standing():
            whole = self._whole if self._in_parts else self._head
            read = _base(of_what_is_read(whole, self._head, words), words)
            return _SO_FAR.sub("", read) if _THE_YEAR.search(subject.words) else read
        if words in load("prose")["goes_on"] and self._head.endswith("率") and self._counted:
            return self._counted  # 检测样品320份，合格率98%，不合格5份
        if self._in_parts and words in load("prose")["goes_on"] and not standing.change:
            return self._whole  # a part beside the others: 新增6件、修改4件、废止2件
        if words in _PASSED_ON and _OWN.search(self._head):
            return self._whole if self._in_parts else ""  # 原创120条，转载180条: one beside the other
        if words in load("prose")["goes_on"] and is_status(self._head):
            return ""  # 继续有效20件，失效2件: one beside the other
        if standing.year and not words:
            return _changed().sub("", self._last)
        if is_outcome(words) and standing == Standing():
            came_in = next((head for head in self.heads if _CAME_IN.match(head)), self._head)
            return _CAME_IN.sub("", came_in)
        if words.endswith("率") or words in load("prose")["sums"] or re.match(r"其余|剩余|余", words):
            of_head = bool(_CAME_IN.match(self._head)) and not _CAME_IN.match(
                self._whole
            )  # 公开信息 has no 答复率
            whole = self._whole if self._in_parts and not of_head else self._head
            return "" if self._is_list() and not of_head else _RATE.sub("", whole)
        if self._beside and standing.change:
            return self._last
        if not self._head:
            return without_reaching(_changed().sub("", self._last))  # 由95%提高至99%，提升4个百分点
        head = _NEW.sub("", self._head) if words.startswith("总") else self._head
        return _base(head, words) if standing == Standing() else head

    def _counterpart(self, subject: Subject, unit: str, dependent: bool) -> str:
        """注销3个, 现有6个 after 今年新增政务新媒体1个, told of the things without their being new; or ''."""
        if unit not in ("", *self._units[-1:]) or subject.glued:
            return ""
        other = counterpart(self._head, subject.topic, subject.tail) if dependent else ""
        return other or of_what_was_made(self._head, subject.topic)

    def _on_its_channel(self, subject: Subject) -> str:
        """发布信息80条 after 公众号“…”关注人数500人 was published there: the clause names no channel of its own."""
        topic = subject.topic
        bare = not has_content(topic) and subject.words.strip().startswith(("，", ","))
        if not (bare and only_published().fullmatch(topic)) or (self._is_list() and _IN_ALL.match(topic)):
            return topic
        if _THE_YEAR.match(topic) and _PERIOD.match(self._head):
            return topic  # 12月发布35条，全年发布420条
        head = self._head
        if _IS_RATE.search(head):  # 粉丝活跃度达40%以上，发布信息847篇: the channel is named further back
            head = next((told for told in reversed(self.heads) if not _IS_RATE.search(told)), head)
        channel = opens_with_channel().match(head)
        if channel:
            return f"{channel.group()}{topic}"
        return f"{head}，{topic}" if has_content(head) and self._whole else topic

    def _in_its_period(self, topic: str, subject: Subject) -> str:
        """第1季度公开信息37条，开会12次；第2季度…: the meetings too were held in that part of the year."""
        named = _PERIOD.findall(subject.words) if self._by_period else []
        if named:
            self._period = named[-1]
        elif re.search(r"[；;。]|全年|年内|累计|合计|共计|总计|20\d\d\s*年", subject.words):
            self._period = ""
        return topic if self._period in topic else f"{self._period}{topic}"

    def _of_each_member(self, topic: str, subject: Subject, unit: str) -> str:
        """配备网格员分别为社区42名、村6名: what stands before 分别为 is said of every member."""
        opened = _EACH_BY_NAME.match(topic)
        if opened:
            self._each_of = opened[1]
            return f"{opened[1]}{opened[2]}"
        goes_on = self._units[-1:] == [unit] and subject.words.strip().startswith(("、", "，", ","))
        self._each_of = self._each_of if goes_on and not does_something().search(topic) else ""
        return f"{self._each_of}{topic}"

    def _as_last_year(self, topic: str, standing: Standing) -> str:
        """2024年收到申请9件，2025年收到14件: the second year's figure counts what the first one's did."""
        another = self._other_year or standing.year is not None
        return self._last if topic and another and self._last.startswith(topic) else topic

    def _told_of(self, topic: str, unit: str) -> str:
        """What a short clause is about that does not say so: 完成投资4180万元 after 小区改造3个.

        Nothing after a list, of whose members it may be any, and nothing if it counts on in the same unit.
        """
        short = count_cjk(topic) <= _SHORT or topic.startswith("覆盖")
        told = short and not opens_with_channel().match(topic) and re.search(load("prose")["told_of"], topic)
        sole = unit and self._units and not self._is_list() and unit not in self._units
        return self._whole if sole and told else ""

    def _is_list(self) -> bool:
        """True if several things of one kind were counted side by side."""
        return len(set(self._units)) < len(self._units)

    def _begin(self, topic: str, subject: Subject, unit: str) -> None:
        self.heads.append(topic)
        if unit in _SPANS or topic.startswith("平均"):
            return  # 平均用时2.5天，办结率99%: the rate is of what stood before
        self._in_parts, self._beside = not unit, False
        goes_on = self._goes_on(topic, subject, unit)
        if unit:
            self._units.append(unit)
            self._whole = topic
        self._head = topic
        self._counted = self._counted if topic.endswith("率") else topic
        elsewhere = place_of_publication().match(topic) and place_of_publication().match(self._scope)
        self._scope = subject.scope or ("" if elsewhere else self._scope)
        self._verb = "" if self.is_split else self._verb if goes_on else verb_of(topic)

    def _goes_on(self, topic: str, subject: Subject, unit: str) -> bool:
        """True for a further member of a list: after 、, or after a comma if it is counted alike and opens no clause."""
        words = _BRACKET_ENDS.sub("", subject.words).strip()
        if words.startswith(("、", "和", "及", "与", "以及")):
            return not place_of_publication().match(topic)
        alike = bool(self._units) and self._units[-1] == unit
        said = _OF_DISCLOSURE.sub("", topic)
        return alike and words.startswith(("，", ",")) and not does_something().search(said)

    def _scope_of(self, topic: str) -> str:
        """What narrows the figures of the sentence here: words set apart, and the verb that a list shares."""
        shared = self._verb and self._verb not in f"{topic} {self._scope} {self._head}"
        return f"{self._scope} {self._verb}".strip() if shared else self._scope


@cache
def _changed() -> re.Pattern[str]:
    """The words with which 满意率提升 says that the figure is a change."""
    change, compared = (
        "|".join(sorted(load("prose")[key], key=len, reverse=True)) for key in ("change", "compared")
    )
    against = rf"(?:[较比][上去]年|{compared})"
    return re.compile(rf"(?:{against}?(?:{change})(?:了|约|近)?|{against})$")


def _base(head: str, words: str) -> str:
    """The head without a noun at its end beside which the words stand: 年末关注人数, 累计阅读量."""
    nouns = tuple(load("prose")["side_by_side"])
    if not words.endswith(nouns):
        return head
    return head[: -max(len(noun) for noun in nouns if head.endswith(noun))] if head.endswith(nouns) else head
