# syntax=docker/dockerfile:1
# Madoguchi for a container: the desk with its web app built, run by an ordinary user. The database is another container
# (compose.yaml) or the embedded one in the volume /data. glibc is needed: Alpine's Node would not do.

FROM node:24-trixie-slim AS build
WORKDIR /build
ENV CI=true
# Manifests first: the packages are installed anew only when they change.
COPY package.json package-lock.json ./
COPY apps/server/package.json apps/server/
COPY apps/server/bin apps/server/bin
COPY apps/web/package.json apps/web/
COPY packages/client/package.json packages/client/
COPY packages/contract/package.json packages/contract/
COPY packages/nihongo/package.json packages/nihongo/
COPY packages/testbed/package.json packages/testbed/
COPY packages/textlint-rule-preset-keigo/package.json packages/textlint-rule-preset-keigo/
COPY packages/widget/package.json packages/widget/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf e2e bench docs/screenshots packages/testbed

FROM node:24-trixie-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    METRICS_PORT=9464 \
    DATA_DIR=/data
WORKDIR /app
# The embedded PostgreSQL refuses root and wants a home it can enter.
RUN mkdir /data /backups && chown node:node /data /backups
COPY --from=build --chown=root:root /build ./
USER node
VOLUME ["/data", "/backups"]
EXPOSE 3000 9464
# The process itself; whether the database answers is /readyz, for balancers: a container is not killed for that.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.METRICS_PORT || process.env.PORT) + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Stops by SIGTERM: what is being sent or answered is finished first.
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "apps/server/bin/madoguchi.js"]
CMD ["start"]
