import type { FastifyRequest } from 'fastify';
import type { App } from './server.ts';

/**
 * How often one address of the network may do something on a public page: so many times a minute, counted in this process.
 * The limit of the API leaves pages alone, and what is not said here would be taken from it.
 *
 * @param deed what is counted, apart from everything else
 * @returns counts once more, and answers whether it is too often
 */
export function pageLimit(
  app: App,
  deed: string,
  max: number,
): (request: FastifyRequest) => Promise<boolean> {
  const count = app.createRateLimit({
    max,
    timeWindow: '1 minute',
    allowList: () => false,
    keyGenerator: ({ ip }) => `${deed}@${ip}`,
  });
  return async (request) => {
    const result = await count(request);
    return !result.isAllowed && result.isExceeded;
  };
}
