"""R-ACC-07: what LEADS and NCIC say of a plate is shown to those who are certified for them.

The plate, its state and the reason class stay: without them no alert can be verified. The words,
the vehicle and the case number of the source are left out, and the clause stands in their place.
"""

from backend.services.acting import Who
from backend.services.asking import decide
from backend.services.house import House
from backend.store.database import Row
from policies.decision import Clause, Refusal


def hidden(house: House, who: Who, row: Row) -> tuple[Clause, ...]:
    """The clauses that keep an alert's entry from this person; none: it is shown whole."""
    if not of_leads(house, row):
        return ()
    about = ("HotList", str(row["list_name"]))
    answer = decide(house, who, "view_leads_fields", about, {"kind": "general"})
    return answer.clauses if isinstance(answer, Refusal) else ()


def of_leads(house: House, row: Row) -> bool:
    """Whether the list or the entry says that it comes from one of the profile's sources."""
    said = f"{row['list_name']} {row['source']}".upper()
    return any(word.upper() in said for word in house.profile.people.certified_sources.value)
