"""Another policy that waits for its second person."""

from dataclasses import dataclass

from backend.domain.ids import new_id
from policies.profile import FOLDER, load
from tests.matrix.probe import Scene


@dataclass(frozen=True)
class Proposed:
    """Another policy waits for its second person; `by_me` as if I had proposed it."""

    by_me: bool = False

    async def __call__(self, scene: Scene) -> None:
        proposer = scene.me if self.by_me else scene.world.colleagues["administrator"]
        leroy, proposal_id = load(FOLDER / "leroy"), new_id(scene.world.now)
        await scene.run(
            "INSERT INTO profile_proposal (id, from_profile, from_version, to_profile, to_version,"
            " why, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5, 'We merge.', $6, $7)",
            proposal_id,
            scene.world.house.profile.name,
            scene.world.house.profile.version,
            leroy.name,
            leroy.version,
            proposer.id,
            scene.world.now,
        )
        scene.values["proposal_id"] = str(proposal_id)
