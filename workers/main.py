"""A worker: `python -m workers.main`, as many as there are cores to read with."""

import asyncio
from typing import Any

import uvloop
from arq import cron
from arq.worker import Worker, func

from alerts.channels import webpush
from backend.services import equipment, serving
from backend.services.dispatching import Sender
from backend.services.house import open_house
from backend.settings import Settings
from backend.store import live, queue
from workers.jobs.dispatch_alerts import dispatch_alerts
from workers.jobs.freeze_reports import freeze_reports
from workers.jobs.look_after import look_after
from workers.jobs.look_through import look_through
from workers.jobs.make_days import make_days
from workers.jobs.mind_lists import mind_lists
from workers.jobs.purge_days import purge_days
from workers.jobs.read_frames import read_frames
from workers.jobs.root_days import root_days
from workers.jobs.take_lists import take_lists
from workers.jobs.watch_shifts import watch_shifts
from workers.prompt import Prompt

JOB_S = 60
"""Seconds one job may take. Work is lost by nothing: what a killed job held is free at once."""
IMPORT_S = 600
"""Of a list of a million on a machine that does much else."""
PURGE_S = 1800
"""For a department that had been off for weeks: days go one after the other, or are counted."""
POLL_S = 0.5
"""Between two looks at the queue: nudges are heard, and what stands there waited for a worker."""
JOBS = {queue.READ_FRAMES: read_frames, queue.DISPATCH_ALERTS: dispatch_alerts}
EVERY_SECOND = set(range(60))


def worker(settings: Settings) -> Worker:
    """arq's worker, made here: its settings class would ignore what it inherits."""
    return Worker(
        functions=[func(job, name=name, keep_result=0, max_tries=1) for name, job in JOBS.items()],
        cron_jobs=[
            cron(look_after, second=EVERY_SECOND, keep_result=0, run_at_startup=True),
            cron(take_lists, second={10, 40}, keep_result=0, timeout=IMPORT_S),
            cron(mind_lists, second={0, 20, 40}, keep_result=0, run_at_startup=True),
            cron(look_through, hour={8}, minute=20, keep_result=0, run_at_startup=True),
            cron(watch_shifts, second={5, 25, 45}, keep_result=0),
            cron(purge_days, minute={25}, keep_result=0, run_at_startup=True, timeout=PURGE_S),
            cron(freeze_reports, minute={40}, keep_result=0, run_at_startup=True, timeout=PURGE_S),
            cron(root_days, minute={10}, keep_result=0, run_at_startup=True, timeout=PURGE_S),
            cron(make_days, hour={0, 12}, minute=5, keep_result=0, run_at_startup=True),
        ],
        redis_settings=queue.redis_settings(settings.redis),
        on_startup=opener(settings),
        on_shutdown=close,
        job_timeout=JOB_S,
        poll_delay=POLL_S,
        max_jobs=4,
        health_check_interval=5,
        job_serializer=queue.encode,
        job_deserializer=queue.decode,
    )


def opener(settings: Settings) -> Any:  # noqa: ANN401 - arq's own start-up type
    async def open_all(ctx: dict[Any, Any]) -> None:
        ctx["closing"] = open_house(settings, planned_once=True)
        house = ctx["house"] = await ctx["closing"].__aenter__()
        reader = ctx["reader"] = equipment.reader()
        await serving.begin(house, reader.gate)
        ctx["client"] = webpush.new_client()
        ctx["sender"] = Sender(equipment.channel(house, ctx["client"]))
        prompt = ctx["prompt"] = Prompt(ctx, JOBS, JOB_S)
        prompt.start(live.heard(ctx["redis"], queue.TOLD))

    return open_all


async def close(ctx: dict[Any, Any]) -> None:
    await ctx["prompt"].stop()
    await ctx["client"].aclose()
    await ctx["closing"].__aexit__(None, None, None)


def new_loop() -> None:
    """The faster loop, which the server runs on as well."""
    asyncio.set_event_loop(uvloop.new_event_loop())


if __name__ == "__main__":
    new_loop()
    worker(Settings.from_environment()).run()
