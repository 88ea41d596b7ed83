"""Looks in consecutive frames become reads, one for each passing vehicle."""

from backend.domain.reads import Read, Sighting, reads
from models.look import Box
from tests.looks import look


def seen(seconds: float, text: str, x: float = 100, y: float = 100, w: float = 120) -> Sighting:
    return Sighting(seconds, look(text, box=Box(x, y, w, w / 2)))


def texts(found: tuple[Read, ...]) -> list[str]:
    return [read.settled.text for read in found]


def test_one_vehicle_that_stands_is_one_read() -> None:
    found = reads(seen(0.2 * number, "ABC123") for number in range(10))
    assert texts(found) == ["ABC123"]
    assert found[0].settled.looks == 10
    assert (found[0].first, found[0].last) == (0.0, 1.8)


def test_one_vehicle_that_drives_by_is_one_read() -> None:
    passing = [seen(0.2 * number, "ABC123", x=300 * number) for number in range(6)]
    assert texts(reads(passing)) == ["ABC123"]


def test_a_vehicle_that_drives_steadily_is_known_by_where_it_must_be() -> None:
    blurred = [
        seen(0.0, "ABC123"),
        seen(0.2, "ABC123", x=400),
        seen(0.4, "A8C1Z3", x=700),
        seen(0.6, "ABC123", x=1000),
    ]
    assert texts(reads(blurred)) == ["ABC123"]


def test_the_same_words_far_away_are_another_vehicle() -> None:
    assert len(reads([seen(0.0, "ABC123"), seen(0.2, "ABC123", x=5000)])) == 2


def test_another_plate_in_the_same_place_is_another_vehicle() -> None:
    assert texts(reads([seen(0.0, "ABC123"), seen(0.2, "XYZ789")])) == ["ABC123", "XYZ789"]


def test_a_plate_of_another_size_is_another_vehicle() -> None:
    assert len(reads([seen(0.0, "ABC123"), seen(0.2, "ABC123", w=300)])) == 2


def test_two_plates_in_one_frame_are_two_vehicles() -> None:
    together = [seen(t, "ABC123", x=x) for t in (0.0, 0.2) for x in (100, 400)]
    found = reads(together)
    assert [read.settled.looks for read in found] == [2, 2]
    assert [{s.look.box.x for s in read.sightings} for read in found] == [{100}, {400}]


def test_two_vehicles_side_by_side_keep_apart() -> None:
    frames = [
        seen(0.2 * number, text, x=x + 200 * number)
        for number in range(5)
        for text, x in (("ABC123", 100), ("XYZ789", 400))
    ]
    assert texts(reads(frames)) == ["ABC123", "XYZ789"]


def test_a_read_grows_for_three_seconds() -> None:
    found = reads(seen(0.5 * number, "ABC123") for number in range(10))
    assert [read.last - read.first for read in found] == [3.0, 1.0]


def test_a_vehicle_that_comes_back_later_is_a_new_read() -> None:
    assert len(reads([seen(0.0, "ABC123"), seen(2.0, "ABC123")])) == 2


def test_sightings_may_come_in_any_order() -> None:
    frames = [seen(0.2 * number, "ABC123", x=50 * number) for number in range(5)]
    assert reads(frames[::-1]) == reads(frames)


def test_the_look_to_show_is_the_most_confident() -> None:
    weak, strong = seen(0.0, "ABC123"), Sighting(0.2, look("ABC123", sure=0.99))
    assert reads([weak, strong])[0].best == strong


def test_no_sightings_give_no_reads() -> None:
    assert reads([]) == ()
