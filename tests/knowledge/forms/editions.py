"""Both editions of the national form filled with figures that add up, as tables with merged cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from knowledge.models import ValueState
from tests.knowledge.readers.files import Cell, Grid

Truth = tuple[Decimal | None, ValueState]
"""What a cell says: its number if it has one, and how it is given."""

TRIAL, CURRENT = "2019", "2021"
"""The edition used for 2019 and 2020, and the one in force since 2021."""

NAMES = {
    "made": ("本年新制作数量", "本年制发件数"),
    "newly_published": ("本年新公开数量", ""),
    "published_total": ("对外公开总数量", ""),
    "repealed": ("", "本年废止件数"),
    "in_force": ("", "现行有效件数"),
    "projects_before": ("上一年项目数量", ""),
    "projects_change": ("本年增/减", ""),
    "decisions": ("处理决定数量", "本年处理决定数量"),
    "fee": ("", "本年收费金额（单位：万元）"),
    "purchases": ("采购项目数量", ""),
    "purchase_amount": ("采购总金额", ""),
}
_PROACTIVE = {
    TRIAL: [
        ("（一）", ["made", "newly_published", "published_total"], [("规章", "rules"), ("规范性文件", "normative_documents")]),
        ("（五）", ["projects_before", "projects_change", "decisions"], [("行政许可", "licensing"), ("其他对外管理服务事项", "other_services")]),
        ("（六）", ["projects_before", "projects_change", "decisions"], [("行政处罚", "penalties"), ("行政强制", "enforcement")]),
        ("（八）", ["projects_before", "projects_change"], [("行政事业性收费", "fees")]),
        ("（九）", ["purchases", "purchase_amount"], [("政府集中采购", "procurement")]),
    ],
    CURRENT: [
        ("（一）", ["made", "repealed", "in_force"], [("规章", "rules"), ("行政规范性文件", "normative_documents")]),
        ("（五）", ["decisions"], [("行政许可", "licensing")]),
        ("（六）", ["decisions"], [("行政处罚", "penalties"), ("行政强制", "enforcement")]),
        ("（八）", ["fee"], [("行政事业性收费", "fees")]),
    ],
}  # fmt: skip
_REFUSED = [
    ("1.属于国家秘密", "refused.state_secret"),
    ("2.其他法律行政法规禁止公开", "refused.forbidden_by_law"),
    ("3.危及“三安全一稳定”", "refused.public_safety"),
    ("4.保护第三方合法权益", "refused.third_party"),
    ("5.属于三类内部事务信息", "refused.internal"),
    ("6.属于四类过程性信息", "refused.process"),
    ("7.属于行政执法案卷", "refused.enforcement_files"),
    ("8.属于行政查询事项", "refused.administrative_query"),
]
_UNAVAILABLE = [
    ("1.本机关不掌握相关政府信息", "unavailable.not_held"),
    ("2.没有现成信息需要另行制作", "unavailable.must_be_made"),
    ("3.补正后申请内容仍不明确", "unavailable.unclear"),
]
_REJECTED = [
    ("1.信访举报投诉类申请", "rejected.petition"),
    ("2.重复申请", "rejected.repeated"),
    ("3.要求提供公开出版物", "rejected.publication"),
    ("4.无正当理由大量反复申请", "rejected.excessive"),
    ("5.要求行政机关确认或重新出具已获取信息", "rejected.confirmation"),
]
_OTHER = [
    ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "other.not_corrected"),
    ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "other.fee_unpaid"),
    ("3.其他", "other.rest"),
]
ORGANISATIONS = {
    "company": "商业企业",
    "research": "科研机构",
    "social_organisation": "社会公益组织",
    "legal_services": "法律服务机构",
    "other": "其他",
}
RESULTS = {
    "upheld": "结果维持",
    "corrected": "结果纠正",
    "other": "其他结果",
    "pending": "尚未审结",
    "total": "总计",
}
NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
Members = list[tuple[str, str]]
_OUTCOMES: dict[str, list[tuple[str, str, Members]]] = {
    edition: [
        ("（一）予以公开", "granted", []),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "partly_granted", []),
        ("（三）不予公开", "", _REFUSED),
        ("（四）无法提供", "", _UNAVAILABLE),
        ("（五）不予处理", "", _REJECTED),
        ("（六）其他处理", "other", other),
    ]
    for edition, other in ((TRIAL, []), (CURRENT, _OTHER))
}


@dataclass(frozen=True)
class Value(Cell):
    """A cell that holds a figure of the form."""

    key: str = ""


@dataclass
class Form:
    """A filled form: its three tables by the number of their part, and what each cell says."""

    edition: str
    tables: dict[int, Grid]
    truth: dict[str, Truth]

    def places(self) -> Iterator[tuple[list[Cell], int, Value]]:
        """Every cell with a figure: its row, its place there, and the cell."""
        for grid in self.tables.values():
            for row in grid:
                for place, cell in enumerate(row):
                    if isinstance(cell, Value):
                        yield row, place, cell

    def keys(self, part: int) -> list[str]:
        """The keys of the cells with figures of one part."""
        return [cell.key for row in self.tables[part] for cell in row if isinstance(cell, Value)]

    def write(self, key: str, text: str, value: Decimal | None, state: ValueState) -> None:
        """Prints a cell in other words."""
        for row, place, cell in self.places():
            if cell.key == key:
                row[place] = replace(cell, text=text)
        self.truth[key] = (value, state)


class Filler:
    """Draws figures that add up and remembers what each cell says."""

    def __init__(self, edition: str, random: Random, order: Random | None, total_first: bool) -> None:
        self.edition = edition
        self.truth: dict[str, Truth] = {}
        self._random = random
        self._order = order
        self._total_first = total_first

    def form(self) -> Form:
        """The filled form."""
        return Form(
            self.edition, {2: self._proactive(), 3: self._applications(), 4: self._review()}, self.truth
        )

    def _value(self, key: str, number: Decimal | int) -> Value:
        self.truth[key] = (Decimal(number), ValueState.GIVEN if number else ValueState.ZERO)
        return Value(str(number), key=key)

    def _drawn(self) -> int:
        return self._random.choice([0, 0, self._random.randint(1, 9), self._random.randint(10, 999)])

    def _ordered(self, names: Iterable[str]) -> list[str]:
        ordered = list(names)
        if self._order:
            self._order.shuffle(ordered)
        return ordered

    def _proactive(self) -> Grid:
        grid: Grid = []
        for article, keys, rows in _PROACTIVE[self.edition]:
            columns = self._ordered(keys)
            last = 4 - len(columns)
            names = [NAMES[column][self.edition == CURRENT] for column in columns]
            grid.append([Cell(f"第二十条第{article}项", columns=4)])
            grid.append([Cell("信息内容"), *map(Cell, names[:-1]), Cell(names[-1], columns=last)])
            for label, row in rows:
                cells = [self._value(f"proactive.{row}.{column}", self._figure(column)) for column in columns]
                grid.append([Cell(label), *cells[:-1], replace(cells[-1], columns=last)])
        return grid

    def _figure(self, column: str) -> Decimal | int:
        if column == "fee":
            return Decimal(self._drawn()) / 4
        return self._drawn() - self._drawn() if column == "projects_change" else self._drawn()

    def _applications(self) -> Grid:
        organisations = self._ordered(ORGANISATIONS)
        person, total = Cell("自然人", rows=2), Cell("总计", rows=2)
        outer = [Cell("法人或其他组织", 5), total]
        heads = [total, person, outer[0]] if self._total_first else [person, *outer]
        order = ["natural_person", *organisations]
        order = ["total", *order] if self._total_first else [*order, "total"]
        self._columns = order
        closed: dict[str, int] = {}
        received, carried = self._figures(), self._figures()
        outcomes: Grid = []
        height = 0
        for group, key, members in _OUTCOMES[self.edition]:
            for position, (label, row) in enumerate(members or [("", key)]):
                figures = self._figures()
                closed = {column: closed.get(column, 0) + figures[column] for column in figures}
                names = [Cell(group, rows=len(members)), Cell(label)] if members else [Cell(group, 2)]
                outcomes.append([*names[1 if position and members else 0 :], *self._row(row, figures)])
                height += 1
        outcomes.append([Cell("（七）总计", 2), *self._row("closed", closed)])
        outcomes[0].insert(0, Cell("三、本年度办理结果", rows=height + 1))
        received = {column: received[column] + closed[column] for column in closed}
        forward = {column: received[column] + carried[column] - closed[column] for column in closed}
        return [
            [Cell(NOTE, 3, 3), Cell("申请人情况", 7)],
            heads,
            [Cell(ORGANISATIONS[column]) for column in organisations],
            [Cell("一、本年新收政府信息公开申请数量", 3), *self._row("received", received)],
            [Cell("二、上年结转政府信息公开申请数量", 3), *self._row("carried_over", carried)],
            *outcomes,
            [Cell("四、结转下年度继续办理", 3), *self._row("carried_forward", forward)],
        ]

    def _figures(self) -> dict[str, int]:
        figures = {column: self._drawn() for column in ("natural_person", *ORGANISATIONS)}
        return {**figures, "total": sum(figures.values())}

    def _row(self, row: str, figures: dict[str, int]) -> list[Cell]:
        return [self._value(f"applications.{row}.{column}", figures[column]) for column in self._columns]

    def _review(self) -> Grid:
        columns = self._ordered(RESULTS)
        values: list[Cell] = []
        for group in ("reconsideration", "litigation.direct", "litigation.after_reconsideration"):
            figures = {column: self._drawn() for column in RESULTS if column != "total"}
            figures["total"] = sum(figures.values())
            values += [self._value(f"review.{group}.{column}", figures[column]) for column in columns]
        names = [RESULTS[column] for column in columns]
        return [
            [Cell("行政复议", 5), Cell("行政诉讼", 10)],
            [*(Cell(name, rows=2) for name in names), Cell("未经复议直接起诉", 5), Cell("复议后起诉", 5)],
            [Cell(name) for name in names * 2],
            values,
        ]


def filled(edition: str, seed: int, shuffled: bool = False, total_first: bool = False) -> Form:
    """A form with figures drawn at random; `shuffled` prints its columns in another order."""
    return Filler(edition, Random(seed), Random(seed) if shuffled else None, total_first).form()
