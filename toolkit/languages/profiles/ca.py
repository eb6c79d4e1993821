"""Catalan."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="Sr. Sra. Srs. Dr. Dra. prof. p.ex. av. St. Sta. Mn. EE.UU.",
    ago="fa fent",
    number_words="""
        zero un una dos dues tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze
        disset divuit dinou vint trenta quaranta cinquanta seixanta cent cents mil milers milió milions desena
        desenes dotzena dotzenes centenars
    """,
)
