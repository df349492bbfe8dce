"""From bytes to papers: read, plan, preview, apply."""

from collections.abc import Iterable, Sequence

from readinglist.core.citekeys import KeyPattern
from readinglist.core.importing.apply import Application
from readinglist.core.importing.guidance import Guidance
from readinglist.core.importing.inputs import Input
from readinglist.core.importing.plan import FilePlan, Stop
from readinglist.core.importing.planning import Planner
from readinglist.core.progress import Progress
from readinglist.core.store import Database


def plan_files(
    planner: Planner, files: Iterable[Input], guidance: Guidance, progress: Progress
) -> list[FilePlan]:
    """A plan for each file; later files know what earlier ones bring."""
    plans = [
        file if isinstance(file, FilePlan) else planner.plan(file, guidance, progress)
        for file in files
    ]
    planner.forget()
    return plans


def plan_again(
    planner: Planner, plans: Sequence[FilePlan], changed: FilePlan, progress: Progress
) -> list[FilePlan]:
    """The plans, in which one file is read again as its changed plan says."""
    made: list[FilePlan] = []
    for plan in plans:
        if plan.file is changed.file:
            new = planner.plan(plan.file, changed.guidance, progress).unticked_like(changed)
        elif plan.error is not None and not plan.file.data:
            new = plan  # nothing could be read of it
        else:
            new = planner.again(plan, progress)
        made.append(new)
    planner.forget()
    return made


def apply_plan(
    db: Database,
    plan: FilePlan,
    time: str,
    pattern: KeyPattern,
    progress: Progress,
    stop: Stop,
) -> FilePlan:
    """Carry out one file's plan inside an operation; returns it as it was carried out."""
    if plan.error is not None:
        raise plan.error
    return Application(db, plan, time, pattern).run(progress, stop)
