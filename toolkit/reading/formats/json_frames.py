"""Frames as pandas writes them to JSON: a column an object, or the names of the columns beside rows of cells."""

from __future__ import annotations

from toolkit.stories.columns import has_what_is_needed

Object = dict[str, object]


def rows_of_frame(document: Object) -> list[object]:
    """Return the rows of a frame, each as an object; none if a document is no frame.

    Examples
    --------
    >>> rows_of_frame({"title": {"0": "Cod", "1": "Eel"}, "rank": {"0": 2, "1": 1}})
    [{'title': 'Cod', 'rank': 2}, {'title': 'Eel', 'rank': 1}]
    >>> rows_of_frame({"columns": ["title"], "index": [0], "data": [["Cod"]]})
    [{'title': 'Cod'}]
    >>> rows_of_frame({"title": {"rendered": "Cod"}, "content": {"rendered": "Cod is cut."}})
    []
    """
    names, cells = document.get("columns"), document.get("data")
    if isinstance(names, list) and isinstance(cells, list) and all(isinstance(row, list) for row in cells):
        return [dict(zip(map(str, names), row, strict=False)) for row in cells]
    columns = {name: column for name, column in document.items() if isinstance(column, dict)}
    if len(columns) < len(document) or not has_what_is_needed(columns):
        return []
    labels = list(next(iter(columns.values())))
    if not all(label.isdigit() for label in labels) or any(list(column) != labels for column in columns.values()):
        return []
    return [{name: column[label] for name, column in columns.items()} for label in labels]
