# The whole application in one image: API, worker and gateway differ by their command alone.

FROM node:24-slim AS app
WORKDIR /app
COPY pwa/package.json pwa/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY pwa ./
RUN npm run build

FROM python:3.12-slim AS packages
RUN pip install --no-cache-dir uv
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
WORKDIR /opt/platewarden
COPY pyproject.toml uv.lock README.md ./
RUN uv sync --locked --no-dev --no-install-project
COPY policies policies
COPY models models
COPY alerts alerts
COPY backend backend
COPY workers workers
# Editable: profiles, models and the app are found beside the code.
RUN uv sync --locked --no-dev

FROM python:3.12-slim
# The number that the bundled servers use too; it needs no name and has no rights. The gateway runs
# under another (docker-compose.yml), which may not enter here.
RUN mkdir -p /var/lib/platewarden/images /var/lib/platewarden/keys \
    && chown -R 60789:60789 /var/lib/platewarden \
    && chmod 700 /var/lib/platewarden/images /var/lib/platewarden/keys
COPY --from=packages /opt/platewarden /opt/platewarden
COPY --from=app /app/dist /opt/platewarden/pwa/dist
ENV PATH=/opt/platewarden/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /opt/platewarden
USER 60789:60789
EXPOSE 8400
CMD ["platewarden", "--help"]
