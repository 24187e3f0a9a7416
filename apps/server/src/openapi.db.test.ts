import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** Every operation of the API, as `METHOD /path`. What is missing or new here is a change of the API. */
const routes = `
  GET POST /setup
  POST DELETE /session
  POST /session/second-step
  POST /session/passkey-options
  POST /session/passkey
  POST /passwords/judge
  POST /password-resets
  GET POST /password-resets/{token}
  GET PATCH /me
  GET /me/security
  GET DELETE /me/sessions
  DELETE /me/sessions/{id}
  POST /me/password
  POST /me/two-factor
  POST /me/two-factor/confirm
  POST /me/two-factor/disable
  POST /me/recovery-codes
  POST /me/passkey-options
  POST /me/passkeys
  DELETE /me/passkeys/{id}
  GET PATCH /workspace
  GET PATCH /workspace/security
  GET /audit
  GET /audit/export
  GET /members
  PATCH DELETE /members/{id}
  POST /members/{id}/password-reset
  DELETE /members/{id}/two-factor
  GET POST /invitations
  DELETE /invitations/{id}
  GET /invitations/{id}/preview
  POST /invitations/{id}/accept
  GET POST /api-keys
  DELETE /api-keys/{id}
  GET POST /channels
  POST /channels/test
  GET PATCH DELETE /channels/{id}
  POST /channels/{id}/disconnect
  GET /mail-oauth
  PUT /mail-oauth/{provider}
  DELETE /mail-oauth/{provider}
  POST /mail-oauth/{provider}/start
  POST /mail-oauth/{provider}/finish
  POST /channels/{id}/retry
  POST /channels/{id}/chat-secret
  GET /conversations
  GET /counts
  POST /conversations/bulk
  POST /bulk-changes/{id}/undo
  GET PATCH /conversations/{id}
  POST /conversations/{id}/tags
  POST /conversations/{id}/merge
  POST /conversations/{id}/split
  GET /conversations/{id}/changes
  POST /thread-changes/{id}/undo
  GET POST /conversations/{id}/links
  DELETE /conversations/{id}/links/{otherId}
  GET /conversations/{id}/followers
  POST DELETE /conversations/{id}/following
  GET POST /conversations/{id}/messages
  GET /conversations/{id}/activity
  GET /conversations/{id}/approvals
  POST /conversations/{id}/read
  GET PUT DELETE /conversations/{id}/draft
  PUT DELETE /conversations/{id}/lock
  GET /conversations/{id}/presence
  GET /conversations/{id}/visitor
  POST /presence
  GET /approvals
  GET /approvals/counts
  GET /approvals/{id}
  POST /approvals/{id}/approve
  POST /approvals/{id}/send-back
  POST /approvals/{id}/withdraw
  GET POST /approval-rules
  PATCH DELETE /approval-rules/{id}
  POST /approval-rules/check
  GET POST /approvers
  DELETE /approvers/{id}
  POST /messages/{id}/undo
  POST /messages/{id}/delivery
  GET /messages/{id}/html
  GET /messages/{id}/raw
  POST /attachments
  GET /attachments/{id}
  GET POST /customers
  GET PATCH /customers/{id}
  GET /search
  GET /customers/{id}/timeline
  POST /customers/{id}/contact-points
  PATCH DELETE /contact-points/{id}
  POST /customers/{id}/care-notes
  PATCH DELETE /care-notes/{id}
  GET POST /companies
  GET PATCH DELETE /companies/{id}
  GET /customer-duplicates
  POST /customer-duplicates/{id}/dismissal
  POST /customers/{id}/merge
  GET /customers/{id}/merges
  POST /customer-merges/{id}/undo
  GET POST /customer-imports
  GET /customer-imports/{id}
  POST /customer-imports/{id}/preview
  POST /customer-imports/{id}/start
  POST /customer-imports/{id}/stop
  GET /customer-imports/{id}/errors
  GET /customer-imports/{id}/errors.csv
  GET /customer-export
  POST /customers/{id}/data-requests
  GET /data-requests
  GET /data-requests/{id}/archive
  GET /quarantine
  DELETE /quarantine/{id}
  GET /quarantine/{id}/raw
  POST /quarantine/{id}/retry
  GET /operations
  POST /operations/backups
  GET POST /automation-rules
  GET PATCH DELETE /automation-rules/{id}
  GET /automation-rules/{id}/versions
  PUT /automation-rules/order
  POST /automation-rules/dry-run
  GET /automation-runs
  GET /team
  PUT /team/availability
  PUT /team/{id}/skills
  GET /channels/{id}/line
  POST /channels/{id}/line/check
  POST /channels/{id}/line/test-webhook
  POST /channels/{id}/line/webhook
  GET POST /channels/{id}/line/forwards
  PATCH DELETE /channels/{id}/line/forwards/{forwardId}
  GET /channels/{id}/line/forwards/{forwardId}/deliveries
  GET /conversations/{id}/line
  GET /conversations/{id}/line/suggestions
  POST /conversations/{id}/line/writing
  POST /conversations/{id}/line/read
  GET PUT /retention
  POST /retention/preview
  GET PUT DELETE /conversations/{id}/legal-hold
  GET /dead-letters
  DELETE /dead-letters/{id}
  POST /dead-letters/{id}/retry
  POST /language/check
  GET /language/rules
  PUT /language/rules/{rule}
  GET POST /language/words
  DELETE /language/words/{id}
  GET /language/practice
  POST /language/practice/answers
  GET /language/trend
  GET /notifications
  GET /notifications/count
  POST /notifications/read
  PATCH /notifications/{id}
  GET PATCH /notification-settings
  GET POST /notification-devices
  GET /notification-devices/key
  DELETE /notification-devices/{id}
  POST /notification-devices/{id}/test
  GET POST /notification-hooks
  PATCH DELETE /notification-hooks/{id}
  POST /notification-hooks/{id}/test
  GET POST /webhooks
  GET PATCH DELETE /webhooks/{id}
  POST /webhooks/{id}/secret
  POST /webhooks/{id}/test
  GET /webhooks/{id}/deliveries
  GET /webhooks/{id}/deliveries/{deliveryId}
  POST /webhooks/{id}/deliveries/{deliveryId}/replay
  GET POST /templates
  POST /templates/preview
  POST /templates/import
  GET /templates/export
  POST /templates/starters
  GET PATCH DELETE /templates/{id}
  POST /templates/{id}/use
  GET /templates/{id}/filled
  GET /templates/{id}/uses
  GET /templates/{id}/versions
  POST /templates/{id}/restore
  GET /conversations/{id}/template-suggestions
  GET /seasonal-greetings
  GET POST /articles
  GET /article-search
  GET PATCH DELETE /articles/{id}
  GET /articles/{id}/versions
  POST /articles/{id}/restore
  POST /articles/{id}/use
  GET /conversations/{id}/article-suggestions
  POST /article-pictures
  GET /article-pictures/{id}
  GET PUT /article-categories
  GET PUT /article-synonyms
  GET /article-candidates
  POST /article-candidates/{id}/draft
  POST /article-candidates/{id}/dismissal
  GET PATCH /help-centre
  GET PUT /first-questions
  POST /first-questions/ask
  POST /first-questions/choose
  GET PATCH /assistance
  POST /assistance/test
  GET /assistance/requests
  GET /assistance/requests/{id}
  GET /conversations/{id}/assistance
  POST /conversations/{id}/assistance/draft
  POST /conversations/{id}/assistance/summary
  POST /messages/{id}/translation
  GET POST /calls
  GET /calls/live
  POST /calls/dial
  GET PATCH /calls/{id}
  GET /calls/{id}/recording
  GET PUT DELETE /call-draft
  GET POST /callbacks
  GET /callbacks/counts
  PATCH /callbacks/{id}
  GET /member-phones
  PUT /member-phones/{id}
  POST /channels/{id}/phone-secret
  POST /channels/{id}/phone-check
  GET POST /tags
  PATCH DELETE /tags/{id}
  POST /tags/{id}/merge
  GET POST /views
  GET /views/counts
  PUT /views/order
  PUT /views/shared/order
  PATCH DELETE /views/{id}
  GET /events`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '))
  .flatMap((words) => words.slice(0, -1).map((method) => `${method} /api/v1${words.at(-1)}`));

/** Answered to people who are not signed in. */
const open = [
  'GET /api/v1/setup',
  'POST /api/v1/setup',
  'POST /api/v1/session',
  'DELETE /api/v1/session',
  'POST /api/v1/session/second-step',
  'POST /api/v1/session/passkey-options',
  'POST /api/v1/session/passkey',
  'POST /api/v1/passwords/judge',
  'POST /api/v1/password-resets',
  'GET /api/v1/password-resets/{token}',
  'POST /api/v1/password-resets/{token}',
  'GET /api/v1/invitations/{id}/preview',
  'POST /api/v1/invitations/{id}/accept',
];

/** Answers that are bytes or a stream, and take no schema. */
const withoutSchema = [
  // Streams of lines; their events are in the contract (AssistanceEvent).
  'POST /api/v1/conversations/{id}/assistance/draft',
  'POST /api/v1/conversations/{id}/assistance/summary',
  'GET /api/v1/messages/{id}/raw',
  'GET /api/v1/attachments/{id}',
  'GET /api/v1/article-pictures/{id}',
  'GET /api/v1/quarantine/{id}/raw',
  'GET /api/v1/customer-imports/{id}/errors.csv',
  'GET /api/v1/customer-export',
  'GET /api/v1/data-requests/{id}/archive',
  'GET /api/v1/calls/{id}/recording',
  'GET /api/v1/events',
  'GET /api/v1/audit/export',
];

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
