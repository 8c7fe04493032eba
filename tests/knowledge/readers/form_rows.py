"""The tables of the national form as rows of cells, for files that tests make."""

from __future__ import annotations

Row = tuple[str, ...]

PROACTIVE: tuple[Row, ...] = (
    ("第二十条第（一）项",),
    ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
    ("规章", "0", "", "/"),
    ("行政规范性文件", "3", "1", "18"),
    ("第二十条第（五）项",),
    ("信息内容", "本年处理决定数量"),
    ("行政许可", "1,288"),
    ("第二十条第（六）项",),
    ("信息内容", "本年处理决定数量"),
    ("行政处罚", "49"),
    ("行政强制", "7"),
    ("第二十条第（八）项",),
    ("信息内容", "本年收费金额（单位：万元）"),
    ("行政事业性收费", "40.25"),
)
REVIEW_HEADER: Row = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
REVIEW_VALUES: Row = ("2", "1", "", "0", "3", "1", "0", "0", "1", "2", "0", "0", "0", "0", "0")
OUTCOMES: tuple[tuple[str, tuple[tuple[str, Row], ...]], ...] = (
    ("（一）予以公开", (("", ("9", "2", "0", "", "1", "0", "12")),)),
    (
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        (("", ("4", "0", "0", "0", "0", "0", "4")),),
    ),
    (
        "（三）不予公开",
        (
            ("1.属于国家秘密", ("1", "0", "0", "0", "0", "0", "1")),
            ("2.其他法律行政法规禁止公开", ("0", "0", "0", "0", "0", "0", "0")),
            ("3.危及“三安全一稳定”", ("0", "0", "0", "0", "0", "0", "0")),
            ("4.保护第三方合法权益", ("2", "0", "0", "0", "0", "0", "2")),
        ),
    ),
    (
        "（四）无法提供",
        (
            ("1.本机关不掌握相关政府信息", ("7", "1", "0", "0", "0", "0", "8")),
            ("2.没有现成信息需要另行制作", ("", "", "", "", "", "", "")),
        ),
    ),
    ("（七）总计", (("", ("23", "3", "0", "0", "1", "0", "27")),)),
)
RECEIVED: Row = ("22", "3", "0", "0", "1", "0", "26")
CARRIED_OVER: Row = ("2", "0", "0", "0", "0", "0", "2")
CARRIED_FORWARD: Row = ("1", "0", "0", "0", "0", "0", "1")

CELLS = {
    "proactive.rules.made": "0",
    "proactive.rules.repealed": "",
    "proactive.rules.in_force": "/",
    "proactive.normative_documents.made": "3",
    "proactive.normative_documents.in_force": "18",
    "proactive.licensing.decisions": "1,288",
    "proactive.penalties.decisions": "49",
    "proactive.enforcement.decisions": "7",
    "proactive.fees.fee": "40.25",
    "applications.received.natural_person": "22",
    "applications.received.legal_services": "1",
    "applications.received.total": "26",
    "applications.carried_over.total": "2",
    "applications.granted.company": "2",
    "applications.granted.social_organisation": "",
    "applications.granted.total": "12",
    "applications.partly_granted.total": "4",
    "applications.refused.state_secret.total": "1",
    "applications.refused.third_party.natural_person": "2",
    "applications.unavailable.not_held.company": "1",
    "applications.unavailable.must_be_made.total": "",
    "applications.closed.total": "27",
    "applications.carried_forward.total": "1",
    "review.reconsideration.upheld": "2",
    "review.reconsideration.other": "",
    "review.reconsideration.total": "3",
    "review.litigation.direct.pending": "1",
    "review.litigation.after_reconsideration.total": "0",
}
"""Cells of these tables by canonical key, as printed."""
