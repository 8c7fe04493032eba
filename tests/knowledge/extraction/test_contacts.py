"""How to reach the office, in every wording that reports use; nobody else's telephone is taken for it."""

from __future__ import annotations

import pytest

from knowledge.extraction.contacts import find_contact
from knowledge.models import Contact, FactKind, Measure

OFFICE = "青禾县柳湾镇人民政府"


def read(*texts: str) -> Contact:
    contact, _ = find_contact([("", text) for text in texts], OFFICE)
    return contact


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("电话：0368-5550136", "0368-5550136"),
        ("联系电话：0368—5550136。", "0368-5550136"),
        ("咨询热线：0982－5550121；来信", "0982-5550121"),
        ("欢迎拨打政务公开热线0365—5550165，来信", "0365-5550165"),
        ("联系电话及传真：0840-5550182）。", "0840-5550182"),
        ("电话0368 5550136", "0368 5550136"),
        ("电话：0368-5550 1362）。", "0368-5550 1362"),
        ("联系电话：13995550123。", "13995550123"),
        ("服务热线：400-555-0199", "400-555-0199"),
        ("办公室电话：5550136。", "5550136"),
        ("如有疑问，请联系：5550136。", "5550136"),
        ("联系人：张三，13995550123。", "13995550123"),
        ("Tel: 0368-5550136", "0368-5550136"),
    ],
)
def test_the_telephone_is_found(text: str, number: str) -> None:
    assert read(text).telephone == number


@pytest.mark.parametrize(
    ("text", "digits"),
    [("可拨打局办公室电话(0981)5550177,或来信", "09815550177"), ("电话：（0981）5550177", "09815550177")],
)
def test_an_area_code_in_brackets_is_kept(text: str, digits: str) -> None:
    assert "".join(filter(str.isdigit, read(text).telephone)) == digits


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("传真：0368-5550137，", "fax", "0368-5550137"),
        ("邮箱为 qhlwz@example.com", "email", "qhlwz@example.com"),
        ("地址为：青禾县河堤路18号，", "address", "青禾县河堤路18号"),
        ("单位地址 青禾县河堤路18号", "address", "青禾县河堤路18号"),
        ("邮政编码是：786203", "postcode", "786203"),
        ("电话及传真：0840-5550182", "fax", "0840-5550182"),
        ("电话（传真）：0840-5550182", "fax", "0840-5550182"),
        ("邮编：786203，", "postcode", "786203"),
        ("邮政编码 786500）。", "postcode", "786500"),
        ("电子邮箱：qhlwz@example.com）。", "email", "qhlwz@example.com"),
        ("邮箱 liu.wan_2020@mail.example.com", "email", "liu.wan_2020@mail.example.com"),
        ("电子信箱：sgscjg@example.org。", "email", "sgscjg@example.org"),
        ("地址：青禾县柳湾镇河堤路 18 号，邮编：786203", "address", "青禾县柳湾镇河堤路18号"),
        ("联系地址：霁川市望湖大道208号；邮政编码：768110", "address", "霁川市望湖大道208号"),
        ("（地址：青禾县河堤路18号）", "address", "青禾县河堤路18号"),
        ("来信来函请寄至青禾县河堤路18号，", "address", "青禾县河堤路18号"),
        (
            "地址：青禾县河堤路18号，镇政府办公楼305室，邮编：786203",
            "address",
            "青禾县河堤路18号，镇政府办公楼305室",
        ),
        ("地址：青禾县河堤路18号,政务中心二楼大厅；电话", "address", "青禾县河堤路18号，政务中心二楼大厅"),
        ("地址：青禾县河堤路18号，联系人：张三，办公室：二楼", "address", "青禾县河堤路18号"),
        ("信函邮寄至：青禾县政务中心3楼（邮编786203）", "address", "青禾县政务中心3楼"),
        ("网站（http://www.qinghe.example）查阅", "website", "http://www.qinghe.example"),
        ("网站（<http://www.pingluo.gov.cn>）查阅", "website", "http://www.pingluo.gov.cn"),
        ("登录www.qinghe.example，查阅", "website", "www.qinghe.example"),
        ("或来信寄至望澜县槐荫路66号(邮政编码786500)", "address", "望澜县槐荫路66号"),
        ("来信请寄：珑溪县行政中心2号楼315室（邮编769000）", "address", "珑溪县行政中心2号楼315室"),
    ],
)
def test_the_other_ways_to_reach_the_office_are_found(text: str, field: str, value: str) -> None:
    assert getattr(read(text), field) == value


@pytest.mark.parametrize(
    "text",
    [
        "全年办理12345热线工单427件。",
        "来信请寄本机关政务公开科。",
        "办理县长信箱和 12345 热线转办件 64 件。",
        "微信公众号关注人数88,214人。",
        "公开信息 1840 条，文件 177 件。",
        "统计期限为2020年1月1日至2020年12月31日。",
        "",
    ],
)
def test_what_is_no_contact_is_not_taken_for_one(text: str) -> None:
    assert read(text) == Contact(organisation=OFFICE)


def test_the_first_mention_counts() -> None:
    assert read("电话：0368-5550136。", "投诉电话：0368-5550199。").telephone == "0368-5550136"


def test_every_line_is_a_fact_that_quotes_its_sentence() -> None:
    text = "如有疑问，请联系。地址：青禾县河堤路18号，邮编：786203，电话：0368-5550136。"
    contact, facts = find_contact([("六、其他需要报告的事项", text)], OFFICE)
    assert {fact.key: fact.value_text for fact in facts} == {
        "contact.telephone": contact.telephone,
        "contact.postcode": contact.postcode,
        "contact.address": contact.address,
    }
    assert {fact.kind for fact in facts} == {FactKind.CONTACT}
    assert {fact.measure for fact in facts} == {Measure.TEXT}
    assert all("0368-5550136" in fact.quote and fact.section == "六、其他需要报告的事项" for fact in facts)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("如有疑问,请联系:综合科,55501362。", "55501362"),
        ("对本报告有疑问，请联系：55501362。", "55501362"),
        ("设咨询电话一部（值班室：55501362），方便市民。", "55501362"),
    ],
)
def test_a_number_beside_whom_to_ask_is_the_telephone(text: str, number: str) -> None:
    contact, facts = find_contact([("", text)], OFFICE)
    assert contact.telephone == number
    assert number in facts[0].quote


def test_a_number_far_from_whom_to_ask_is_none() -> None:
    assert not read("欢迎咨询。2020年完成投资12345678元。").telephone


def test_what_is_run_into_a_mail_address_is_no_part_of_it() -> None:
    assert read("信箱：qinghe@example.com青禾县柳湾镇人民政府2016年1月12日").email == "qinghe@example.com"


@pytest.mark.parametrize(
    ("sentence", "field", "value"),
    [
        ("咨询联系：局办公室，云岭县仓前路33号农业大楼4楼，邮政编码 100411，电话 0900-5550530。", "address", "云岭县仓前路33号农业大楼4楼"),
        ("请联系局法规科（云岭市滨江大道669号，邮编：100877，联系电话：0900-5550208）。", "address", "云岭市滨江大道669号"),
        ("联系方式：县府办，云岭县政通街1号行政中心B座513，100931，0900-5550019，Gk@yl.example.cn。", "address", "云岭县政通街1号行政中心B座513"),
        ("联系方式：县府办，云岭县政通街1号行政中心B座513，100931，0900-5550019，Gk@yl.example.cn。", "postcode", "100931"),
        ("联系方式：县府办，云岭县政通街1号行政中心B座513，100931，0900-5550019，Gk@yl.example.cn。", "telephone", "0900-5550019"),
        ("联系方式：县府办，云岭县政通街1号行政中心B座513，100931，0900-5550019，Gk@yl.example.cn。", "email", "Gk@yl.example.cn"),
        ("修复云岭县仓前路33号公示栏，更换村内路灯。", "address", ""),
    ],
)  # fmt: skip
def test_pieces_of_a_contact_need_no_word_for_them(sentence: str, field: str, value: str) -> None:
    contact, _ = find_contact([("", sentence)], "云岭县农业农村局")
    assert getattr(contact, field) == value
