# Gongkai in a container. Its settings and its index live in /data:
#
#   docker build -t gongkai .
#   docker run -d --restart unless-stopped -v gongkai:/data -e GONGKAI_TELEGRAM__TOKEN=... gongkai
#   docker run -d --restart unless-stopped -v gongkai:/data -p 8080:8080 gongkai web
#   docker run -i --rm -v gongkai:/data gongkai ask 临时救助多少人
#
# A config.toml placed in the volume is read as well; the environment wins over it. A directory of the host in
# place of the volume must belong to user 10001.

FROM python:3.11-slim AS packages
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
RUN python -m venv /opt/venv
# Before the source, so that a changed line of code does not install everything again.
COPY requirements.lock ./
RUN /opt/venv/bin/python -m pip install --quiet --require-hashes --requirement requirements.lock

FROM python:3.11-slim
# PYTHONSAFEPATH: a file lying in the volume must never stand in for a module.
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONPATH=/app \
    PYTHONSAFEPATH=1 \
    PYTHONUNBUFFERED=1 \
    GONGKAI_WEB__HOST=0.0.0.0
RUN useradd --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin gongkai \
    && install --directory --owner=gongkai --group=gongkai /data
COPY --from=packages /opt/venv /opt/venv
COPY LICENSE config.example.toml /app/
COPY knowledge /app/knowledge
COPY bot /app/bot
# The program is root's and read-only to the bot, so its byte code is compiled here.
RUN python -m compileall -q /app
USER gongkai
WORKDIR /data
VOLUME ["/data"]
STOPSIGNAL SIGTERM
# Healthy while /healthz says so; a container without monitoring.port is not looked at.
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s \
    CMD ["python", "-m", "bot.monitoring.probe"]
ENTRYPOINT ["python", "-m", "bot"]
EXPOSE 8080
CMD ["run"]
