import type { Role } from '@madoguchi/contract';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from './platform/db/index.ts';
import { buildDesk, type Desk, type Person } from './testing/desk.fixture.ts';

/**
 * Who may call what. `public`: anyone. `session`: every member, about themselves, signed in and not by API key. Else the
 * roles that may, which all others may not. A route that is not here fails the test: say who may use it.
 */
const rights = `
  public    GET POST /setup · POST DELETE /session · POST /session/second-step · POST /session/passkey
  public    POST /session/passkey-options · POST /passwords/judge · POST /password-resets · GET POST /password-resets/{token}
  public    GET /invitations/{id}/preview · POST /invitations/{id}/accept
  session   GET /me/security · GET DELETE /me/sessions · DELETE /me/sessions/{id} · POST /me/password · POST /me/recovery-codes
  session   POST /me/two-factor · POST /me/two-factor/confirm · POST /me/two-factor/disable
  session   POST /me/passkey-options · POST /me/passkeys · DELETE /me/passkeys/{id}
  everyone  GET PATCH /me · GET /workspace · GET /members · GET /channels · GET /channels/{id}
  everyone  GET /conversations · GET /counts · GET /conversations/{id} · GET /conversations/{id}/messages
  everyone  GET /conversations/{id}/activity · POST /conversations/{id}/read · GET /conversations/{id}/presence
  everyone  GET /conversations/{id}/visitor · POST /presence · GET /messages/{id}/html · GET /messages/{id}/raw · GET /attachments/{id} · GET /events
  everyone  GET /conversations/{id}/draft · GET /customers · GET /customers/{id} · GET /language/rules · GET /language/words
  writers   PATCH /conversations/{id} · POST /conversations/{id}/messages · PUT DELETE /conversations/{id}/draft
  writers   PUT DELETE /conversations/{id}/lock · POST /messages/{id}/undo · POST /messages/{id}/delivery · POST /attachments
  writers   PATCH /customers/{id} · POST /language/check · GET /language/practice · POST /language/practice/answers
  agents    GET /quarantine · DELETE /quarantine/{id} · GET /quarantine/{id}/raw · POST /quarantine/{id}/retry
  leads     PATCH DELETE /members/{id} · POST /members/{id}/password-reset · DELETE /members/{id}/two-factor
  leads     GET POST /invitations · DELETE /invitations/{id} · POST /channels · POST /channels/test
  everyone  GET /channels/{id}/first-questions
  leads     DELETE /channels/{id}/chat-secret/old
  leads     POST /channels/{id}/chat-secret · PATCH DELETE /channels/{id} · POST /channels/{id}/retry · GET /dead-letters · DELETE /dead-letters/{id}
  leads     POST /dead-letters/{id}/retry · PUT /language/rules/{rule} · POST /language/words · DELETE /language/words/{id}
  leads     GET /language/trend · GET /audit · GET /audit/export
  owners    PATCH /workspace · GET PATCH /workspace/security · GET POST /api-keys · DELETE /api-keys/{id}
  everyone  GET /approvals · GET /approvals/counts · GET /approvals/{id} · GET /conversations/{id}/approvals
  everyone  GET /approval-rules · GET /approvers · POST /conversations/bulk · POST /bulk-changes/{id}/undo
  everyone  GET /conversations/{id}/changes · GET /conversations/{id}/links · GET /conversations/{id}/followers
  everyone  POST DELETE /conversations/{id}/following · GET /tags · GET POST /views · GET /views/counts · PUT /views/order
  everyone  PATCH DELETE /views/{id} · GET /conversations/{id}/legal-hold · GET /templates · POST /templates/preview
  everyone  GET /templates/export · GET /templates/{id} · GET /templates/{id}/filled · GET /templates/{id}/uses
  everyone  GET /templates/{id}/versions · GET /conversations/{id}/template-suggestions · GET /seasonal-greetings
  everyone  GET /notifications · GET /notifications/count · POST /notifications/read · PATCH /notifications/{id}
  everyone  GET PATCH /notification-settings · GET POST /notification-devices · GET /notification-devices/key
  everyone  DELETE /notification-devices/{id} · POST /notification-devices/{id}/test
  everyone  GET /search · GET /mail-oauth · GET /automation-rules · GET /automation-rules/{id} · GET /automation-rules/{id}/versions
  everyone  GET /automation-runs · GET /team · PUT /team/availability
  writers   POST /approvals/{id}/withdraw · POST /approval-rules/check · POST /conversations/{id}/tags
  writers   POST /conversations/{id}/merge · POST /conversations/{id}/split · POST /thread-changes/{id}/undo
  writers   POST /conversations/{id}/links · DELETE /conversations/{id}/links/{otherId} · POST /tags · POST /templates
  writers   POST /templates/import · PATCH DELETE /templates/{id} · POST /templates/{id}/use · POST /templates/{id}/restore
  agents    POST /approvals/{id}/approve · POST /approvals/{id}/send-back
  leads     POST /approval-rules · PATCH DELETE /approval-rules/{id} · POST /approvers · DELETE /approvers/{id}
  leads     PATCH DELETE /tags/{id} · POST /tags/{id}/merge · PUT /views/shared/order · GET /operations · GET /retention
  leads     GET POST /notification-hooks · PATCH DELETE /notification-hooks/{id} · POST /notification-hooks/{id}/test
  leads     POST /retention/preview · PUT DELETE /conversations/{id}/legal-hold · GET POST /webhooks
  leads     GET PATCH DELETE /webhooks/{id} · POST /webhooks/{id}/secret · POST /webhooks/{id}/test
  leads     GET /webhooks/{id}/deliveries · GET /webhooks/{id}/deliveries/{deliveryId}
  leads     POST /webhooks/{id}/deliveries/{deliveryId}/replay · POST /templates/starters
  everyone  GET /customers/{id}/timeline · GET /customers/{id}/merges · GET /customer-duplicates
  everyone  GET /companies · GET /companies/{id}
  writers   POST /customers · POST /customers/{id}/contact-points · PATCH DELETE /contact-points/{id}
  writers   POST /customers/{id}/care-notes · PATCH DELETE /care-notes/{id} · POST /companies · PATCH DELETE /companies/{id}
  writers   POST /customers/{id}/merge · POST /customer-merges/{id}/undo · POST /customer-duplicates/{id}/dismissal
  leads     GET POST /customer-imports · GET /customer-imports/{id} · POST /customer-imports/{id}/preview
  leads     POST /customer-imports/{id}/start · POST /customer-imports/{id}/stop · GET /customer-imports/{id}/errors
  leads     GET /customer-imports/{id}/errors.csv · GET /customer-export · POST /customers/{id}/data-requests
  leads     GET /data-requests · GET /data-requests/{id}/archive
  everyone  GET /customers/{id}/consents · GET /broadcasts · GET /broadcasts/counts · GET /broadcasts/{id}
  everyone  POST /broadcasts/audience-counts · POST /broadcasts/audience · POST /broadcasts/preview
  everyone  GET /broadcasts/{id}/recipients · GET /conversations/{id}/broadcast · GET /broadcast-settings
  writers   POST /customers/{id}/consents
  leads     GET /kept-consents · POST /broadcasts · PATCH DELETE /broadcasts/{id} · POST /broadcasts/{id}/schedule
  leads     POST /broadcasts/{id}/pause · POST /broadcasts/{id}/resume · POST /broadcasts/{id}/stop
  leads     POST /broadcasts/{id}/test · PATCH /broadcast-settings
  everyone  GET /calls · GET /calls/live · GET /calls/{id} · GET /calls/{id}/recording · GET /call-draft
  everyone  GET /callbacks · GET /callbacks/counts · GET /member-phones
  writers   POST /calls · POST /calls/dial · PATCH /calls/{id} · PUT DELETE /call-draft · POST /callbacks
  writers   PATCH /callbacks/{id} · PUT /member-phones/{id}
  everyone  GET /on-call · POST /on-call/preview · GET /on-call/schedule · GET /on-call/swaps · GET /on-call/notes
  everyone  GET POST DELETE /on-call/feed · GET /customers/{id}/contact-card · GET /companies/{id}/contact-card
  writers   POST /on-call/swaps · POST /on-call-swaps/{id}/answer · POST /on-call/notes
  writers   PUT DELETE /customers/{id}/contact-card · POST DELETE /customers/{id}/contact-card/address
  writers   PUT DELETE /companies/{id}/contact-card · POST DELETE /companies/{id}/contact-card/address
  leads     PUT /on-call
  leads     POST /channels/{id}/phone-secret · POST /channels/{id}/phone-check
  everyone  GET /calendar · POST /calendar/preview · GET /calendar/holidays · GET /calendar/opening · GET /channels/{id}/calendar
  leads     PUT /calendar · PUT DELETE /channels/{id}/calendar
  leads     POST /channels/{id}/disconnect
  session   POST /mail-oauth/{provider}/start · POST /mail-oauth/{provider}/finish
  owners    PUT DELETE /mail-oauth/{provider}
  everyone  GET /conversations/{id}/assistance
  writers   POST /conversations/{id}/assistance/draft · POST /conversations/{id}/assistance/summary
  writers   POST /messages/{id}/translation
  leads     GET /assistance · GET /assistance/requests · GET /assistance/requests/{id}
  owners    PATCH /assistance · POST /assistance/test
  leads     POST /automation-rules · PATCH DELETE /automation-rules/{id} · PUT /automation-rules/order
  leads     POST /automation-rules/dry-run · PUT /team/{id}/skills
  everyone  GET /channels/{id}/line · GET /conversations/{id}/line · GET /conversations/{id}/line/suggestions
  writers   GET /conversations/{id}/ways · POST /line/links
  writers   POST /conversations/{id}/line/writing · POST /conversations/{id}/line/read
  leads     POST /channels/{id}/line/check · POST /channels/{id}/line/test-webhook · POST /channels/{id}/line/webhook
  leads     GET POST /channels/{id}/line/forwards · PATCH DELETE /channels/{id}/line/forwards/{forwardId}
  leads     GET /channels/{id}/line/forwards/{forwardId}/deliveries
  everyone  GET /articles · GET /articles/{id} · GET /articles/{id}/versions · GET /article-search
  everyone  GET /conversations/{id}/article-suggestions · GET /article-pictures/{id} · GET /article-categories
  everyone  GET /article-synonyms · GET /article-candidates · GET /help-centre · GET /first-questions
  everyone  POST /first-questions/ask · POST /first-questions/choose
  writers   POST /articles · PATCH DELETE /articles/{id} · POST /articles/{id}/restore · POST /articles/{id}/use
  writers   POST /article-pictures · POST /article-candidates/{id}/draft
  leads     PUT /article-categories · PUT /article-synonyms · PUT /first-questions
  leads     POST /article-candidates/{id}/dismissal
  owners    PATCH /help-centre
  owners    POST /operations/backups · PUT /retention`;

const roles: readonly Role[] = ['owner', 'lead', 'agent', 'trainee', 'observer'];
const allowed: Record<string, readonly Role[]> = {
  everyone: roles,
  writers: roles.slice(0, 4),
  agents: roles.slice(0, 3),
  leads: roles.slice(0, 2),
  owners: roles.slice(0, 1),
};

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Right = { who: string; method: Method; path: string };

const table: Right[] = rights
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [who = '', ...rest] = line.trim().split(/\s+/);
    return rest
      .join(' ')
      .split(' · ')
      .flatMap((route) => {
        const words = route.split(' ');
        const path = `/api/v1${words.at(-1)}`;
        return words.slice(0, -1).map((method) => ({ who, method: method as Method, path }));
      });
  });

let desk: Desk;
const people = new Map<Role, Person>();
beforeAll(async () => {
  desk = await buildDesk();
  people.set('owner', desk.owner);
  for (const role of roles.slice(1)) people.set(role, await desk.join(role, role));
});
afterAll(() => desk.close());

const named = (path: string) =>
  path
    .replace('{id}', newId())
    .replace('{otherId}', newId())
    .replace('{deliveryId}', newId())
    .replace('{forwardId}', newId())
    .replace('{rule}', 'no-such-rule')
    .replace('{provider}', 'google')
    .replace('{token}', 'no-such-token');

/** A stream never ends: it is enough to know whether it would begin. */
const streams = new Set(['/api/v1/events']);

/** A request that names nothing there is, so that it does nothing even where it is allowed. */
async function ask(
  method: Method,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; code: string }> {
  const request: InjectOptions = {
    method,
    url: named(path),
    headers: { 'x-requested-with': 'madoguchi', ...headers },
  };
  const response = await desk.app.inject(
    method === 'GET' || method === 'DELETE' ? request : { ...request, payload: {} },
  );
  const body: { code?: string } = String(response.headers['content-type']).includes('json')
    ? response.json()
    : {};
  return { status: response.statusCode, code: body.code ?? '' };
}

it('the table names every route of the API once, and none that there is not', () => {
  const routes = Object.entries(desk.app.swagger().paths ?? {}).flatMap(([path, operations = {}]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(table.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(routes.toSorted());
});

describe('nobody', () => {
  it.each(table)('without signing in: $method $path ($who)', async ({ who, method, path }) => {
    const { status, code } = await ask(method, path, {});
    // Signing in and resetting answer 401 too, for what they are asked; the gate's own word is another.
    if (who === 'public') expect(['forbidden', 'origin_refused']).not.toContain(code);
    else expect([status, code]).toEqual([401, 'not_signed_in']);
  });

  it.each(table.filter(({ method }) => method !== 'GET'))(
    'from another site: $method $path is refused, public or not',
    async ({ method, path }) => {
      const { status, code } = await ask(method, path, { origin: 'https://evil.example' });
      expect([status, code]).toEqual([403, 'origin_refused']);
    },
  );
});

describe.each(roles)('as %s', (role) => {
  const mine = table.filter(({ who, path }) => who !== 'public' && !streams.has(path));
  it.each(mine)('$method $path ($who)', async ({ who, method, path }) => {
    const { status, code } = await ask(method, path, { authorization: `Bearer ${people.get(role)?.apiKey}` });
    expect(status).not.toBe(500);
    if (who === 'session') {
      // What is wrong with the request may be said first; nothing is done either way.
      expect(['forbidden', 'invalid_request']).toContain(code);
    } else if (allowed[who]?.includes(role) === true) expect([status, code]).not.toEqual([403, 'forbidden']);
    else expect([status, code]).toEqual([403, 'forbidden']);
  });
});
