import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifySchema } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { problem } from '@madoguchi/contract';

const anyProblem = {
  description: 'What went wrong and what to do (RFC 9457); decide by `code`',
  content: { 'application/problem+json': { schema: problem.meta({ id: 'Problem' }) } },
};

/** A route's schema for the document: every operation may answer a problem. */
function withProblem(schema: FastifySchema): FastifySchema {
  const response = typeof schema.response === 'object' ? schema.response : {};
  return { ...schema, response: { ...response, default: anyProblem } };
}

/** OpenAPI 3.1 made from the routes' own schemas; register before any route. */
export async function installOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Madoguchi',
        version,
        description:
          'Everything the desk does. Send an API key as a bearer token. Lists are paged by opaque cursors; writes take an Idempotency-Key; errors are problem details (RFC 9457) with a stable `code`.',
      },
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'madoguchi.session_token' },
        },
      },
      security: [{ apiKey: [] }, { session: [] }],
    },
    transform: (route) => jsonSchemaTransform({ ...route, schema: withProblem(route.schema) }),
    transformObject: jsonSchemaTransformObject,
  });
}

/** The document and a readable page of it; register after the routes. */
export function serveDocs(app: FastifyInstance): void {
  app.get('/api/v1/openapi.json', { config: { public: true }, schema: { hide: true } as object }, () =>
    app.swagger(),
  );
  let page: Promise<FastifyInstance> | undefined;
  for (const url of ['/api/docs', '/api/docs/*']) {
    app.get(url, { schema: { hide: true } as object }, async (request, reply) => {
      page ??= referencePage();
      const { routing } = await page;
      reply.hijack();
      routing(request.raw, reply.raw);
    });
  }
}

/** The reference's page weighs megabytes: it is loaded when someone first reads it, not at every start. */
async function referencePage(): Promise<FastifyInstance> {
  const { default: reference } = await import('@scalar/fastify-api-reference');
  const app = Fastify();
  await app.register(reference, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/v1/openapi.json',
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
    },
    hooks: {
      onRequest: (_request, reply, done) => {
        // The page starts itself by an inline script; this page alone is allowed one.
        reply.header(
          'content-security-policy',
          "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'",
        );
        reply.header('x-content-type-options', 'nosniff');
        done();
      },
    },
  });
  await app.ready();
  return app;
}
