"""Processor time and memory of a running department, process by process."""

from dataclasses import dataclass

import psutil

from tests.processes import POSTGRES, VALKEY, Department


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time so far, and resident megabytes now."""

    seconds: float
    megabytes: float


def costs(running: Department) -> dict[str, Cost]:
    """By name; PostgreSQL with all its sessions, those that ended included."""
    pids = running.keeper.pids() | dict(
        zip((POSTGRES, VALKEY), running.embedded.pids(), strict=True)
    )
    return {name: _tree(psutil.Process(pid)) for name, pid in pids.items()}


def _tree(process: psutil.Process) -> Cost:
    times = process.cpu_times()
    seconds = times.user + times.system + times.children_user + times.children_system
    memory = _memory(process)
    for child in process.children(recursive=True):
        try:
            spent = child.cpu_times()
            seconds += spent.user + spent.system
            memory += _memory(child)
        except psutil.NoSuchProcess:
            continue  # it ended just now: its parent has its time
    return Cost(seconds, memory)


def _memory(process: psutil.Process) -> float:
    """Its share of what it uses together with others (PSS): PostgreSQL's sessions share most."""
    return float(process.memory_full_info().pss) / 2**20
