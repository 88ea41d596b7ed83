"""Small networks that stand in for the real ones: they keep the contract and read striped plates.

A striped plate (see tests.striped) is blue with ten upright stripes; how green a stripe is names
its character, how red the plate is names its state. So the whole pipeline runs, and its answer is
known, without any trained weights.
"""

import hashlib
from pathlib import Path

import onnx

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
STATES = ("", "IL", "IA", "MO")
MARGIN = 0.1

FINDER = """
<ir_version: 8, opset_import: ["" : 17]>
finder (uint8[1, H, W, 3] picture)
    => (float[1, h, w] score, float[1, h, w, 4] box, float[1, h, w, 8] corners)
{
    zero = Constant <value = int64 {0}> ()
    one = Constant <value = int64 {1}> ()
    two = Constant <value = int64 {2}> ()
    eight = Constant <value = int64 {8}> ()
    half = Constant <value = float {0.5}> ()
    cell = Constant <value = float {8.0}> ()
    near = Constant <value = float {4.0}> ()
    far = Constant <value = float {-4.0}> ()
    step = Constant <value = float {100.0}> ()
    sure = Constant <value = float {0.9}> ()
    last = Constant <value = int64[1] {-1}> ()
    rows_axis = Constant <value = int64[1] {1}> ()
    columns_axis = Constant <value = int64[1] {0}> ()
    batch = Constant <value = int64[1] {0}> ()
    pixels = Cast <to = 1> (picture)
    blue = Gather <axis = 3> (pixels, zero)
    red = Gather <axis = 3> (pixels, two)
    bluer = Sub (blue, red)
    is_plate = Greater (bluer, step)
    plate = Cast <to = 1> (is_plate)
    some = ReduceMax <keepdims = 0> (plate)
    on_rows = ReduceMax <axes = [0, 2], keepdims = 0> (plate)
    on_columns = ReduceMax <axes = [0, 1], keepdims = 0> (plate)
    top_at = ArgMax <axis = 0, keepdims = 0> (on_rows)
    left_at = ArgMax <axis = 0, keepdims = 0> (on_columns)
    low_at = ArgMax <axis = 0, keepdims = 0, select_last_index = 1> (on_rows)
    right_at = ArgMax <axis = 0, keepdims = 0, select_last_index = 1> (on_columns)
    below = Add (low_at, one)
    beside = Add (right_at, one)
    top = Cast <to = 1> (top_at)
    left = Cast <to = 1> (left_at)
    bottom = Cast <to = 1> (below)
    right = Cast <to = 1> (beside)
    size = Shape (picture)
    height = Gather (size, one)
    width = Gather (size, two)
    down = Div (height, eight)
    across = Div (width, eight)
    row_numbers = Range (zero, down, one)
    column_numbers = Range (zero, across, one)
    row_floats = Cast <to = 1> (row_numbers)
    column_floats = Cast <to = 1> (column_numbers)
    row_middles = Add (row_floats, half)
    column_middles = Add (column_floats, half)
    row_pixels = Mul (row_middles, cell)
    column_pixels = Mul (column_middles, cell)
    y = Unsqueeze (row_pixels, rows_axis)
    x = Unsqueeze (column_pixels, columns_axis)
    y_sum = Add (top, bottom)
    x_sum = Add (left, right)
    y_middle = Mul (y_sum, half)
    x_middle = Mul (x_sum, half)
    y_off = Sub (y, y_middle)
    x_off = Sub (x, x_middle)
    y_over = Greater (y_off, far)
    y_under = LessOrEqual (y_off, near)
    x_over = Greater (x_off, far)
    x_under = LessOrEqual (x_off, near)
    y_hit = And (y_over, y_under)
    x_hit = And (x_over, x_under)
    hit = And (y_hit, x_hit)
    hit_value = Cast <to = 1> (hit)
    hit_some = Mul (hit_value, some)
    hit_score = Mul (hit_some, sure)
    score = Unsqueeze (hit_score, batch)
    flat = Shape (hit_value)
    zeros = Sub (hit_value, hit_value)
    to_left = Sub (x, left)
    to_top = Sub (y, top)
    to_right = Sub (right, x)
    to_bottom = Sub (bottom, y)
    minus_left = Neg (to_left)
    minus_top = Neg (to_top)
    box_left = Add (zeros, to_left)
    box_top = Add (zeros, to_top)
    box_right = Add (zeros, to_right)
    box_bottom = Add (zeros, to_bottom)
    at_left = Add (zeros, minus_left)
    at_top = Add (zeros, minus_top)
    l = Unsqueeze (box_left, last)
    t = Unsqueeze (box_top, last)
    r = Unsqueeze (box_right, last)
    b = Unsqueeze (box_bottom, last)
    cl = Unsqueeze (at_left, last)
    ct = Unsqueeze (at_top, last)
    flat_box = Concat <axis = -1> (l, t, r, b)
    flat_corners = Concat <axis = -1> (cl, ct, r, ct, r, b, cl, b)
    box = Unsqueeze (flat_box, batch)
    corners = Unsqueeze (flat_corners, batch)
}
"""

READER = """
<ir_version: 8, opset_import: ["" : 17]>
reader (uint8[N, 64, 160, 3] plates) => (float[N, 10, 37] characters, float[N, 10, 2] places)
<float[1, 1, 37] classes = {%(classes)s}, int64[10] columns = {%(columns)s},
 float[1, 10, 2] middles = {%(middles)s}>
{
    one = Constant <value = int64 {1}> ()
    row = Constant <value = int64 {32}> ()
    last = Constant <value = int64[1] {-1}> ()
    level = Constant <value = float {7.0}> ()
    sharp = Constant <value = float {-8.0}> ()
    none = Constant <value = float {0.0}> ()
    green = Gather <axis = 3> (plates, one)
    line = Gather <axis = 1> (green, row)
    seen = Gather <axis = 1> (line, columns)
    values = Cast <to = 1> (seen)
    scaled = Div (values, level)
    upright = Unsqueeze (scaled, last)
    off = Sub (upright, classes)
    squared = Mul (off, off)
    characters = Mul (squared, sharp)
    blank = Mul (upright, none)
    places = Add (blank, middles)
}
"""

STATE = """
<ir_version: 8, opset_import: ["" : 17]>
issuer (uint8[N, 96, 192, 3] plates) => (float[N, 4] states)
<float[1, 4] classes = {0.0, 1.0, 2.0, 3.0}>
{
    two = Constant <value = int64 {2}> ()
    row = Constant <value = int64 {48}> ()
    column = Constant <value = int64[1] {96}> ()
    level = Constant <value = float {40.0}> ()
    sharp = Constant <value = float {-8.0}> ()
    red = Gather <axis = 3> (plates, two)
    line = Gather <axis = 1> (red, row)
    seen = Gather <axis = 1> (line, column)
    values = Cast <to = 1> (seen)
    scaled = Div (values, level)
    off = Sub (scaled, classes)
    squared = Mul (off, off)
    states = Mul (squared, sharp)
}
"""

FINDER_TOML = """
kind = "finder"
default = true
decoder = "centre-corners"
sha256 = "{sha256}"
long_side = 640
second_long_side = 256
threshold = 0.5
"""

READER_TOML = """
kind = "reader"
default = true
decoder = "slots"
sha256 = "{sha256}"
width = 160
height = 64
margins = [0.09, 0.1, 0.11]
alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
temperature = 1.0
unknown_below = 0.6
formats_weight = 1.0
"""

STATE_TOML = """
kind = "state"
default = true
decoder = "classes"
sha256 = "{sha256}"
width = 192
height = 96
margin = 0.1
states = ["", "IL", "IA", "MO"]
temperature = 1.0
threshold = 0.7
"""

FORMATS = "state\tpattern\tweight\nIL\t@@#####\t1.0\nIA\t@@@###\t1.0\n"


def middles() -> list[float]:
    """Where the ten stripes stand across a crop with the usual margin."""
    return [(MARGIN + (slot + 0.5) / 10) / (1 + 2 * MARGIN) for slot in range(10)]


def reader_text() -> str:
    values = {
        "classes": ", ".join(f"{number}.0" for number in range(37)),
        "columns": ", ".join(str(int(middle * 160)) for middle in middles()),
        "middles": ", ".join(f"{middle:.4f}, 0.5" for middle in middles()),
    }
    return READER % values


def network(text: str) -> bytes:
    model = onnx.parser.parse_model(text)
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def model_folder(folder: Path, toml: str, weights: bytes) -> Path:
    """One model of a registry."""
    folder.mkdir(parents=True)
    digest = hashlib.sha256(weights).hexdigest()
    (folder / "weights.onnx").write_bytes(weights)
    (folder / "model.toml").write_text(toml.format(sha256=digest), "utf-8")
    (folder / "CARD.md").write_text(f"# {folder.name}\n\nA double for the tests.\n", "utf-8")
    return folder


def registry(folder: Path) -> Path:
    """A registry with one double of each kind."""
    model_folder(folder / "striped-finder", FINDER_TOML, network(FINDER))
    reader = model_folder(folder / "striped-reader", READER_TOML, network(reader_text()))
    (reader / "formats.tsv").write_text(FORMATS, "utf-8")
    model_folder(folder / "striped-state", STATE_TOML, network(STATE))
    return folder
