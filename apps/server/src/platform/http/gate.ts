import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf, type Authenticate } from './actor.ts';
import { AppError } from './problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Requests that carry a cookie and change something must come from our own pages: a header that a foreign
 * form cannot set, and the same origin where the browser names one (OWASP CSRF cheat sheet).
 */
function refuseForeignPages(request: FastifyRequest, publicUrl: string | null): void {
  if (safeMethods.has(request.method) || request.headers.authorization !== undefined) return;
  if (request.headers['x-requested-with'] !== 'madoguchi') {
    throw new AppError(
      'origin_refused',
      'Send the header «X-Requested-With: madoguchi» with every change made by cookie.',
    );
  }
  const origin = request.headers.origin;
  if (origin === undefined) return;
  const expected = publicUrl ?? `${request.protocol}://${request.host}`;
  if (new URL(expected).host !== (URL.canParse(origin) ? new URL(origin).host : '')) {
    throw new AppError(
      'origin_refused',
      'This request came from another site. Open the desk at its own address.',
    );
  }
}

/** Nobody passes without being known and allowed, unless the route says it is public. */
export function installGate(
  app: FastifyInstance,
  authenticate: Authenticate,
  publicUrl: string | null,
): void {
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request) => {
    // The route, not the address as it was written: `/%61pi/v1/…` is the same route.
    const { url: route, config } = request.routeOptions;
    if (route?.startsWith('/api/v1/') !== true) return;
    refuseForeignPages(request, publicUrl);
    const { scope, public: open } = config;
    if (open === true) return;
    request.actor = await authenticate(request);
    const actor = actorOf(request);
    if (scope !== undefined && !actor.scopes.has(scope)) {
      throw new AppError(
        'forbidden',
        `This needs the permission «${scope}», which ${actor.memberName} (${actor.role}) does not have here.`,
      );
    }
  });
}
