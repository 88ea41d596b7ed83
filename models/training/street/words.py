"""What stands written in a street and is no registration."""

import numpy as np

Rng = np.random.Generator
MAKES = (
    "FORD", "CHEVROLET", "TOYOTA", "HONDA", "NISSAN", "JEEP", "RAM", "GMC", "DODGE", "SUBARU",
    "HYUNDAI", "KIA", "MAZDA", "VOLVO", "BUICK", "LEXUS", "ACURA", "AUDI", "TESLA", "LINCOLN",
    "CADILLAC", "CHRYSLER", "INFINITI", "PORSCHE", "MINI", "FIAT", "LAND ROVER", "RIVIAN",
)  # fmt: skip
MODELS = (
    "SILVERADO", "F-150", "SUPER DUTY", "TUNDRA", "TACOMA", "CAMRY", "COROLLA", "ACCORD", "CIVIC",
    "ALTIMA", "RAV4", "CR-V", "EXPLORER", "ESCAPE", "TAHOE", "SUBURBAN", "MALIBU", "IMPALA",
    "CHARGER", "CHALLENGER", "MUSTANG", "WRANGLER", "CHEROKEE", "OUTBACK", "FORESTER", "ELANTRA",
    "SONATA", "PRIUS", "LEAF", "PATHFINDER", "ROGUE", "FUSION", "FOCUS", "RANGER", "COLORADO",
    "SIERRA", "TITAN", "FRONTIER", "ODYSSEY", "PILOT", "SIENNA", "4RUNNER", "HIGHLANDER",
)  # fmt: skip
TRIMS = (
    "4x4", "4WD", "AWD", "V6", "V8", "LT", "LTZ", "XLT", "SE", "SEL", "LE", "XLE", "SR5", "TRD",
    "LIMITED", "SPORT", "EX-L", "HYBRID", "TURBO", "2.5", "3.6", "5.7", "HEMI", "Z71", "FX4", "GT",
    "1500", "2500HD", "FLEX FUEL", "ECOBOOST", "SRT", "RS", "S", "PLATINUM", "DIESEL", "EV",
)  # fmt: skip
STICKERS = (
    "COEXIST", "BABY ON BOARD", "HONK IF YOU LOVE", "PROUD PARENT", "26.2", "13.1", "SALT LIFE",
    "I BRAKE FOR BIRDS", "VOTE", "MY DOG IS SMARTER", "NO FARMS NO FOOD", "SUPPORT LOCAL", "OBX",
    "LIVE LOVE LAUGH", "GO TIGERS", "HONOR STUDENT", "STUDENT DRIVER", "PEACE", "LOCAL 150",
    "ARMY MOM", "BE KIND", "EAT SLEEP FISH", "FREE HUGS", "HOW AM I DRIVING?", "KEEP BACK 200 FT",
    "IN CASE OF RAPTURE", "THIN MINT", "ROUTE 66", "NYC", "ACK", "RESIST", "FAITH",
    "CLASS OF 2019",
)  # fmt: skip
TRADES = (
    "PLUMBING", "ELECTRIC", "HEATING & AIR", "ROOFING", "LANDSCAPING", "PEST CONTROL", "MOVERS",
    "BAKERY", "FLOWERS", "LOCKSMITH", "CLEANING", "RENTALS", "FOODS", "FREIGHT", "EXPRESS", "PAINT",
    "SECURITY", "GLASS", "TOWING", "POOLS", "CATERING", "FARMS", "DAIRY", "LOGISTICS",
)  # fmt: skip
NAMES = (
    "SMITH", "GARCIA BROS", "A-1", "ACE", "LAKESIDE", "PREMIER", "RIVERA", "NORTHSIDE", "VALLEY",
    "JOHNSON & SON", "ALL STAR", "BLUE SKY", "CITY", "COUNTY", "HOMETOWN", "PATEL", "O'BRIEN",
    "DELTA",
)  # fmt: skip
STREETS = (
    "MAIN ST", "OAK AVE", "ELM ST", "2ND ST", "PARK BLVD", "MAPLE DR", "WASHINGTON AVE", "LAKE RD",
    "CEDAR LN", "HILL CT", "5TH AVE", "SUNSET BLVD", "COUNTY RD 12", "W 31ST ST", "COLLEGE PKWY",
)  # fmt: skip
YARD = (
    ("FOR SALE", "BY OWNER"), ("OPEN", "HOUSE"), ("SMITH", "FOR MAYOR"), ("RE-ELECT", "JONES"),
    ("GARAGE", "SALE"), ("SLOW", "CHILDREN"), ("NOW", "HIRING"), ("VOTE", "YES ON 4"),
    ("NO", "PARKING"),
    ("PRIVATE", "PROPERTY"), ("BEWARE", "OF DOG"), ("PROTECTED BY", "SECURITY"),
    ("KEEP", "OFF GRASS"),
    ("NO", "SOLICITING"), ("SPRING", "FAIR"), ("JOE'S", "PIZZA"), ("ROOF BY", "ACE ROOFING"),
)  # fmt: skip
SHOPS = (
    "PIZZA", "LIQUOR", "NAILS", "CVS", "DINER", "AUTO PARTS", "BANK", "COFFEE", "BURGERS", "TIRES",
    "LAUNDROMAT", "GROCERY", "HARDWARE", "PHARMACY", "DONUTS", "MOTEL", "EXIT", "OPEN 24 HOURS",
)  # fmt: skip
ROAD = ("STOP", "ONLY", "SCHOOL", "SLOW", "XING", "BUS", "AHEAD", "KEEP CLEAR", "25", "NO PARKING")
CAMERAS = (
    "CAM 1", "CAM01", "Front Door", "DRIVEWAY", "Gate 2", "CH03", "IPCamera", "Lobby NE", "PTZ-4",
    "Parking Lot B", "Camera 01", "NORTH ENTRANCE", "Channel1", "LPR EAST", "Street",
)  # fmt: skip


def pick(words: tuple[str, ...], rng: Rng) -> str:
    return words[int(rng.integers(len(words)))]


def digits(count: int, rng: Rng) -> str:
    return "".join(str(d) for d in rng.integers(0, 10, count))


def phone(rng: Rng) -> str:
    area, number = rng.integers(201, 990), digits(4, rng)
    form = ("{0}-555-{1}", "({0}) 555-{1}", "{0}.555.{1}", "1-800-{0}-{1}", "555-{1}")
    return pick(form, rng).format(area, number)


def company(rng: Rng) -> str:
    return f"{pick(NAMES, rng)} {pick(TRADES, rng)}"


def clock(rng: Rng) -> str:
    """A time stamp as cameras write it."""
    y, mo, d = int(rng.integers(2012, 2027)), int(rng.integers(1, 13)), int(rng.integers(1, 29))
    h, mi, s = int(rng.integers(0, 24)), int(rng.integers(0, 60)), int(rng.integers(0, 60))
    time = f"{h:02}:{mi:02}:{s:02}"
    forms = (
        f"{y}-{mo:02}-{d:02} {time}",
        f"{mo:02}/{d:02}/{y} {time}",
        f"{mo:02}-{d:02}-{y} Mon {time}",
        f"{h % 12 or 12:02}:{mi:02}:{s:02} {'AM' if h < 12 else 'PM'}",
        f"{y}/{mo:02}/{d:02} {time}.{digits(3, rng)}",
        time,
    )
    return pick(forms, rng)
