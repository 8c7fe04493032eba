"""Personal data is masked before anything is stored, whatever its writing; figures of the question stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.masking import MASK, is_masked, mask


@pytest.mark.parametrize(
    ("text", "kind", "secret"),
    [
        ("我身份证640221199003074512能查低保吗", "id_card", "64022119900307"),
        ("身份证64022119900307451X", "id_card", "64022119900307"),
        ("６４０２２１１９９００３０７４５１２", "id_card", "６４０２２１"),
        ("身份证 640221 19900307 4512 办得咋样", "id_card", "19900307"),
        ("电话13812345678", "phone", "13812345678"),
        ("打138-1234-5678找我", "phone", "1234"),
        ("+86 138 1234 5678", "phone", "1234"),
        ("我手机一三八一二三四五六七八", "phone", "一三八一二三四"),
        ("座机0952-6801081", "number", "6801081"),
        ("卡号6222 0212 3456 7890 123", "bank_card", "0212"),
        ("6222021234567890", "bank_card", "622202"),
        ("发到zhang.san@example.com谢谢", "email", "zhang.san"),
        ("我叫张三丰，低保批了吗", "name", "张三丰"),
        ("姓名：李四 电话没人接", "name", "李四"),
        ("my name is Jane Doe, is my grant paid", "name", "Jane"),
        ("宁A12345停哪", "plate", "12345"),
    ],
)
def test_what_tells_who_somebody_is_is_masked(text: str, kind: str, secret: str) -> None:
    masked = mask(text)
    assert secret not in masked
    assert MASK.format(kind) in masked


@pytest.mark.parametrize(
    "text",
    [
        "2020年公开了多少条信息",
        "2019-2020年比呢",
        "临时救助201人还是305人",
        "12345热线是啥",
        "1,840条里微信占几成",
        "第（8）项写了什么",
    ],
)
def test_figures_of_a_question_stay(text: str) -> None:
    assert not is_masked(mask(text))


@given(st.text(alphabet="0123456789 -．１２３身份证号电话x", min_size=0, max_size=60))
def test_no_long_number_is_ever_left(text: str) -> None:
    left = "".join(char for char in mask(text) if char.isdigit() or char.isalpha())
    runs = [run for run in left.replace("x", " ").split() if run.isdigit()]
    assert all(len(run) < 18 for run in runs) or is_masked(mask(text))
