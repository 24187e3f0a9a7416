// Asks the process in this container whether it lives; for Docker's HEALTHCHECK, also in a worker.
const port = process.env.METRICS_PORT || process.env.PORT || '3000';
const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
process.exitCode = answer?.ok ? 0 : 1;
