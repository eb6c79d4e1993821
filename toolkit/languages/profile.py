"""What differs between languages, as plain data: one `Profile` a language, each in a module of its own.

Adding a language, or completing one, is a matter of `toolkit/languages/profiles/<tag>.py` alone; the table in
`tests/languages/test_profiles.py` shows what each language has and lacks. Stop words are in the package stopwordsiso.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from toolkit.languages import profiles

Words = str
Patterns = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is particular to one language. An empty field means that nothing is known, or that the language has none.

    A field of `Words` holds words separated by white space, with "_" for a space inside one; a field of `Patterns`
    holds regular expressions. A profile has no logic: the module that uses a field compiles it, once.
    Fields of pages and bylines are used together for all languages, because a page may be in several; so are
    ``name_particles`` and ``elided``. Of ``name_beginnings`` and ``weak_words`` only those of English are used so far,
    for texts in any language.
    """

    # Splitting into sentences: toolkit.sentences.abbreviations, splitting, speakers.
    sentence_ends: Words = ""
    """What ends a sentence in this language alone: ";" in Greek."""
    abbreviations: Words = ""
    """What ends in a point and does not end a sentence: "z.B.". Those of English hold in texts of any language."""
    abbreviations_before_figures: Words = ""
    """What ends in a point and does not end a sentence if a number follows: "Nr."."""
    abbreviations_before_names: Words = ""
    """What does not end a sentence if a name follows, a word with a capital that is no stop word: "Inc.", "Yahoo!"."""
    abbreviations_before_times: Words = ""
    """What does not end a sentence if a day, a month or a time zone follows: "a.m."."""
    before_ordinals: Patterns = ()
    """Words, in lower case, before an ordinal that is written with a point: "am 3. Juni"."""
    lettered: Words = ""
    """How a word begins that a letter may stand behind which is no initial: "plan B"; in texts of any language."""
    year_marks: Words = ""
    """What stands with a point behind the number of a year: "2025 r."."""
    closed_quotations: Patterns = ()
    """How a sentence ends that is a quotation, the speaker of which may follow."""
    speakers: Patterns = ()
    """How what follows such a quotation begins if it names the speaker, or goes on with the sentence."""

    # Sentences that depend on the one before: toolkit.sentences.dependence.
    openings: Words = ""
    """What a sentence begins with that depends on the one before: pronouns, connectives."""
    not_after_openings: Patterns = ()
    """What makes another word, or another thing, of such an opening; by default the rest of a word."""
    openings_unless_a_time: Words = ""
    """Openings of the same kind, unless a time follows: "This", but not "This week"."""
    times: Words = ""
    """The words for times that may follow those."""
    opening_patterns: Patterns = ()
    """Further openings of the same kind, whole patterns."""
    expletives: Patterns = ()
    """Openings that look like one of those, but depend on nothing: "It is … that"."""
    unnamed_speakers: Patterns = ()
    """What stands anywhere in a sentence that leaves open who speaks: "”, he said"."""

    # Who speaks in a sentence, to whom and of what: toolkit.sentences.rules.
    persons: Patterns = ()
    """Words, whole ones, of a first or second person; case counts, but for the first letter of a sentence."""
    orders: Words = ""
    """What a page begins with when it calls on its readers: "Follow"."""
    page_matters: Patterns = ()
    """How the words begin that name what it calls them to: "subscri"."""
    page_notices: Patterns = ()
    """What a page says of itself in the third person, in lower case: that an article was amended, whose it is."""
    comment_policies: Patterns = ()
    """What it says of the comments of its readers, in lower case: that they are moderated, whose opinion they are."""
    pictures: Words = ""
    """What stands before a colon and the name of who took a picture."""
    titles: Words = ""
    """What stands before the surname of somebody who has been named before."""

    # Who wrote a story: toolkit.cleaning.attribution_patterns, toolkit.sentences.attributions.
    by: Words = ""
    """What a byline begins with, capitalised, where it may be in any case on a page."""
    bylines: Words = ""
    """What else a byline begins with, as it is written."""
    between_names: Words = ""
    """What stands between the names of a byline, or inside one."""
    credits: Patterns = ()
    """What a credit in brackets says: "(Reporting by …)"."""
    credit_lines: Patterns = ()
    """What a line says that is a credit, in brackets or without."""

    # Times: toolkit.reading.times; what dateparser knows is not repeated here.
    months: Words = ""
    """The names of the months, from the first to the last; they are words of no theme too."""
    month_abbreviations: Words = ""
    """Short names of months, each beginning with the first three letters of one."""
    weekdays: Words = ""
    """The names of the days of the week; they are words of no theme too."""
    weekday_abbreviations: Words = ""
    """Short names of weekdays."""
    ago: Words = ""
    """What is part of an age that counts back: "vor", "il y a"; small patterns."""
    days: Words = ""
    """Today and yesterday; small patterns."""
    published: Patterns = ()
    """What stands before a time and says that a story was published then."""
    changed: Words = ""
    """How a word begins that stands before a time, or is in its name, and says that a story was changed then."""
    forenoon: Words = ""
    """What stands before the hour of a clock of twelve hours in the forenoon."""
    afternoon: Words = ""
    """The same in the afternoon."""
    before_clocks: Words = ""
    """What stands between a date and a time of day; small patterns."""

    # Figures: toolkit.languages.figures.
    number_words: Words = ""
    """Numbers in words, in lower case, from nought up, and those for many: "dozens"."""
    indefinite_articles: Words = ""
    """Those of them that are articles too: "ein"."""

    # Sentences that say the contrary: toolkit.languages.disagreement.
    negations: Patterns = ()
    """Words, whole ones in lower case, of a sentence that says that something is not so: "not", "deny"."""

    # Versions of a story and notes to editors, in any case; of all languages together: toolkit.events.versions, notes.
    version_marks: Patterns = ()
    """What a headline begins with, or holds in brackets, that is one of a new version: "CORRECTED"."""
    notes_to_editors: Patterns = ()
    """What a note to editors begins with before a colon or dash: "Attention editors", "KILL"; news may as well."""
    words_of_notes: Patterns = ()
    """Words of which such a note has one: what editors work with."""
    requests_to_withdraw: Patterns = ()
    """What the text of such a note begins with, whatever it is headed by, if it asks not to use a story."""
    withdrawals: Patterns = ()
    """What such a note says if it withdraws a story."""

    # Words that name nothing: toolkit.languages.stop_words, toolkit.phrases, toolkit.themes.labels.
    news_words: Words = ""
    """The commonest words of news writing, in lower case, beside stop words, months and weekdays."""
    weak_words: Words = ""
    """Words that are no label by themselves: "officials", "deal"."""
    particles: Words = ""
    """What parts words where no space does."""
    name_particles: Words = ""
    """What stands between the words of a name: "of", "van"."""
    name_beginnings: Words = ""
    """Stop words that a name may begin with: "New"."""
    elided: Words = ""
    """What stands before an apostrophe and is a word of its own: "l", "qu"; small patterns."""
    capital_letters: Words = ""
    """What has a capital beside names: "nouns"."""
    before_nouns: Words = ""
    """Words that mostly stand before nouns."""
    before_verbs: Words = ""
    """Words that mostly stand before verbs."""
    articles: Words = ""
    """Articles that the name of a publisher may begin with."""
    desks: Words = ""
    """What a publisher calls its desks and feeds behind its name, in small letters without accents: "sport"."""

    # Lines of a page that are not the story, each as a whole and in any case: toolkit.cleaning.
    source_labels: Patterns = ()
    """What stands with a colon before the name of a source."""
    related_headings: Patterns = ()
    """Headings of lists of related stories."""
    news_headings: Patterns = ()
    """Those of them that head news: "Top stories"."""
    article_ends: Patterns = ()
    """Lines that open what follows an article, beyond doubt."""
    possible_article_ends: Patterns = ()
    """Lines that may open what follows an article: "Comments"."""
    buttons: Patterns = ()
    """Buttons and menus."""
    notices: Patterns = ()
    """Buttons, counters and footers of several words, which may end in a full stop."""
    letter_ends: Patterns = ()
    """What the footer of a newsletter says, whatever its case: how to cancel it, or see it in a browser."""
    credits_and_offers: Patterns = ()
    """Lines with something of their own in them, which are none if they are sentences: "Photo: …"."""
    cross_references: Patterns = ()
    """What points to another story if a colon follows."""
    possible_cross_references: Patterns = ()
    """What points to another story if it begins no sentence; case counts."""
    rubrics: Words = ""
    """Rubrics behind headlines, which are no publishers: "video"."""
    opinions: Words = ""
    """What a headline is marked with whose story gives an opinion."""

    # Sentences in which a page speaks to its readers, in lower case: toolkit.cleaning.solicitations.
    cookies: Patterns = ()
    """About cookies."""
    subscriptions: Patterns = ()
    """About subscriptions and accounts."""
    newsletters: Patterns = ()
    """About newsletters and channels."""
    adverts: Patterns = ()
    """About adverts in the text."""
    further_solicitations: Patterns = ()
    """What may follow any of these: "Learn more"."""
    page_words: Patterns = ()
    """What belongs to a page, anywhere in a sentence: "inbox"."""
    reporting_words: Patterns = ()
    """Words, whole ones, of a sentence that reports what somebody said or ruled."""
    appeared_first: Patterns = ()
    """What a copy of a story ends with, up to the name of the page that it is from; case counts."""


@cache
def tags() -> tuple[str, ...]:
    """Return the languages that have a profile, in the order of their tags."""
    return tuple(sorted(module.name for module in iter_modules(profiles.__path__)))


@cache
def profile(tag: str) -> Profile:
    """Return the profile of a language; an empty one if there is none.

    Parameters
    ----------
    tag : str
        As the stories frame has it: "pt", never "pt-BR".

    Examples
    --------
    >>> profile("sv").openings_unless_a_time, profile("").openings_unless_a_time
    ('Denna Dessa', '')
    """
    if tag not in tags():
        return Profile()
    found: Profile = import_module(f"{profiles.__name__}.{tag}").PROFILE
    return found


def each_word(words: Words) -> tuple[str, ...]:
    """Return the words of a field.

    Examples
    --------
    >>> each_word("In_turn Then")
    ('In turn', 'Then')
    """
    return tuple(word.replace("_", " ") for word in words.split())


def in_any_language(*fields: str) -> tuple[str, ...]:
    """Return the words or patterns that all languages have in some fields, in the order of their tags.

    Examples
    --------
    >>> in_any_language("year_marks")
    ('г', 'r', 'г', 'р')
    """
    values: list[Words | Patterns] = [getattr(profile(tag), field) for field in fields for tag in tags()]
    return tuple(one for value in values for one in (each_word(value) if isinstance(value, str) else value))
