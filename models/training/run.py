"""The training loop that all networks share: producers, schedule, averages, checkpoints."""

import json
import multiprocessing as mp
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from typing import Protocol, runtime_checkable

import cv2
import numpy as np
import torch
from torch import Tensor, nn

Batch = dict[str, np.ndarray]
WARM_UP = 200
DECAY = 0.15
"""The last part of a run, in which the learning rate falls to nothing before weights land."""
CHECKPOINT_S = 300.0


class Source(Protocol):
    """Where batches come from."""

    drawn: int
    """Samples that were drawn for this run so far; they may have been taken more often."""

    def __enter__(self) -> "Source": ...
    def __exit__(self, *_: object) -> None: ...
    def get(self) -> dict[str, Tensor]: ...


class Task(Protocol):
    """What differs between the networks."""

    name: str

    def network(self) -> nn.Module: ...
    def batches(self, seed: int) -> Iterator[Batch]: ...
    def loss(self, net: nn.Module, batch: dict[str, Tensor]) -> Tensor: ...
    def validate(self, net: nn.Module) -> dict[str, float]: ...


@runtime_checkable
class Varying(Protocol):
    """A task whose samples may be taken several times."""

    def vary(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """The same samples in another form, a new one each time."""
        ...


@dataclass
class Plan:
    """How long, with what, and where to."""

    minutes: float
    folder: Path
    rate: float = 1e-3
    producers: int = 1
    threads: int = 1
    seed: int = 1
    device: str = "cpu"
    start: Path | None = None
    """Weights to go on from: a committed `checkpoint.npz`, or a checkpoint of an earlier run."""
    decay: float = DECAY
    batch: int = 0
    """Samples to a step where they are replayed on the device (`replay`); 0: each is taken once, in
    the batches in which it was drawn."""
    checkpoint_s: float = CHECKPOINT_S
    on_progress: Callable[[str], None] = field(default=print)


def train(task: Task, plan: Plan) -> Path:
    """Train until the time is up; returns the averaged weights' file.

    1. Start from `plan.start` when given, else from nothing.
    2. Warm up, hold the rate, fall to nothing in the last part; average the weights all along.
    3. Every few minutes write a checkpoint and one line of the learning curve.
    """
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    plan.folder.mkdir(parents=True, exist_ok=True)
    net = task.network()
    samples = load_weights(net, plan.start) if plan.start else 0
    net = net.to(plan.device, memory_format=torch.channels_last)
    average = Average(net)
    on_gpu = plan.device == "cuda"
    torch.backends.cudnn.benchmark = True
    optimiser = torch.optim.AdamW(_groups(net), lr=plan.rate, betas=(0.9, 0.98), fused=on_gpu)
    progress = _Progress(task.name, plan)
    step = 0
    fast = Mixed(net) if _half_is_fast(plan.device) else net
    taught = task.vary if plan.batch and isinstance(task, Varying) else _as_drawn
    with _source(task, plan, samples) as source:
        while (part := progress.part()) < 1:
            for group in optimiser.param_groups:
                group["lr"] = plan.rate * _schedule(step, part, plan.decay)
            batch = source.get()
            loss = task.loss(fast, taught(batch))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            average.follow(net)
            step += 1
            if progress.tell(len(next(iter(batch.values()))), loss.detach(), source.drawn):
                _checkpoint(task, plan, average, samples + source.drawn)
        samples += source.drawn
    return _checkpoint(task, plan, average, samples)


def _as_drawn(batch: dict[str, Tensor]) -> dict[str, Tensor]:
    return batch


def _source(task: Task, plan: Plan, samples: int) -> Source:
    if not plan.batch:
        return Producers(task, plan, samples)
    from models.training.replay import Replay

    return Replay(task, plan, samples)


class Mixed(nn.Module):
    """A network whose products run in bfloat16 and whose answers are float32.

    On a CPU with bfloat16 instructions a step takes about half the time; losses are not taken
    in half precision.
    """

    def __init__(self, net: nn.Module) -> None:
        super().__init__()
        self.net = net

    def forward(self, pictures: Tensor) -> Tensor | tuple[Tensor, ...]:
        with torch.autocast(pictures.device.type, torch.bfloat16):
            out = self.net(pictures)
        return out.float() if isinstance(out, Tensor) else tuple(part.float() for part in out)


def _half_is_fast(device: str) -> bool:
    cpu = Path("/proc/cpuinfo")
    return device == "cuda" or (cpu.exists() and "_bf16" in cpu.read_text())


class _Progress:
    """How far a run is, told every 50 steps; says when a checkpoint is due."""

    def __init__(self, name: str, plan: Plan) -> None:
        self._name, self._plan = name, plan
        self._begun = self._saved = self._told = time.monotonic()
        self._steps, self._size = 0, 0
        self._loss = torch.zeros((), device=plan.device)

    def part(self) -> float:
        """The part of the run's time that is over."""
        return (time.monotonic() - self._begun) / 60 / self._plan.minutes

    def tell(self, size: int, loss: Tensor, drawn: int) -> bool:
        self._steps, self._size = self._steps + 1, self._size + size
        # Added up where it is: asking a GPU for it at every step would make it wait.
        self._loss += loss
        if self._steps < 50:
            return False
        lost = float(self._loss) / 50
        now = time.monotonic()
        self._plan.on_progress(
            f"{self._name}  {self.part():6.1%} of {self._plan.minutes:g} min"
            f"  {self._size / (now - self._told):7.1f} samples/s  loss {lost:.4f}"
            f"  {drawn / (now - self._begun):7.1f} drawn/s"
        )
        self._told, self._steps, self._size = now, 0, 0
        self._loss.zero_()
        if now - self._saved < self._plan.checkpoint_s:
            return False
        self._saved = now
        return True


class Average:
    """An exponential moving average of the weights: what is measured and shipped."""

    def __init__(self, net: nn.Module) -> None:
        self.steps = 0
        self.state = {k: v.detach().clone() for k, v in net.state_dict().items()}

    def follow(self, net: nn.Module) -> None:
        """Move towards the network's weights; quickly at first, then over about 1000 steps."""
        self.steps += 1
        keep = min(0.999, (1 + self.steps) / (20 + self.steps))
        theirs = net.state_dict()
        real = [name for name, mine in self.state.items() if mine.dtype.is_floating_point]
        mine = [self.state[name] for name in real]
        torch._foreach_lerp_(mine, [theirs[name].detach() for name in real], 1 - keep)
        for name in self.state.keys() - set(real):
            self.state[name].copy_(theirs[name])


class Producers:
    """Processes that render batches ahead of the network."""

    def __init__(self, task: Task, plan: Plan, samples: int) -> None:
        # A run that goes on must not see again what it has seen.
        self._device, self.drawn = plan.device, 0
        first = (plan.seed * 1_000_003 + samples) * 1000
        # Not forked: after the first network this process has threads, and their locks would be
        # copied as they stand.
        context = mp.get_context("spawn")
        self._queue: mp.Queue[Batch] = context.Queue(12)
        self._workers = [
            context.Process(target=_produce, args=(task, first + i, self._queue), daemon=True)
            for i in range(plan.producers)
        ]

    def __enter__(self) -> "Producers":
        for worker in self._workers:
            worker.start()
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.kill()

    def get(self) -> dict[str, Tensor]:
        while True:
            try:
                batch = self._queue.get(timeout=20)
                self.drawn += len(next(iter(batch.values())))
                return {k: torch.from_numpy(v).to(self._device) for k, v in batch.items()}
            except Empty:
                if not any(worker.is_alive() for worker in self._workers):
                    raise RuntimeError("every producer has died; its error is above") from None


def _produce(task: Task, seed: int, queue: "mp.Queue[Batch]") -> None:
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    for batch in task.batches(seed):
        queue.put(batch)


def _schedule(step: int, part: float, decay: float) -> float:
    """Warm-up, then constant, then a straight line to nothing."""
    warm = min(1.0, (step + 1) / WARM_UP)
    return warm * min(1.0, max(1 - part, 0.0) / decay if decay else 1.0)


def _groups(net: nn.Module) -> list[dict[str, object]]:
    """Weight decay for matrices and kernels only."""
    matrices = [p for p in net.parameters() if p.dim() > 1]
    others = [p for p in net.parameters() if p.dim() <= 1]
    return [{"params": matrices, "weight_decay": 0.02}, {"params": others, "weight_decay": 0.0}]


def _checkpoint(task: Task, plan: Plan, average: Average, samples: int) -> Path:
    file = plan.folder / f"{task.name}.npz"
    save_weights(average.state, samples, file)
    net = task.network()
    net.load_state_dict(
        {
            k: v.float().cpu() if v.dtype.is_floating_point else v.cpu()
            for k, v in average.state.items()
        }
    )
    net = net.to(plan.device).eval()
    with torch.no_grad():
        measured = task.validate(net)
    line = {"samples": samples, "time": round(time.time()), **measured}
    with (plan.folder / f"{task.name}.jsonl").open("a") as curve:
        curve.write(json.dumps(line) + "\n")
    plan.on_progress(f"{task.name} checkpoint " + json.dumps(line))
    return file


def save_weights(state: dict[str, Tensor], samples: int, file: Path) -> None:
    """Half precision is enough to go on from, and keeps the committed file small."""
    arrays = {
        k: v.cpu().numpy().astype(np.float16 if v.dtype.is_floating_point else np.int64)
        for k, v in state.items()
    }
    part = file.with_suffix(".part")
    with part.open("wb") as out:
        np.savez_compressed(out, samples=np.int64(samples), **arrays)
    part.replace(file)


def stored_samples(file: Path) -> int:
    """How many samples the weights in a file have seen; -1 where there is none."""
    if not file.exists():
        return -1
    with np.load(file) as stored:
        return int(stored["samples"])


def load_weights(net: nn.Module, file: Path) -> int:
    """Load a checkpoint into the network; returns the samples that it has seen."""
    with np.load(file) as stored:
        state = {
            k: torch.from_numpy(
                stored[k].astype(np.float32) if stored[k].dtype == np.float16 else stored[k]
            )
            for k in stored.files
            if k != "samples"
        }
        samples = int(stored["samples"])
    net.load_state_dict(state)
    return samples
