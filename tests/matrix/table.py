"""The matrix as a person reads it: docs/matrix.md, written by `make matrix`."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from policies.parameters import ROLES
from tests.matrix.asking import Column, FlawedProbeError, cell
from tests.matrix.probe import Probe, all_probes
from tests.matrix.states import STATES, State
from tests.matrix.world import CREDENTIALS, World

FILE = Path(__file__).parents[2] / "docs" / "matrix.md"
SAME = "·"
INTRO = """# Who may do what

Every route of the server, asked as everybody. `make matrix` writes this page from the answers, and
`tests/flow/test_matrix.py` fails where an answer is another. `tests/matrix/__init__.py` says how a
new route gets its row. The department is the {department}; in what
the four others differ stands in docs/matrix/.

| | |
|---|---|
| `ok` | done; a word behind it stands inside an answer that takes several things at once |
| `403` | refused, with the clauses of the policy (`policies/departments/`, `policies/law/`) |
| `404` | does not exist for this person |
| `409`, `410` | not in this state |
| `401` | not signed in |

What has to be there before an act stands behind it in brackets.
"""
OUTSIDE = State("without a session", "nobody is signed in; gateways show their credential")
Cells = dict[str, list[str]]
"""By the name of a column, from the first probe to the last."""


def columns(world: World) -> list[Column]:
    """One of each role."""
    return [Column(role, world.members[role]) for role in ROLES]


def outsiders(world: World) -> list[Column]:
    """Without a session: nobody, and gateways with their credentials."""
    names = {"gateway": "gateway", "another": "another agency's gateway", "revoked": "revoked one"}
    someone = world.members["officer"]
    nobody = Column("nobody", someone, signed_in=False)
    return [
        nobody,
        *(
            Column(names[name], someone, signed_in=False, bearer=secret)
            for name, secret in CREDENTIALS.items()
        ),
    ]


async def asked(
    world: World, probes: Sequence[Probe], who: Sequence[Column], state: State
) -> Cells:
    """Raises `FlawedProbeError` with every question that was not a fair one, each once."""
    cells: Cells = {column.name: [] for column in who}
    flaws: dict[str, FlawedProbeError] = {}
    for column in who:
        for probe in probes:
            try:
                cells[column.name].append(await cell(world, probe, column, state))
            except FlawedProbeError as flaw:
                flaws.setdefault(probe.name, flaw)
    if flaws:
        raise FlawedProbeError("\n".join(map(str, flaws.values())))
    return cells


async def page(world: World) -> str:
    """All of it, asked anew."""
    probes = all_probes()
    normal, *others = STATES
    in_order = await asked(world, probes, columns(world), normal)
    parts = [
        INTRO.format(department=world.house.profile.department.name),
        _section(normal, probes, in_order),
        _section(OUTSIDE, probes, await asked(world, probes, outsiders(world), normal)),
    ]
    for state in others:
        cells = await asked(world, probes, columns(world), state)
        parts.append(_section(state, probes, cells, in_order))
    return "\n".join(parts)


def _section(state: State, probes: Sequence[Probe], now: Cells, before: Cells | None = None) -> str:
    """Only what is answered otherwise than `before`."""
    shown = [*range(len(probes))]
    text = f"## {state.name.capitalize()}\n\n{state.told.capitalize()}."
    if before is not None:
        shown = [n for n in shown if any(now[who][n] != before[who][n] for who in now)]
        now = {
            who: [_other(now[who][n], before[who][n]) for n in range(len(probes))] for who in now
        }
        text += f" Not listed, and `{SAME}`: as in order. `+`: besides what refuses it then."
    return f"{text}\n\n{rows(probes, now, shown)}\n"


def rows(probes: Sequence[Probe], now: Cells, shown: Sequence[int]) -> str:
    """Those shown; what is alike for all stands in one list."""
    alike: dict[str, list[Probe]] = {}
    own, parts = [], []
    for n in shown:
        answers = {now[who][n] for who in now}
        if len(answers) == 1:
            alike.setdefault(answers.pop(), []).append(probes[n])
        else:
            own.append(n)
    if own:
        cells = {who: [now[who][n] for n in own] for who in now}
        parts.append(_table([probes[n] for n in own], cells))
    for answer, same in alike.items():
        parts.append(f"`{answer}` for everybody:\n\n" + "\n".join(_listed(same, probes)))
    return "\n\n".join(parts)


def _listed(some: Sequence[Probe], probes: Sequence[Probe]) -> list[str]:
    """A line each, and one line for a route all of whose acts are among them."""
    whole = {each.route for each in probes} - {each.route for each in probes if each not in some}
    names = [f"`{each.route}`" if each.route in whole else _named(each) for each in some]
    return [f"- {name}" for name in dict.fromkeys(names)]


def _other(now: str, before: str) -> str:
    """Where only clauses came to those that refuse it in order, those that came."""
    if now == before:
        return SAME
    _, within, refused = now.rpartition("ok: ")
    status, *clauses = refused.split()
    held = {*before.rpartition("ok: ")[2].split()} - {"ok", "403", "refused"}
    if status != "403" or not held <= {*clauses}:
        return now
    return " ".join(["ok: 403 +" if within else "403 +", *(c for c in clauses if c not in held)])


def _table(probes: Sequence[Probe], cells: Mapping[str, Sequence[str]]) -> str:
    lines = ["| act | " + " | ".join(name.replace("_", " ") for name in cells) + " |"]
    lines.append("|---" * (len(cells) + 1) + "|")
    for n, probe in enumerate(probes):
        row = " | ".join(cells[name][n] for name in cells)
        lines.append(f"| {_named(probe)} | {row} |")
    return "\n".join(lines)


def _named(probe: Probe) -> str:
    text = f"`{probe.route}`"
    text += f" {probe.act}" if probe.act else ""
    return text + (f" ({probe.needs})" if probe.needs else "")
