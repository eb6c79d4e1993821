"""A small stream of news in the project's own words: what came on which day, from whom."""

from __future__ import annotations

import pandas as pd

FERRY = (
    "The night ferry Solveig ran aground off Varne island on Sunday with 214 passengers on board. "
    "Lifeboats from three harbours took the passengers off before dawn. "
    "The coastguard said the ship had left its usual route in thick fog."
)
FERRY_TOLD_ELSEWHERE = (
    "More than two hundred people were brought ashore after the ferry Solveig struck rocks near Varne. "
    "Nobody was badly hurt, said a doctor at the harbour. "
    "The coastguard is asking why the ship was so far from its route."
)
FERRY_INQUIRY = (
    "Nobody was at the wheel of the Solveig, whose captain had been awake for thirty hours, investigators said. "
    "Two alarms on the bridge were switched off when the ferry left its usual route off Varne island. "
    "The company has suspended all its night crossings until July."
)
QUOTA = (
    "Ministers cut the cod quota for the northern fishing grounds by a tenth on Monday. "
    "Skippers in Hull and Peterhead called the decision a disaster for small boats. "
    "Scientists had asked for twice as much."
)
HERRING = (
    "A museum of the herring trade opens in Arbroath in autumn, in the old smokehouse at the pier. "
    "Visitors will see how barrels were packed and sold. "
    "The town pays half, a lottery the rest."
)
STRIKE = (
    "Train drivers in Marle will strike for two days over pay, their union said on Monday. "
    "Half of the trains are to be cancelled on both days. "
    "The railway offered three per cent in May."
)
STRIKE_OVER = (
    "Five per cent more and a day off ended the dispute late on Tuesday night. "
    "Train drivers in Marle and their union vote on the pay deal next week, and the strike is off. "
    "Commuters can use their season tickets again from Thursday morning."
)
STRIKE_SHORT = (
    "The train drivers' strike in Marle is off after the railway offered five per cent over pay. "
    "Members of the union vote next week. "
    "A day off comes on top."
)
ORBIT = (
    "A rocket with four weather satellites reached orbit on its second try. "
    "The first launch had been stopped by a leaking valve. "
    "The satellites measure the wind above the oceans."
)


def story(title: str, text: str, day: str, source: str = "Quay Wire") -> dict[str, str]:
    """Return a record of a story."""
    return {"title": title, "text": text, "published": f"2025-06-{day}Z", "source": source}


DAYS = {
    "2025-06-09T20:00Z": [
        story("Ferry runs aground off Varne", FERRY, "08T05:00"),
        story("Solveig: 200 brought ashore", FERRY_TOLD_ELSEWHERE, "08T09:00", "Harbour Post"),
        story("Cod quota cut by a tenth", QUOTA, "09T12:00"),
        story("Drivers in Marle to strike", STRIKE, "09T10:00", "Harbour Post"),
        story("Weather satellites in orbit", ORBIT, "09T15:00"),
    ],
    "2025-06-10T20:00Z": [
        story("Captain of the Solveig had been awake for thirty hours", FERRY_INQUIRY, "10T11:00"),
        story("Ferry off Varne: the accident", "VARNE (Civic Press) - " + FERRY, "10T06:00", "Civic Press"),
        story("Herring museum opens in autumn", HERRING, "10T14:00"),
    ],
    "2025-06-11T20:00Z": [story("Deal for drivers: strike called off", STRIKE_OVER, "11T16:00")],
}


def until(moment: str) -> pd.DataFrame:
    """Return all that feeds held until a moment, which repeat what they held before."""
    return pd.DataFrame([one for day, stories in DAYS.items() if day <= moment for one in stories])
