"""Stories of a model by what people call them: by id, or by title."""

from __future__ import annotations

from collections import Counter, defaultdict

from toolkit.stories.frame import story_records
from toolkit.themes.model import ThemeModel

_MOST_OF_A_WORD = 50


class StoryNames:
    """The rows of stories by their ids and titles, with the copies of each."""

    def __init__(self, model: ThemeModel) -> None:
        self._records = story_records(model.stories)
        self._model = model
        self._ids = {story.story_id: row for row, story in enumerate(self._records)}
        self._titles: defaultdict[str, list[int]] = defaultdict(list)
        self._words: defaultdict[str, list[int]] = defaultdict(list)
        for row, story in enumerate(self._records):
            if story.title:
                self._titles[_plain(story.title)].append(row)

    def is_id(self, story: str) -> bool:
        """Return True if a story has this id."""
        return story in self._ids

    def rows_of(self, story: str) -> list[int]:
        """Return the rows of the story of an id, or of all of a title, whatever its case; with their copies."""
        rows = [self._ids[story]] if self.is_id(story) else self._titles.get(_plain(story), [])
        found: set[int] = set()
        for row in rows:
            if row not in found:
                group, place = self._model.place(row)
                found.update(group.rows[group.originals == group.originals[place]].tolist())
        return sorted(found)

    def nearest_title(self, story: str) -> str:
        """Return the title that shares most words with what was looked for; empty if none shares one."""
        if not self._words:
            for title, rows in self._titles.items():
                for word in {*title.split()}:
                    self._words[word].append(rows[0])
        wanted = {*_plain(story).split()}
        rare = [rows for word in sorted(wanted) if len(rows := self._words.get(word, [])) <= _MOST_OF_A_WORD]
        shared = Counter(row for rows in rare for row in rows)
        if not shared:
            return ""
        n_words = {row: len({*_plain(self._records[row].title).split()}) for row in shared}
        best = max(sorted(shared), key=lambda row: shared[row] / (len(wanted) + n_words[row]))
        return self._records[best].title


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
