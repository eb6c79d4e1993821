"""The subjects that news is about, after the IPTC Media Topics (https://iptc.org/standards/media-topics/, CC BY 4.0).

All subjects of the first level, and below it those that news is full of, by the codes of the release of 2 July 2026.
Some names below the first level were not seen in that release. The headings that stand before labels are the project's.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.record import Record


@dataclass(frozen=True, slots=True, repr=False)
class Subject(Record):
    """What news is about: a topic of the IPTC Media Topics.

    Parameters
    ----------
    code : str
        Such as "medtop:04000000".
    name : str
        Its English name there.
    heading : str
        What stands for it before a label.
    parent : str
        The name of the subject of the first level that it belongs to; empty for one of that level.
    """

    code: str
    name: str
    heading: str
    parent: str = ""


_FIRST_LEVEL = """
    01000000 | arts, culture, entertainment and media    | Arts
    02000000 | crime, law and justice                    | Law
    03000000 | disaster, accident and emergency incident | Emergencies
    04000000 | economy, business and finance             | Business
    05000000 | education                                 | Education
    06000000 | environment                               | Environment
    07000000 | health                                    | Health
    08000000 | human interest                            | People
    09000000 | labour                                    | Work
    10000000 | lifestyle and leisure                     | Leisure
    11000000 | politics and government                   | Politics
    12000000 | religion                                  | Religion
    13000000 | science and technology                    | Science and technology
    14000000 | society                                   | Society
    15000000 | sport                                     | Sport
    16000000 | conflict, war and peace                   | Conflict
    17000000 | weather                                   | Weather
"""
_BELOW = """
    01000000 | 20000005 | cinema                                      | Film
    01000000 | 20000018 | music                                       | Music
    01000000 | 20000051 | television                                  | Television
    01000000 | 20000013 | literature                                  | Books
    02000000 | 20000082 | crime                                       | Crime
    02000000 | 20000106 | judiciary                                   | Courts
    03000000 | 20000139 | accident and emergency incident             | Accidents
    03000000 | 20000148 | disaster                                    | Disasters
    04000000 | 20000344 | economy                                     | Economy
    04000000 | 20000373 | international trade                         | Trade
    04000000 | 20000350 | central bank                                | Central banks
    04000000 | 20000385 | market and exchange                         | Markets
    04000000 | 20000178 | corporate earnings                          | Earnings
    04000000 | 20000204 | merger or acquisition                       | Mergers
    04000000 | 20000256 | energy and resource                         | Energy
    04000000 | 20000210 | agriculture                                 | Agriculture
    06000000 | 20000418 | climate change                              | Climate
    07000000 | 20000448 | communicable disease                        | Infectious diseases
    09000000 | 20000524 | labour relations                            | Industrial action
    11000000 | 20000574 | election                                    | Elections
    11000000 | 20000598 | national security                           | Defence and alliances
    11000000 | 20000599 | armed forces                                | Armed forces
    11000000 | 20000639 | diplomacy                                   | Diplomacy
    11000000 | 20000644 | international organisation                  | International organisations
    13000000 | 20000763 | information technology and computer science | Computing and internet
    13000000 | 20001298 | artificial intelligence                     | Artificial intelligence
    13000000 | 20000739 | space exploration                           | Space
    14000000 | 20000771 | immigration                                 | Migration
    15000000 | 20001065 | soccer                                      | Football
    15000000 | 20001085 | tennis                                      | Tennis
    15000000 | 20000851 | basketball                                  | Basketball
    15000000 | 20000888 | cricket                                     | Cricket
    15000000 | 20000849 | baseball                                    | Baseball
    15000000 | 20000940 | golf                                        | Golf
    16000000 | 20000053 | act of terror                               | Terrorism
    16000000 | 20000056 | armed conflict                              | Armed conflict
    16000000 | 20000065 | civil unrest                                | Protests
    16000000 | 20000073 | peace process                               | Peace talks
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


_NAMES = {code: name for code, name, _ in _rows(_FIRST_LEVEL)}
FIRST_LEVEL = tuple(Subject(f"medtop:{code}", name, heading) for code, name, heading in _rows(_FIRST_LEVEL))
BELOW = tuple(Subject(f"medtop:{code}", name, heading, _NAMES[above]) for above, code, name, heading in _rows(_BELOW))


def below(subject: Subject) -> tuple[Subject, ...]:
    """Return the subjects below one of the first level.

    Examples
    --------
    >>> [child.heading for child in below(subject_of_code("medtop:13000000"))]
    ['Computing and internet', 'Artificial intelligence', 'Space']
    """
    return tuple(child for child in BELOW if child.parent == subject.name)


def subject_of_code(code: str) -> Subject:
    """Return the subject of a code.

    Raises
    ------
    KeyError
        If there is none.

    Examples
    --------
    >>> subject_of_code("medtop:20000373").heading
    'Trade'
    """
    return {subject.code: subject for subject in (*FIRST_LEVEL, *BELOW)}[code]
