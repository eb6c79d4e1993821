"""Slovenian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="g. ga. gdč. dr. mag. prof. npr. t.i. tj. sv. ul. gen.",
    abbreviations_before_figures="št. čl. str. tel.",
    ago="pred",
    days="danes včeraj",
)
