"""The index that answers are taken from: opened, and opened anew once a build has swapped in another file."""

from __future__ import annotations

from pathlib import Path

from bot.answering.answer import Language
from bot.browsing import Browser
from bot.chart import Chart
from bot.charts import charts
from bot.offices import Offices
from knowledge.errors import StoreError
from knowledge.store import FactStore, ReportRecord


class OpenIndex:
    """One index, and what is read from it without a question."""

    def __init__(self, store: FactStore, organisation: str = "") -> None:
        self._store = store
        self._stamp = _stamp(store.path)
        self._offices = Offices(store, organisation)
        self._report: ReportRecord | None = None
        self._browser: Browser | None = None

    def close(self) -> None:
        """Closes the index."""
        self._store.close()

    @property
    def edition(self) -> str:
        """Another one once another index has taken the place of this one."""
        return str(self._stamp)

    @property
    def browser(self) -> Browser:
        """Offices, years, sections, topics and facts of the index as it is now."""
        self._refresh()
        if self._browser is None:
            self._browser = Browser(self._store, self._offices.default)
        return self._browser

    @property
    def store(self) -> FactStore:
        """The index as it is now."""
        self._refresh()
        return self._store

    def charts(
        self, language: Language, organisation: str = "", year: int | None = None
    ) -> tuple[Chart, ...]:
        """The breakdowns that an office's report offers; none where it is not loaded."""
        report = self.browser.report(organisation, year)
        return charts(self._store, report, language) if report else ()

    def has_several(self) -> tuple[bool, bool]:
        """Whether there are offices to choose from, and years of the default report's office."""
        self._refresh()
        return self._offices.several, len(self._store.years(self._default_report().organisation)) > 1

    def _default_report(self) -> ReportRecord:
        if self._report is None:
            self._report = self._store.newest(self._offices.default or None) or self._store.newest()
        report = self._report
        if report is None:
            raise StoreError(f"{self._store.path}: the index holds no report any more; build it again")
        return report

    def _refresh(self) -> None:
        """Opens the index anew once a build has swapped in another file."""
        stamp = _stamp(self._store.path)
        if stamp == self._stamp or stamp is None:
            return
        try:
            fresh = FactStore.read(self._store.path)
        except StoreError:
            return  # the open file goes on serving
        self._store.close()
        self._store, self._stamp, self._report, self._browser = fresh, stamp, None, None
        self._offices = Offices(fresh, self._offices.default)


def _stamp(path: Path) -> tuple[int, int] | None:
    """What changes when another index takes the place of this one."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns
