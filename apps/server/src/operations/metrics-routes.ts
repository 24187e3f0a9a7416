import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics, Reading } from '../platform/metrics/index.ts';
import { AppError } from '../platform/http/index.ts';

export type MetricsDependencies = {
  metrics: Metrics;
  readings: () => Promise<Reading[]>;
  /** Opens /metrics from elsewhere; null: only this machine itself may read it. */
  token: string | null;
};

/** Streams last as long as somebody listens: their length says nothing. */
const streams = new Set(['/api/v1/events']);

/** `GET /metrics` for Prometheus, and the time of every request of the API. */
export function metricsRoutes(app: FastifyInstance, { metrics, readings, token }: MetricsDependencies): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { url } = request.routeOptions;
    if (url?.startsWith('/api/') === true && !streams.has(url))
      metrics.requestSeconds.observe(
        { method: request.method, route: url, status: String(reply.statusCode) },
        reply.elapsedTime / 1000,
      );
    done();
  });

  app.get('/metrics', { schema: { hide: true } as object, logLevel: 'silent' }, async (request, reply) => {
    if (!mayRead(request, token))
      throw new AppError(
        'not_signed_in',
        token === null
          ? 'Only this machine itself may read /metrics. Set METRICS_TOKEN to open it to a Prometheus elsewhere.'
          : 'Send METRICS_TOKEN as a bearer token.',
      );
    const { type, body } = await metrics.text(await readings());
    return reply.header('content-type', type).header('cache-control', 'no-store').send(body);
  });
}

/**
 * A bearer of the token; without one, who connects from this machine and was not sent on by a proxy, behind which
 * everybody seems to come from here.
 */
function mayRead(request: FastifyRequest, token: string | null): boolean {
  if (token === null) {
    const { 'x-forwarded-for': sentOn, forwarded, via } = request.headers;
    const local = /^(?:::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '');
    return local && sentOn === undefined && forwarded === undefined && via === undefined;
  }
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`));
}
