"""What an office is called beside the name in its report: 禾城区人民政府 is 江州市禾城区人民政府 in the next year's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from knowledge.entries import IndexEntry
from knowledge.grams import grams
from knowledge.models import Contact
from knowledge.patterns import lazily
from knowledge.values import replace
from knowledge.vocabulary import load

if TYPE_CHECKING:
    from knowledge.store import FactStore

_PLACE = r"[\u4e00-\u9fff]{1,8}?(?:省|自治区|自治州|自治县|市|州(?!市)|盟|地区|县|区|旗|苏木|镇|乡)"
_PLACES = lazily(f"(?:{_PLACE})+")
_OWN_PLACE = lazily(f"(?:{_PLACE}|[\u4e00-\u9fff]{{2,8}}?街道)")
"""What a name begins with that may be short for a longer one; 民政局 alone is that of any county."""
_GOVERNMENT = lazily("(?<=[省市州盟县区旗镇乡])(?:人民政府|政府)$|(?<=街道)办事处$")
_BARE = lazily("(?:省|自治区|自治州|自治县|市|州(?!市)|盟|地区|县|区|旗|苏木|镇|乡)$")
_AREA_CODE = lazily(r"[(（]?(0\d{2,3})")
_TELLING = ("telephone", "email", "website", "address")
"""Details that two offices do not share."""


def named_as_held(store: FactStore, entry: IndexEntry, beside: Iterable[IndexEntry] = ()) -> IndexEntry:
    """The entry under the name that its office already has in the index, or among the entries `beside` it.

    Names alone make no office the same: many counties have a 城关镇. Their contacts must say so too.
    """
    if not entry.organisation or store.newest(entry.organisation) is not None:
        return entry
    contact = _contact_of(entry)
    held = [
        (name, record.contact)
        for name in store.organisations_holding(
            core_of(entry.organisation), _shorter_names(entry.organisation)
        )
        if (record := store.newest(name)) is not None
    ]
    held += [(one.organisation, _contact_of(one)) for one in beside]
    same = {name for name, other in held if is_one_office((entry.organisation, contact), (name, other))}
    return _renamed(entry, same.pop()) if len(same) == 1 else entry


def is_one_office(one: tuple[str, Contact], other: tuple[str, Contact]) -> bool:
    """True if two names, each with the contact beside it, are those of one office."""
    (short, of_short), (long, of_long) = sorted((one, other), key=lambda named: len(core_of(named[0])))
    core, whole = core_of(short), core_of(long)
    if core == whole:
        return bool(_OWN_PLACE.match(core))
    above = whole.removesuffix(core)
    if above == whole or not (_OWN_PLACE.match(core) and _PLACES.fullmatch(above)):
        return False
    return _lies_in(of_short, above) or _shares_a_detail(of_short, of_long)


@lru_cache(maxsize=1024)
def located_name(name: str, contact: Contact) -> str:
    """The office's name with the places above it that only its address or telephone number shows: 江州市禾城区人民政府."""
    own = _OWN_PLACE.match(name)
    above = contact.address.partition(own.group())[0] if own and own.group() in contact.address else ""
    located = f"{above}{name}" if _PLACES.fullmatch(above) else name
    province = province_of(contact.telephone)
    return (
        located
        if located.startswith(province)
        else f"{load('places')['in_full'].get(province, f'{province}省')}{located}"
    )


def province_of(telephone: str) -> str:
    """The province whose numbers begin as this one does, by its short name; '' for a number without an area code."""
    number = _AREA_CODE.match(telephone)
    codes = _area_codes()
    return next((codes[code] for n in (4, 3) if number and (code := number[1][:n]) in codes), "")


@cache
def _area_codes() -> dict[str, str]:
    return {code: province for province, codes in load("places")["area_codes"].items() for code in codes}


def core_of(name: str) -> str:
    """A name without what says only that it is a government: 江州市禾城区."""
    return _GOVERNMENT.sub("", name)


def _shorter_names(name: str) -> list[str]:
    """What the name may be without the places above it, with and without its ending."""
    tails = [name[at:] for at in range(1, len(name)) if _OWN_PLACE.match(name[at:])]
    cores = [core_of(tail) for tail in tails] + [core_of(name)]
    return sorted(
        {*tails, *cores, *(f"{core}{end}" for core in cores for end in ("人民政府", "政府", "办事处"))}
    )


def _lies_in(contact: Contact, places: str) -> bool:
    """True if an office's address names the place nearest above it: 江州市禾城区长江路 5 号."""
    nearest = _BARE.sub("", re.findall(_PLACE, places)[-1])
    return len(nearest) > 1 and nearest in contact.address


def _shares_a_detail(one: Contact, other: Contact) -> bool:
    return any(getattr(one, detail) and getattr(one, detail) == getattr(other, detail) for detail in _TELLING)


def _contact_of(entry: IndexEntry) -> Contact:
    return Contact(**json.loads(entry.contact))


def _renamed(entry: IndexEntry, name: str) -> IndexEntry:
    names: Sequence[str] = sorted(grams(name))
    return replace(entry, organisation=name, names=tuple(names))
