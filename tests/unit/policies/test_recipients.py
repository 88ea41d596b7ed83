"""To whom data may go is a closed list, and nobody who pays stands in it."""

import re
from pathlib import Path

SCHEMA = Path(__file__).parents[3] / "policies" / "schema.cedarschema"
KINDS = (
    "Account Agreement Alert Audit Camera Department Device Entry Evidence Frame Gateway HotList "
    "Inquiry Person ProgramAudit Register Release Shift Software System"
)
"""Whoever asks and whatever is asked about. Of these an inquiry and a release alone are for
somebody outside, an agency that asks in writing, or a court (an agreement lets a partner feed the
department, and hands nothing out); whoever adds a recipient names here what kind it is."""


def test_no_decision_knows_a_buyer_or_a_company() -> None:
    """R-PRO-08: BPD DSRS-D and DSRS-G, LPD IV.O.3."""
    text = re.sub("//.*", "", SCHEMA.read_text("utf-8"))
    assert sorted(re.findall(r"^entity (\w+)", text, re.MULTILINE)) == KINDS.split()
    words = {word for name in re.findall(r"\w+", text) for word in name.lower().split("_")}
    assert words & {"sale", "sell", "buyer", "price", "fee", "company", "commercial"} == set()
