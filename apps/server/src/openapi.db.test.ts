import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from './openapi-operations.fixture.ts';
import { open, withoutSchema } from './openapi-routes.fixture.ts';
import { buildDesk, caller, type Desk } from './testing/desk.fixture.ts';

type Schema = { [key: string]: unknown };
type Operation = {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema: Schema }> }>;
};
type Document = {
  openapi: string;
  info: Schema;
  paths: Record<string, Record<string, Operation>>;
  components: Schema;
};

let desk: Desk;
let document: Document;
beforeAll(async () => {
  desk = await buildDesk();
  document = (await desk.app.inject({ method: 'GET', url: '/api/v1/openapi.json' })).json();
});
afterAll(() => desk.close());

function operations(): [string, Operation][] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );
}

/** Every schema in the document, however deep. */
function* schemasIn(value: unknown): Generator<Schema> {
  if (Array.isArray(value)) for (const each of value) yield* schemasIn(each);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const found: Schema = { ...value };
  yield found;
  for (const each of Object.values(found)) yield* schemasIn(each);
}

describe('the OpenAPI document', () => {
  it('is of version 3.1 and says how to sign in', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info).toMatchObject({ title: 'Madoguchi', version: expect.any(String) });
    expect(document.components).toMatchObject({
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
    });
  });

  it('lists every route, and none that there is not', () => {
    expect(
      operations()
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(routes.toSorted());
  });

  it('has a schema for every answer and every body', () => {
    const wanting: string[] = [];
    for (const [name, operation] of operations()) {
      const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
      if (success?.content?.['application/json']?.schema === undefined && !withoutSchema.includes(name))
        wanting.push(name);
      if (/^(PUT|PATCH) /.test(name) && operation.requestBody === undefined) wanting.push(`${name} body`);
    }
    expect(wanting).toEqual([]);
  });

  it('describes each error as problem details', () => {
    const wanting = operations().filter(
      ([, { responses }]) =>
        responses['default']?.content?.['application/problem+json']?.schema === undefined,
    );
    expect(wanting.map(([name]) => name)).toEqual([]);
  });

  it('declares each parameter that a path has', () => {
    for (const [name, { parameters = [] }] of operations()) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = parameters.filter((each) => each.in === 'path');
      expect([name, declared.map((each) => each.name)]).toEqual([name, inPath]);
      expect(declared.every((each) => each.required === true)).toBe(true);
    }
  });

  it('uses nothing of OpenAPI 3.0 that 3.1 dropped, and refers only to what is in it', () => {
    for (const schema of schemasIn(document.paths)) {
      expect('nullable' in schema && typeof schema['nullable'] === 'boolean').toBe(false);
      expect(typeof schema['exclusiveMinimum']).not.toBe('boolean');
      const reference = schema['$ref'];
      if (typeof reference !== 'string') continue;
      const target = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((at, key) => {
          const next: Schema = typeof at === 'object' && at !== null ? { ...at } : {};
          return next[key];
        }, document);
      expect([reference, typeof target]).toEqual([reference, 'object']);
    }
  });

  it('is open to all, as is the page that shows it', async () => {
    const page = await desk.app.inject({ method: 'GET', url: '/api/docs/' });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.payload).toContain('/api/v1/openapi.json');
    expect(page.payload).not.toMatch(/https?:\/\/(?!localhost|127\.)[^"'\s]*\.(js|css)/);
    const short = await desk.app.inject({ method: 'GET', url: '/api/docs' });
    expect([200, 301, 302, 308]).toContain(short.statusCode);
  });
});

describe('without signing in', () => {
  it.each(routes.filter((route) => !open.includes(route)))('%s is refused', async (route) => {
    const [method = 'GET', path = ''] = route.split(' ');
    const response = await desk.app.inject({
      method: method as 'GET',
      url: path.replace('{id}', '01a1fcc1-0000-7000-8000-000000000000'),
      headers: { 'x-requested-with': 'madoguchi' },
    });
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([401, 'not_signed_in']);
  });

  it('a wrong key is refused also where a cookie would do', async () => {
    const { status } = await caller(desk.app, 'wrong')('GET', '/api/v1/me');
    expect(status).toBe(401);
  });
});
