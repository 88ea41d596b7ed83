"""Samples for a network that learns faster than processors can draw: each is taken several times.

Every producer has blocks of memory that it shares with the trainer, and fills them in turn. What
is ready is copied to the GPU and stays there; batches are picked at random from all that is there,
the oldest making room for the newest.
"""

import ctypes
import multiprocessing as mp
import time
from collections.abc import Iterator
from multiprocessing.context import SpawnProcess

import cv2
import numpy as np
import torch
from torch import Tensor

from models.training.run import Batch, Plan, Task

GATHERED = 8
"""Batches to a block: few large copies are cheaper than many small ones."""
BLOCKS = 4
SHARE = 0.6
"""Of the GPU's free memory that samples may fill."""
MOST = 2_000_000
AT_FIRST = 16
"""Batches that have to be there before the first is taken, so that they are not all alike."""
PATIENCE = 120.0
"""Seconds without a new sample after which the producers count as lost."""

Fields = tuple[tuple[str, str, tuple[int, ...]], ...]
"""Name, type and shape (of one sample) of what a batch holds."""


class Ring:
    """One producer's blocks, and how many have been filled and emptied so far."""

    def __init__(self, fields: Fields, size: int) -> None:
        self._fields, self._size = fields, size
        context = mp.get_context("spawn")
        bytes_each = sum(np.dtype(t).itemsize * int(np.prod(s, dtype=int)) for _, t, s in fields)
        self._memory = context.RawArray(ctypes.c_byte, BLOCKS * size * bytes_each)
        self._counts = context.RawArray(ctypes.c_int64, 2)

    def blocks(self) -> list[Batch]:
        """The blocks as arrays, the same in either process."""
        whole = np.frombuffer(memoryview(self._memory).cast("B"), np.uint8)
        at, found = 0, []
        for _ in range(BLOCKS):
            block = {}
            for name, kind, shape in self._fields:
                count = np.dtype(kind).itemsize * int(np.prod(shape, dtype=int)) * self._size
                block[name] = whole[at : at + count].view(kind).reshape(self._size, *shape)
                at += count
            found.append(block)
        return found

    def fill(self, batches: Iterator[Batch]) -> None:
        """The producer's side: block after block, waiting where all are full."""
        blocks = self.blocks()
        while True:
            while self._counts[0] - self._counts[1] == BLOCKS:
                time.sleep(0.005)
            block = blocks[self._counts[0] % BLOCKS]
            for part in range(GATHERED):
                for name, values in next(batches).items():
                    rows = self._size // GATHERED
                    block[name][part * rows : (part + 1) * rows] = values
            self._counts[0] += 1

    def ready(self) -> int | None:
        """The trainer's side: which block is to be emptied next, if one is full."""
        filled, emptied = self._counts
        return emptied % BLOCKS if filled > emptied else None

    def emptied(self) -> None:
        self._counts[1] += 1


class Replay:
    """Producers, their rings, and the samples on the device; see `run.Source`."""

    def __init__(self, task: Task, plan: Plan, samples: int) -> None:
        self._size, self._device = plan.batch, plan.device
        first = next(task.batches(0))
        fields: Fields = tuple((k, v.dtype.str, v.shape[1:]) for k, v in first.items())
        self._block = GATHERED * len(next(iter(first.values())))
        self._rings = [Ring(fields, self._block) for _ in range(plan.producers)]
        self._blocks = [ring.blocks() for ring in self._rings]
        capacity = _capacity(plan.device, sum(v.nbytes for v in first.values()) * GATHERED)
        self._room = capacity * self._block
        self._held = {
            k: torch.empty((self._room, *v.shape[1:]), dtype=_kind(v), device=plan.device)
            for k, v in first.items()
        }
        self._stream = torch.cuda.Stream() if plan.device == "cuda" else None
        self.drawn = 0
        self._heard = time.monotonic()
        # A run that goes on must not see again what it has seen.
        seed = (plan.seed * 1_000_003 + samples) * 1000
        context = mp.get_context("spawn")
        self._workers: list[SpawnProcess] = [
            context.Process(target=_draw, args=(task, seed + i, ring), daemon=True)
            for i, ring in enumerate(self._rings)
        ]

    def __enter__(self) -> "Replay":
        for worker in self._workers:
            worker.start()
        while self.drawn < AT_FIRST * self._size and self.drawn < self._room:
            self._take_in()
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.kill()

    def get(self) -> dict[str, Tensor]:
        """A batch from all samples that are held."""
        self._take_in()
        held = min(self.drawn, self._room)
        picked = torch.randint(held, (self._size,), device=self._device)
        return {k: v[picked] for k, v in self._held.items()}

    def _take_in(self) -> None:
        """Copy every block that is ready to the device."""
        for ring, blocks in zip(self._rings, self._blocks, strict=True):
            if (number := ring.ready()) is None:
                continue
            self._copy(blocks[number], self.drawn % self._room)
            ring.emptied()
            self.drawn += self._block
            self._heard = time.monotonic()
        if time.monotonic() - self._heard > PATIENCE:
            raise RuntimeError("no producer has drawn anything; what went wrong is above")

    def _copy(self, block: Batch, at: int) -> None:
        """Beside what the device is at, not after it: the trainer need not wait for its steps."""
        with torch.cuda.stream(self._stream):
            for name, values in block.items():
                self._held[name][at : at + self._block].copy_(torch.from_numpy(values))
        if self._stream is not None:
            self._stream.synchronize()


def _kind(values: np.ndarray) -> torch.dtype:
    return torch.from_numpy(values).dtype


def _capacity(device: str, block_bytes: int) -> int:
    """How many blocks fit into what is free on the device."""
    if device != "cuda":
        return 8
    free, _ = torch.cuda.mem_get_info()
    return max(8, min(int(free * SHARE), MOST * 31_000) // block_bytes)


def _draw(task: Task, seed: int, ring: Ring) -> None:
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    ring.fill(task.batches(seed))
