"""Topic clustering and summarisation for news: stories in, themes and attributed digests out."""

from importlib import import_module
from typing import TYPE_CHECKING

from toolkit.version import __version__ as __version__

if TYPE_CHECKING:
    from toolkit.archive.archive import Archive as Archive
    from toolkit.digests.digest import digest_stories as digest_stories
    from toolkit.digests.rankers import CentroidRanker as CentroidRanker
    from toolkit.digests.records import Digest as Digest
    from toolkit.digests.records import Quote as Quote
    from toolkit.digests.sumy_ranker import SumyRanker as SumyRanker
    from toolkit.errors import ArchiveBusyError as ArchiveBusyError
    from toolkit.errors import ArchiveError as ArchiveError
    from toolkit.errors import ConfigError as ConfigError
    from toolkit.errors import DeliveryError as DeliveryError
    from toolkit.errors import EditsError as EditsError
    from toolkit.errors import EmptyCorpusError as EmptyCorpusError
    from toolkit.errors import EngineError as EngineError
    from toolkit.errors import HistoryLookupError as HistoryLookupError
    from toolkit.errors import MissingExtraError as MissingExtraError
    from toolkit.errors import ModelError as ModelError
    from toolkit.errors import NothingThereError as NothingThereError
    from toolkit.errors import PlotError as PlotError
    from toolkit.errors import ReportError as ReportError
    from toolkit.errors import SeedError as SeedError
    from toolkit.errors import SourceError as SourceError
    from toolkit.errors import StoryLookupError as StoryLookupError
    from toolkit.errors import StorySchemaError as StorySchemaError
    from toolkit.errors import ToolkitError as ToolkitError
    from toolkit.evaluation.digest_records import DigestEvaluation as DigestEvaluation
    from toolkit.evaluation.digests import evaluate_digests as evaluate_digests
    from toolkit.evaluation.theme_records import Evaluation as Evaluation
    from toolkit.evaluation.themes import evaluate_themes as evaluate_themes
    from toolkit.events.airing import Airing as Airing
    from toolkit.events.pipeline import event_pipeline as event_pipeline
    from toolkit.events.records import Event as Event
    from toolkit.explanation.explain import explain_story as explain_story
    from toolkit.explanation.records import Explanation as Explanation
    from toolkit.reading.edits.read import read_edits as read_edits
    from toolkit.reading.labelled import read_labelled as read_labelled
    from toolkit.reading.read import read_stories as read_stories
    from toolkit.reading.summaries import read_summaries as read_summaries
    from toolkit.reading.themes_file import read_themes as read_themes
    from toolkit.rendering.progress import progress_bar as progress_bar
    from toolkit.report.build import build_report as build_report
    from toolkit.report.comparison import Comparison as Comparison
    from toolkit.report.read import read_report as read_report
    from toolkit.report.records import Report as Report
    from toolkit.sentences.attributions import story_attributions as story_attributions
    from toolkit.stories.records import Rejected as Rejected
    from toolkit.stories.records import Story as Story
    from toolkit.streaming.records import Streamed as Streamed
    from toolkit.streaming.stream import stream_report as stream_report
    from toolkit.themes.fit import fit_themes as fit_themes
    from toolkit.themes.model import ThemeModel as ThemeModel
    from toolkit.themes.pipeline import theme_pipeline as theme_pipeline
    from toolkit.themes.records import Theme as Theme
    from toolkit.themes.saved_model import load_model as load_model
    from toolkit.vectors.tokenizers import stemmed_words as stemmed_words

_HOMES = {
    "Airing": "toolkit.events.airing",
    "Archive": "toolkit.archive.archive",
    "ArchiveBusyError": "toolkit.errors",
    "ArchiveError": "toolkit.errors",
    "CentroidRanker": "toolkit.digests.rankers",
    "Comparison": "toolkit.report.comparison",
    "ConfigError": "toolkit.errors",
    "DeliveryError": "toolkit.errors",
    "Digest": "toolkit.digests.records",
    "DigestEvaluation": "toolkit.evaluation.digest_records",
    "EditsError": "toolkit.errors",
    "EmptyCorpusError": "toolkit.errors",
    "EngineError": "toolkit.errors",
    "Evaluation": "toolkit.evaluation.theme_records",
    "Event": "toolkit.events.records",
    "Explanation": "toolkit.explanation.records",
    "HistoryLookupError": "toolkit.errors",
    "MissingExtraError": "toolkit.errors",
    "ModelError": "toolkit.errors",
    "NothingThereError": "toolkit.errors",
    "ReportError": "toolkit.errors",
    "Quote": "toolkit.digests.records",
    "Rejected": "toolkit.stories.records",
    "Report": "toolkit.report.records",
    "PlotError": "toolkit.errors",
    "SeedError": "toolkit.errors",
    "SourceError": "toolkit.errors",
    "Story": "toolkit.stories.records",
    "StoryLookupError": "toolkit.errors",
    "StorySchemaError": "toolkit.errors",
    "Streamed": "toolkit.streaming.records",
    "SumyRanker": "toolkit.digests.sumy_ranker",
    "Theme": "toolkit.themes.records",
    "ThemeModel": "toolkit.themes.model",
    "ToolkitError": "toolkit.errors",
    "build_report": "toolkit.report.build",
    "digest_stories": "toolkit.digests.digest",
    "evaluate_digests": "toolkit.evaluation.digests",
    "evaluate_themes": "toolkit.evaluation.themes",
    "event_pipeline": "toolkit.events.pipeline",
    "explain_story": "toolkit.explanation.explain",
    "fit_themes": "toolkit.themes.fit",
    "load_model": "toolkit.themes.saved_model",
    "progress_bar": "toolkit.rendering.progress",
    "read_edits": "toolkit.reading.edits.read",
    "read_labelled": "toolkit.reading.labelled",
    "read_report": "toolkit.report.read",
    "read_stories": "toolkit.reading.read",
    "read_summaries": "toolkit.reading.summaries",
    "read_themes": "toolkit.reading.themes_file",
    "stemmed_words": "toolkit.vectors.tokenizers",
    "story_attributions": "toolkit.sentences.attributions",
    "stream_report": "toolkit.streaming.stream",
    "theme_pipeline": "toolkit.themes.pipeline",
}

__all__ = [*_HOMES, "__version__"]  # noqa: PLE0604


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module 'toolkit' has no attribute {name!r}"
        raise AttributeError(message)
    found = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
