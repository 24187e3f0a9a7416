import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf, isApi, type Authenticate } from './actor.ts';
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

function hasCredentials(request: FastifyRequest): boolean {
  return request.headers.authorization !== undefined || request.headers.cookie !== undefined;
}

/** Wrong keys and dead cookies that one address may try a minute. */
const failuresPerMinute = 60;

type CountFailure = (request: FastifyRequest) => Promise<void>;

/** Refuses guesses beyond the limit; what is right is never counted. */
function failureLimit(app: FastifyInstance): CountFailure {
  const count = app.createRateLimit({
    max: failuresPerMinute,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => `failure:${ip}`,
  });
  return async (request) => {
    const result = await count(request);
    if (!result.isAllowed && result.isExceeded) {
      throw new AppError(
        'too_many_requests',
        'Too many attempts with wrong credentials. Wait a minute before you try again.',
      );
    }
  };
}

/** Nobody passes without being known and allowed, unless the route says it is public. */
export function installGate(
  app: FastifyInstance,
  authenticate: Authenticate,
  publicUrl: string | null,
): void {
  app.decorateRequest('actor', null);
  let countFailure: CountFailure | undefined;
  app.addHook('onRequest', async (request, reply) => {
    if (!isApi(request)) return;
    const { url: route, config } = request.routeOptions;
    const { scope, public: open } = config;
    // Where no session counts, no foreign page can use one.
    if (config.programs !== true) refuseForeignPages(request, publicUrl);
    if (open === true) return;
    try {
      request.actor = await authenticate(request);
      if (request.actor === null)
        throw new AppError('not_signed_in', 'Sign in, or send an API key as a bearer token.');
    } catch (error) {
      if (config.programs === true) void reply.header('www-authenticate', 'Bearer');
      countFailure ??= failureLimit(app);
      if (error instanceof AppError && hasCredentials(request)) await countFailure(request);
      throw error;
    }
    const actor = actorOf(request);
    if (actor.mustFirst !== undefined && config.whileRestricted !== true) {
      throw new AppError(
        'two_factor_setup_required',
        'This workspace asks your role for two-factor sign-in. Set it up in your profile first.',
      );
    }
    if (scope !== undefined && !actor.scopes.has(scope)) {
      request.log.warn(
        { route, scope, workspaceId: actor.workspaceId, memberId: actor.memberId },
        'a permission was missing',
      );
      throw new AppError(
        'forbidden',
        `This needs the permission «${scope}», which ${actor.memberName} (${actor.role}) does not have here.`,
      );
    }
  });
}
