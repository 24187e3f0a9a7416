import type { FastifyInstance } from 'fastify';
import type { Database } from '../platform/db/index.ts';
import { isReady } from './store.ts';

export type HealthDependencies = {
  database: Database;
  version: string;
  /** True once this process was asked to stop. */
  stopping: () => boolean;
};

/**
 * Health for machines. `/healthz`: the process lives (restart it when not). `/readyz`: send it requests; a process that
 * is stopping says no first, so that a balancer turns away before the door is shut.
 */
export function healthRoutes(
  app: FastifyInstance,
  { database, version, stopping }: HealthDependencies,
): void {
  const hidden = { schema: { hide: true } as object, logLevel: 'silent' as const };
  // A busy process lives: whoever would restart it for that would make it worse.
  const always = { ...hidden, config: { pressureHandler: () => undefined } };
  app.get('/healthz', always, () => ({ status: 'ok', version }));
  app.get('/readyz', hidden, async (_request, reply) => {
    if (stopping()) return reply.code(503).header('retry-after', 5).send({ status: 'stopping' });
    const ready = await database.outside(isReady).catch(() => false);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'waiting for the database' });
  });
}
