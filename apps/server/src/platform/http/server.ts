import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import pressure from '@fastify/under-pressure';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import type { Database } from '../db/index.ts';
import type { Logger } from '../log.ts';
import { isApi, type Authenticate } from './actor.ts';
import { installOpenApi } from './docs.ts';
import { answerError, installErrors } from './errors.ts';
import { installGate } from './gate.ts';
import { installIdempotency } from './idempotency.ts';
import { permissionsPolicy } from './permissions.ts';

export type HttpOptions = {
  log: Logger;
  database: Database;
  authenticate: Authenticate;
  publicUrl: string | null;
  /** Whose X-Forwarded-* is believed; see the configuration. */
  trustProxy: false | number | string[];
  version: string;
  /** Requests a minute for one session or key; a tenth of it for an address that is not signed in. */
  requestsPerMinute: number;
  /** Requests are refused while this thread answers later than so many milliseconds; 0: never. */
  busyAfterMs: number;
};

/** Every route is registered on this type, so that schemas give the handlers their types. */
export type App = ReturnType<typeof typed>;

function typed(app: FastifyInstance) {
  return app.withTypeProvider<ZodTypeProvider>();
}

/** JSON is the only body, but for files; some clients name it even where they send none (a DELETE, say). */
function acceptJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else parse(request, body, done);
  });
}

/** The HTTP server with everything that holds for every route; features add theirs. */
export async function buildHttp(options: HttpOptions): Promise<App> {
  const logger: FastifyBaseLogger = options.log;
  const trusted = options.trustProxy;
  const app = typed(
    Fastify({
      loggerInstance: logger,
      logController: new LogController({ disableRequestLogging: true }),
      trustProxy: typeof trusted === 'number' ? (_address, hop) => hop < trusted : trusted,
      bodyLimit: 2 * 1024 * 1024,
      genReqId: () => randomUUID(),
      routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
      requestTimeout: 60_000,
      // On a stop what is being answered is answered to its end; streams end by themselves.
      forceCloseConnections: 'idle',
      // Addresses that cannot be decoded never reach the error handler.
      frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    }),
  );
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  installErrors(app);
  acceptJson(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:', 'https:'],
        'style-src': ["'self'", "'unsafe-inline'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'object-src': ["'none'"],
      },
    },
    strictTransportSecurity: options.publicUrl?.startsWith('https:') === true,
    referrerPolicy: { policy: 'same-origin' },
  });
  app.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('permissions-policy'))
      reply.header('permissions-policy', permissionsPolicy({ camera: false }));
    // What the API tells is someone's business: no browser or proxy keeps it unless a route says how.
    if (isApi(request) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  installGate(app, options.authenticate, options.publicUrl);
  await app.register(rateLimit, {
    hook: 'preHandler',
    timeWindow: '1 minute',
    max: (request) => (request.actor === null ? options.requestsPerMinute / 10 : options.requestsPerMinute),
    keyGenerator: (request) => request.actor?.via ?? request.ip,
    allowList: (request) => !isApi(request) && request.routeOptions.url?.startsWith('/api/') !== true,
  });
  // Load is shed before memory or the event loop is exhausted; /healthz stays answerable.
  await app.register(pressure, {
    maxEventLoopDelay: options.busyAfterMs,
    message: 'The desk is very busy',
    retryAfter: 5,
  });
  installIdempotency(app, options.database);
  await installOpenApi(app, options.version);
  return app;
}
