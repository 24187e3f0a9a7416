import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type App } from '../platform/http/index.ts';

/** What a visitor, and all visitors of one address (an office, a mobile network), may do in a minute. */
const allowed = {
  session: { visitor: 30, address: 120 },
  message: { visitor: 20, address: 200 },
  file: { visitor: 10, address: 60 },
  mark: { visitor: 90, address: 900 },
  read: { visitor: 120, address: 1200 },
} as const;

export type Deed = keyof typeof allowed;
export type Limit = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** What a request shows to be known again: its bearer token. */
export function tokenOf(request: FastifyRequest): string | null {
  return /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** Refuses more of a deed than one visitor, or one address, may do in a minute, and says when to try again. */
export function limitsOf(app: App): (deed: Deed) => Limit {
  return (deed) => {
    const { visitor, address } = allowed[deed];
    const counter = (max: number, keyGenerator: (request: FastifyRequest) => string) =>
      app.createRateLimit({ max, timeWindow: '1 minute', allowList: () => false, keyGenerator });
    const ofVisitor = counter(visitor, (request) => `chat:${deed}:${tokenOf(request) ?? ''}`);
    const ofAddress = counter(address, ({ ip }) => `chat:${deed}@${ip}`);
    return async (request, reply) => {
      // What one visitor is told is for nobody else, and no proxy keeps it.
      void reply.header('cache-control', 'no-store');
      // Who is not known yet is one of all at their address.
      const counters = tokenOf(request) === null ? [ofAddress] : [ofVisitor, ofAddress];
      for (const count of counters) {
        const result = await count(request);
        if (result.isAllowed || !result.isExceeded) continue;
        void reply.header('retry-after', String(result.ttlInSeconds));
        throw new AppError('too_many_requests', 'That was too much at once. Wait a moment, then go on.');
      }
    };
  };
}
