"""Ruling lines to tables: which cells the lines of a page enclose, merged cells as one."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points, from the upper left corner of the page."""

_SNAP = 3.5
"""Points within which lines meet or are the same line."""
_THIN = 3.0
_MIN_LENGTH = 5.0
_COVERED = 0.6
"""Share of a cell's side that a line must run along to be its border."""
_MAX_LINES = 400
"""Lines in one direction beyond which a drawing is no table."""


@dataclass(frozen=True, slots=True)
class Line:
    """A ruling line: its place across its direction, and from where to where it runs."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Region:
    """One cell as a reader sees it: the row in which it begins, and its edges."""

    row: int
    left: float
    right: float


class Grid:
    """A table as drawn; finds the cell around a point."""

    def __init__(self, xs: list[float], ys: list[float], regions: dict[tuple[int, int], Region]) -> None:
        self._xs, self._ys, self._regions = xs, ys, regions
        self.box: Box = (xs[0], ys[0], xs[-1], ys[-1])
        self.rows: list[list[Region]] = [[] for _ in ys[1:]]
        for region in sorted(set(regions.values()), key=lambda region: region.left):
            self.rows[region.row].append(region)

    def region_at(self, x: float, y: float) -> Region | None:
        """The cell around a point; None outside the table."""
        return self._regions.get((bisect_right(self._ys, y) - 1, bisect_right(self._xs, x) - 1))


def find_grids(rules: Iterable[Box]) -> list[Grid]:
    """The tables that the lines of a page draw, from the top."""
    across: list[Line] = []
    down: list[Line] = []
    for left, top, right, bottom in rules:
        if bottom - top <= _THIN and right - left > bottom - top:
            across.append(Line((top + bottom) / 2, left, right))
        elif right - left <= _THIN:
            down.append(Line((left + right) / 2, top, bottom))
    grids = [_grid(*group) for group in _groups(_joined(across), _joined(down))]
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: grid.box[1])


def _joined(lines: list[Line]) -> list[Line]:
    """Lines drawn in pieces as one, those too short to border a cell left out."""
    whole: list[Line] = []
    for cluster in _clusters(lines):
        at = sum(line.at for line in cluster) / len(cluster)
        run: Line | None = None
        for line in sorted(cluster, key=lambda line: line.start):
            if run is not None and line.start <= run.end + _SNAP:
                run = Line(at, run.start, max(run.end, line.end))
                continue
            if run is not None:
                whole.append(run)
            run = Line(at, line.start, line.end)
        if run is not None:
            whole.append(run)
    return [line for line in whole if line.end - line.start >= _MIN_LENGTH]


def _clusters(lines: list[Line]) -> list[list[Line]]:
    """Lines at the same place, whatever part of it they run along."""
    clusters: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.at):
        if clusters and line.at - clusters[-1][0].at <= _SNAP:
            clusters[-1].append(line)
        else:
            clusters.append([line])
    return clusters


def _groups(across: list[Line], down: list[Line]) -> list[tuple[list[Line], list[Line]]]:
    """Lines that hang together, table by table."""
    if not across or not down or max(len(across), len(down)) > _MAX_LINES:
        return []
    parent = list(range(len(across) + len(down)))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for i, level in enumerate(across):
        for j, upright in enumerate(down):
            if _meets(level, upright.at) and _meets(upright, level.at):
                parent[root(len(across) + j)] = root(i)
    groups: dict[int, tuple[list[Line], list[Line]]] = defaultdict(lambda: ([], []))
    for i, level in enumerate(across):
        groups[root(i)][0].append(level)
    for j, upright in enumerate(down):
        groups[root(len(across) + j)][1].append(upright)
    return list(groups.values())


def _meets(line: Line, at: float) -> bool:
    return line.start - _SNAP <= at <= line.end + _SNAP


def _grid(across: list[Line], down: list[Line]) -> Grid | None:
    """The cells between some lines; None if there are none. Open sides count as drawn."""
    if not across or not down:
        return None
    xs = _places([*down, *(Line(at, 0, 0) for line in across for at in (line.start, line.end))])
    ys = _places([*across, *(Line(at, 0, 0) for line in down for at in (line.start, line.end))])
    parent = {(row, column): (row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)}

    def root(cell: tuple[int, int]) -> tuple[int, int]:
        while parent[cell] != cell:
            parent[cell] = parent[parent[cell]]
            cell = parent[cell]
        return cell

    for row, column in parent:
        if column + 2 < len(xs) and not _is_border(down, xs[column + 1], ys[row], ys[row + 1]):
            parent[root((row, column + 1))] = root((row, column))
        if row + 2 < len(ys) and not _is_border(across, ys[row + 1], xs[column], xs[column + 1]):
            parent[root((row + 1, column))] = root((row, column))
    members: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for cell in parent:
        members[root(cell)].append(cell)
    if not members:
        return None
    regions: dict[tuple[int, int], Region] = {}
    for cells in members.values():
        first = min(cells)
        region = Region(first[0], xs[min(c for _, c in cells)], xs[max(c for _, c in cells) + 1])
        regions.update(dict.fromkeys(cells, region))
    return Grid(xs, ys, regions)


def _places(lines: list[Line]) -> list[float]:
    """The distinct places of lines, in order."""
    return [sum(line.at for line in cluster) / len(cluster) for cluster in _clusters(lines)]


def _is_border(lines: Sequence[Line], at: float, start: float, end: float) -> bool:
    """True if a line runs along most of the way from start to end."""
    return any(
        abs(line.at - at) <= _SNAP and min(line.end, end) - max(line.start, start) >= _COVERED * (end - start)
        for line in lines
    )
