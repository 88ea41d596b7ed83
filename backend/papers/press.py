"""PDF of a template and what stands on it; the one door to typst.

Data goes in as JSON beside the template and is never part of it: whatever somebody typed is printed
as text.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

HERE = Path(__file__).parent


def printed(template: str, data: Mapping[str, Any]) -> bytes:
    """`template`: the name of one of the .typ files beside this."""
    told = {"data": json.dumps(data, ensure_ascii=False)}
    made: bytes = typst.compile(HERE / f"{template}.typ", sys_inputs=told, ignore_system_fonts=True)
    return made
