"""Which package detects the language of a story best? Passages of translated manuals, in one run.

    python experiments/languages/run.py --manuals DIR

DIR has a folder for each language with pages in Mallard XML under `gnome-help`, as Debian's package gnome-user-docs
installs them in `/usr/share/help`. Needs `pip install lingua-language-detector` besides the toolkit. Writes
`results.json` beside this script and prints the table of the README.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from lxml import etree

from toolkit.languages.detection import detect_language

HERE = Path(__file__).parent
PARAGRAPH = "{http://projectmallard.org/1.0/}p"
SHORTEST_PARAGRAPH = 25
FEWEST_CHARACTERS = 20_000
LENGTHS = (40, 100, 300, 1000)
PASSAGES = 100
ALIKE = {frozenset({"hr", "sr"}), frozenset({"hr", "bs"}), frozenset({"bs", "sr"})}
Detect = Callable[[str], str]
Passage = tuple[str, str]


def paragraphs(folder: Path) -> list[str]:
    found = []
    for page in sorted((folder / "gnome-help").glob("*.page")):
        try:
            tree = etree.parse(page)
        except etree.XMLSyntaxError:
            continue
        found += [" ".join("".join(each.itertext()).split()) for each in tree.iter(PARAGRAPH)]
    return list(dict.fromkeys(found))


def manuals(root: Path) -> dict[str, str]:
    """Return the translated paragraphs of each language; those that stand there in English are left out."""
    english = set(paragraphs(root / "C"))
    texts = {}
    for folder in sorted(path for path in root.iterdir() if path.is_dir()):
        own = [text for text in paragraphs(folder) if folder.name == "C" or text not in english]
        texts[folder.name] = " ".join(text for text in own if len(text) >= SHORTEST_PARAGRAPH)
    return {name: text for name, text in texts.items() if len(text) >= FEWEST_CHARACTERS}


def passages(texts: dict[str, str], length: int) -> list[Passage]:
    chosen, drawn = [], random.Random(0)
    for name, text in texts.items():
        language = "en" if name == "C" else re.split("[_@]", name)[0]
        for _ in range(PASSAGES):
            start = text.find(" ", drawn.randrange(len(text) - 2 * length)) + 1
            chosen.append((language, text[start : start + length]))
    return chosen


def detectors() -> dict[str, tuple[Detect, set[str] | None]]:
    """Return what detects a language, and the languages it knows, if not all."""
    from lingua import LanguageDetectorBuilder
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    plain = LanguageIdentifier.from_model_file(MODEL_FILE)
    builder = LanguageDetectorBuilder.from_all_languages().with_preloaded_language_models()
    full, low = builder.build(), builder.with_low_accuracy_mode().build()
    known = {language.iso_code_639_1.name.lower() for language in _all_languages()}

    def lingua(detector: Any) -> Detect:
        def detect(text: str) -> str:
            found = detector.detect_language_of(text)
            return found.iso_code_639_1.name.lower() if found else ""

        return detect

    return {
        "toolkit": (detect_language, None),
        "py3langid": (lambda text: str(plain.classify(text)[0]), None),
        "lingua": (lingua(full), known),
        "lingua, low accuracy": (lingua(low), known),
    }


def _all_languages() -> Sequence[Any]:
    from lingua import Language

    return list(Language.all())


def measured(detect: Detect, passages: Sequence[Passage]) -> dict[str, Any]:
    detect(passages[0][1])
    start = time.perf_counter()
    found = [detect(text) for _, text in passages]
    seconds = time.perf_counter() - start
    pairs = [
        (gold, "" if not guess else gold if {gold, guess} in ALIKE else guess)
        for (gold, _), guess in zip(passages, found, strict=True)
    ]
    wrong = Counter(f"{gold} as {guess}" for gold, guess in pairs if guess and guess != gold)
    return {
        "right": sum(gold == guess for gold, guess in pairs) / len(pairs),
        "wrong": wrong.total() / len(pairs),
        "microseconds": 1e6 * seconds / len(passages),
        "commonest_errors": dict(wrong.most_common(4)),
    }


def run(root: Path) -> dict[str, Any]:
    texts = manuals(root)
    found = detectors()
    known = set.intersection(*(languages for _, languages in found.values() if languages is not None))
    results: dict[str, Any] = {"languages": sorted(texts), "passages": PASSAGES, "by_length": {}}
    for length in LENGTHS:
        drawn = [passage for passage in passages(texts, length) if passage[0] in known]
        results["by_length"][str(length)] = {name: measured(detect, drawn) for name, (detect, _) in found.items()}
    return results


def table(results: dict[str, Any]) -> str:
    names = list(next(iter(results["by_length"].values())))
    lines = ["| characters | " + " | ".join(names) + " |", "| --- |" + " --- |" * len(names)]
    for length, measures in results["by_length"].items():
        base = measures["toolkit"]["microseconds"]
        cells = (
            f"{100 * of['right']:.1f} % right, {100 * of['wrong']:.1f} % wrong, {of['microseconds'] / base:.1f}×"
            for of in measures.values()
        )
        lines.append(f"| {length} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--manuals", type=Path, required=True)
    folder = parser.parse_args().manuals
    if not (folder / "C").is_dir():
        sys.exit(f"{folder}: no folder C in it; wanted the help of GNOME, as Debian's gnome-user-docs installs it")
    results = run(folder)
    (HERE / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(table(results))


if __name__ == "__main__":
    main()
