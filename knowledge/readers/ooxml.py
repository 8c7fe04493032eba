"""The names of WordprocessingML, and how its properties are read."""

from __future__ import annotations

from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
"""The namespace of documents saved as Strict Open XML."""


def value(element: Element | None, path: str, default: str = "") -> str:
    """The w:val of the element at a path of w: names below `element`."""
    found = element.find("/".join(W + name for name in path.split("/"))) if element is not None else None
    return found.get(W + "val", default) if found is not None else default


def flag(element: Element | None, path: str) -> bool:
    """True if an on/off property is set: <w:vanish/>, unless its value says no."""
    found = element.find("/".join(W + name for name in path.split("/"))) if element is not None else None
    return found is not None and found.get(W + "val", "true") not in ("0", "false", "off", "none")


def number(text: str, default: int = 0) -> int:
    """A whole number of an attribute; the default if it is none."""
    return int(text) if text.lstrip("-").isdecimal() and len(text) < 10 else default
