"""Reports and certificates as files."""

from datetime import date

from litestar import Response, Router, get
from litestar.di import NamedDependency

from backend.services import report_files
from backend.services.house import House
from backend.services.report_files import Form
from backend.services.sessions import SignedIn
from backend.web.documenting import GIVES
from backend.web.sessions import PUBLIC

PDF = "application/pdf"
TYPES: dict[Form, str] = {"pdf": PDF, "csv": "text/csv", "json": "application/json"}
VIEW = {"action": "view_audit", GIVES: (PDF,)}


@get("/public/reports/{month:date}/{form:str}", opt={"action": PUBLIC, GIVES: (*TYPES.values(),)})
async def published(house: NamedDependency[House], month: date, form: Form) -> Response[bytes]:
    """R-AUD-04: a published month as `pdf`, `csv` or `json`, without a sign-in."""
    data = await report_files.published(house, month, form)
    return _file(data, TYPES[form], f"report-{month:%Y-%m}.{form}")


@get("/reports/{month:date}/paper", opt=VIEW)
async def with_names(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], month: date
) -> Response[bytes]:
    """R-AUD-01: with names, as PDF; that it was printed is recorded."""
    data = await report_files.with_names(house, signed_in.who, month)
    return _file(data, PDF, f"report-{month:%Y-%m}-with-names.pdf")


@get("/purges/{day:date}/certificate", opt=VIEW)
async def certificate(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], day: date
) -> Response[bytes]:
    """R-RET-01: what went with a capture day and what proves it, as PDF."""
    data = await report_files.certificate(house, signed_in.who, day)
    return _file(data, PDF, f"certificate-{day.isoformat()}.pdf")


def _file(data: bytes, kind: str, name: str) -> Response[bytes]:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=kind, headers=headers)


ROUTES = Router("", route_handlers=[published, with_names, certificate])
