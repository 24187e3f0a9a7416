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
  everyone  GET /automation-runs · GET /team · PUT /team/availability · GET /today · GET /today/counts
  writers   POST /approvals/{id}/withdraw · POST /approval-rules/check · POST /conversations/{id}/tags
  writers   POST /conversations/{id}/merge · POST /conversations/{id}/split · POST /thread-changes/{id}/undo
  writers   POST /conversations/{id}/links · DELETE /conversations/{id}/links/{otherId} · POST /tags · POST /templates
  writers   POST /templates/import · PATCH DELETE /templates/{id} · POST /templates/{id}/use · POST /templates/{id}/restore
  agents    POST /approvals/{id}/approve · POST /approvals/{id}/send-back
  leads     GET /today/team · POST /approval-rules · PATCH DELETE /approval-rules/{id} · POST /approvers · DELETE /approvers/{id}
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
  everyone  GET /attention · GET /attention/counts · GET /attention/cases/{id} · GET /attention/weights
  everyone  POST /attention/weights/preview · GET /attention/outcomes · GET /customers/{id}/attention
  writers   PATCH /attention/cases/{id} · POST /attention/cases/{id}/acts · POST /attention/cases/{id}/letter
  writers   POST /attention/cases/{id}/close · POST /attention/cases/{id}/outcome · POST /attention/cases/{id}/reopen
  writers   POST DELETE /attention/signals/{id}/rest
  leads     PUT /attention/weights
  everyone  GET /calls · GET /calls/live · GET /calls/{id} · GET /calls/{id}/recording · GET /call-draft
  everyone  GET /callbacks · GET /callbacks/counts · GET /member-phones
  writers   POST /calls · POST /calls/dial · PATCH /calls/{id} · PUT DELETE /call-draft · POST /callbacks
  writers   PATCH /callbacks/{id} · PUT /member-phones/{id}
  everyone  GET /on-call · POST /on-call/preview · GET /on-call/schedule · GET /on-call/swaps · GET /on-call/notes
  everyone  GET /orders · GET /orders/out-of-rhythm · POST /orders/named · GET /orders/{id} · GET /customers/{id}/orders
  everyone  GET /conversations/{id}/orders · GET /orders/{id}/returnable · GET /returns · POST /returns/judge · GET /returns/{id}
  everyone  GET /returns/figures · GET /returns/export
  everyone  GET /return-settings
  writers   POST /returns · PATCH /returns/{id} · PUT /returns/{id}/steps/{step} · POST /returns/{id}/end
  writers   POST /returns/{id}/draft
  leads     PUT /return-settings
  writers   POST /orders · POST /orders/{id}/shipments · POST /orders/{id}/returns
  leads     GET /loyalty/second-purchases · GET /loyalty/cohorts · GET /loyalty/curves · GET /loyalty/forecast
  leads     GET /loyalty/customers · GET /loyalty/export
  everyone  GET /trust · GET /trust/history · GET /trust/segments · GET /trust/evidence · GET /trust/export · GET /trust/rules
  everyone  GET /reports/overview · GET /reports/overview/export · GET /reports/monthly.pdf
  everyone  GET /track-record · GET /track-record-editions/{id}/file
  leads     PUT /track-record · POST /track-record/entries · POST /track-record/editions · POST DELETE /track-record/address
  leads     PUT DELETE /track-record-entries/{id}
  leads     PUT /trust/rules · POST /trust/recounts
  leads     GET POST /order-imports · GET /order-imports/{id} · POST /order-imports/{id}/preview · POST /order-imports/{id}/start
  leads     POST /order-imports/{id}/stop · GET /order-imports/{id}/errors · GET /order-imports/{id}/errors.csv
  everyone  GET /campaigns · GET /campaigns/{id} · GET /campaigns/{id}/figures · GET /links · GET /links/{id}
  everyone  GET /links/{id}/clicks · GET /link-addresses/{id}/qr · GET /codes · GET /growth-results · GET /growth-settings
  everyone  GET /growth-results/orders · GET /growth-results/export · GET /orders/{id}/attribution
  leads     POST /campaigns · PATCH /campaigns/{id} · POST /links · POST /links/bulk · PATCH /links/{id}
  leads     POST /links/{id}/addresses · POST /codes · POST /codes/series · PATCH /codes/{id} · POST /growth-results/recompute
  owners    PUT /growth-settings
  everyone  GET /referral-programmes · GET /referral-programmes/{id} · GET /referral-programmes/{id}/versions
  everyone  GET /referral-programmes/{id}/invites · GET /referral-programmes/{id}/referrals · POST /referral-terms/judge
  everyone  GET /premium-limit · GET /premium-rules
  everyone  GET /tier-rules · GET /tier-members · GET /customers/{id}/tier · GET /early-accesses
  leads     PUT /tier-rules · POST /customers/{id}/tier
  leads     POST /early-accesses · PATCH /early-accesses/{id} · POST /early-accesses/{id}/passes
  everyone  GET /gatherings · GET /gatherings/{id} · GET /gatherings/{id}/invitations · GET /gatherings/{id}/followed
  leads     POST /gatherings · PATCH /gatherings/{id} · POST /gatherings/{id}/invitations
  leads     POST /gathering-invitations/{id}/link
  writers   PUT /gathering-invitations/{id}/answer · PUT /gathering-invitations/{id}/arrival · POST /gatherings/{id}/arrivals
  leads     POST /referral-programmes · PATCH /referral-programmes/{id} · POST /referral-programmes/{id}/invites
  leads     POST /referral-programmes/{id}/grants · POST /referral-programmes/{id}/rulings · POST /referral-grants/{id}/undo
  everyone  GET /experiments · POST /experiments/plan · GET /experiments/{id} · GET /experiments/{id}/result
  everyone  GET /experiments/{id}/evidence · GET /conversations/{id}/scripts
  leads     POST /experiments · PUT DELETE /experiments/{id} · POST /experiments/{id}/start · POST /experiments/{id}/end
  leads     POST /experiments/{id}/decision
  writers   POST /conversations/{id}/scripts/{experimentId}
  leads     GET POST /order-hooks · PATCH DELETE /order-hooks/{id} · GET /quarantined-orders · DELETE /quarantined-orders/{id}
  leads     POST /quarantined-orders/{id}/retry
  everyone  GET /notices · GET /notices/tasks · GET /notices/{id} · GET /notices/{id}/orders · POST /notices/{id}/preview
  writers   POST /notices · PATCH DELETE /notices/{id} · POST /notices/{id}/called
  leads     POST /notices/{id}/approve · POST /notices/{id}/pause · POST /notices/{id}/resume · POST /notices/{id}/stop
  everyone  GET /promises · GET /promises/counts · GET /promises/people · GET /promises/stats · GET /promises/export
  everyone  GET POST DELETE /promises/feed · GET /promises/{id} · GET /promise-settings
  writers   POST /promises · PATCH /promises/{id} · POST /promises/{id}/settle · POST DELETE /promises/{id}/move
  leads     PUT /promise-settings
  everyone  GET POST DELETE /on-call/feed · GET /customers/{id}/contact-card · GET /companies/{id}/contact-card
  writers   POST /on-call/swaps · POST /on-call-swaps/{id}/answer · POST /on-call/notes
  writers   PUT DELETE /customers/{id}/contact-card · POST DELETE /customers/{id}/contact-card/address
  writers   PUT DELETE /companies/{id}/contact-card · POST DELETE /companies/{id}/contact-card/address
  everyone  GET /checklists · GET /checklists/{id} · GET /conversations/{id}/checklists
  writers   POST /conversations/{id}/checklists · DELETE /conversations/{id}/checklists/{otherId}
  writers   PUT /conversations/{id}/checklists/{otherId}/points/{position}
  leads     POST /checklists · PUT DELETE /checklists/{id} · PUT /checklist-settings
  everyone  GET /improvements · GET /improvements/figures · GET /improvements/{id} · GET /improvements/{id}/documents
  everyone  GET /conversations/{id}/improvements · GET /improvement-documents/{id} · GET /improvement-documents/{id}/file
  everyone  POST /improvement-documents/{id}/preview
  writers   POST /improvements · PATCH /improvements/{id} · PUT /improvements/{id}/steps/{step}
  writers   POST /improvements/{id}/close · POST /improvements/{id}/reopen · POST /improvements/{id}/conversations
  writers   DELETE /improvements/{id}/conversations/{otherId} · POST /improvements/{id}/told · POST /improvements/{id}/draft
  writers   POST /improvements/{id}/documents · PUT /improvement-documents/{id} · POST /improvement-documents/{id}/files
  everyone  GET /surveys · GET /survey-starter · GET /surveys/{id} · GET /surveys/{id}/preview · GET /surveys/{id}/invitations
  everyone  GET /surveys/{id}/figures · GET /surveys/{id}/answers · GET /surveys/{id}/answers/export · GET /survey-answers/{id}
  everyone  GET /survey-settings · GET /feedback · GET /feedback/figures · GET /feedback/{id} · GET /feedback/{id}/alike
  writers   POST /surveys/{id}/invitations · POST /feedback · PATCH /feedback/{id} · POST /feedback/{id}/move
  writers   POST /feedback/{id}/draft · POST /feedback/{id}/told · POST DELETE /feedback/{id}/group
  everyone  GET /mentions · GET /mentions/{id} · GET /mention-guide · GET /mention-sites · GET /mention-trends · GET /mention-alarms
  writers   POST /mentions · PATCH /mentions/{id} · POST PATCH /mentions/{id}/case · POST /mentions/{id}/answers
  everyone  GET /ambassadors · GET /ambassadors/{id} · GET /ambassadors/figures · GET /ambassadors/guide
  everyone  GET /ambassadors/export · GET /ambassadors/{id}/results
  leads     POST /ambassadors · PATCH /ambassadors/{id} · POST /ambassadors/{id}/accounts · PUT /ambassador-accounts/{id}
  leads     POST /ambassador-accounts/{id}/followers · POST /ambassadors/{id}/agreements · PATCH /ambassador-agreements/{id}
  leads     POST /ambassador-agreements/{id}/steps · POST /ambassadors/{id}/sources · DELETE /ambassador-sources/{id}
  everyone  GET /voices · GET /voices/{id} · GET /voice-walls · GET /voice-walls/{id}
  leads     POST /voices · PATCH /voices/{id} · POST /voices/{id}/wordings · POST /voices/{id}/consents
  leads     POST /voices/{id}/asks · DELETE /voice-asks/{id} · POST /voice-walls · PATCH /voice-walls/{id}
  leads     PUT /voice-walls/{id}/voices
  everyone  GET /contests · GET /contests/{id} · GET /contests/{id}/rules · GET /contests/{id}/figures · GET /contests/{id}/posts
  everyone  GET /contests/{id}/entries · GET /contests/{id}/tally · GET /contests/{id}/export · GET /contests/{id}/qr
  everyone  GET /contest-entries/{id} · GET /contest-photos/{id}
  leads     POST /contests · PATCH /contests/{id} · POST /contest-entries/{id}/decisions
  leads     POST /mentions/{id}/decisions · POST /mentions/{id}/erasure · PUT /mention-settings · GET POST /mention-sources
  leads     PATCH DELETE /mention-sources/{id} · POST /mention-alarms/{id}/seen · GET POST /mention-imports
  leads     GET /mention-imports/{id} · POST /mention-imports/{id}/preview · POST /mention-imports/{id}/start
  leads     POST /mention-imports/{id}/stop · GET /mention-imports/{id}/errors · GET /mention-imports/{id}/errors.csv
  leads     POST /surveys · PATCH /surveys/{id} · POST DELETE /surveys/{id}/address · PUT /survey-settings
  writers   POST /improvement-documents/{id}/attach
  everyone  GET /letter-templates · GET /letter-templates/{key} · GET /letter-templates/{key}/versions
  everyone  POST /letter-templates/preview
  leads     POST /letter-templates · PUT DELETE /letter-templates/{key} · POST /letter-templates/{key}/reset
  leads     PUT /on-call
  everyone  GET POST DELETE /absences/feed
  leads     GET POST DELETE /absences/team-feed
  everyone  GET /absences · GET /absences/calendar · GET /absences/{id} · GET /contact-settings
  writers   POST /absences/import
  writers   POST /absences · PUT DELETE /absences/{id} · GET /absences/{id}/open-work · POST /absences/{id}/acting
  leads     PUT /contact-settings
  everyone  GET /handovers · GET /handovers/{id} · GET /customers/{id}/handover-sheet · GET /customers/{id}/contact
  everyone  GET /customers-without-contact · GET /contact-changes · GET /continuity
  writers   POST /handovers · PATCH DELETE /handovers/{id} · POST /handovers/{id}/accept
  writers   POST /handovers/{id}/decline · POST /handovers/{id}/announcement
  writers   POST /customers-without-contact · POST /contact-takings/{id}/undo
  everyone  GET /care-tasks · GET /care-tasks/{id} · GET /care-plans · GET /care-plans/{id} · GET /care-plans/{id}/versions
  everyone  GET /care-settings · GET /customers/{id}/care · GET /companies/{id}/care · GET /visits/{id} · GET /courtesies
  everyone  GET /courtesies/{courtesy}/{year}/candidates
  writers   POST /care-tasks · PATCH /care-tasks/{id} · POST /care-tasks/{id}/draft · POST /care-events
  writers   PUT /customers/{id}/care · POST /customers/{id}/care/dates · POST /customers/{id}/care/gifts
  writers   PUT /companies/{id}/care · POST /companies/{id}/care/dates · DELETE /care-dates/{id} · DELETE /gifts/{id}
  everyone  GET /customers/{id}/visits
  writers   POST /customers/{id}/visits · PUT /visits/{id}/report
  leads     POST /care-plans · POST /care-plans/starters · POST /care-plans/preview · PATCH DELETE /care-plans/{id}
  leads     PUT /care-settings · POST /courtesies/{courtesy}/{year}/choices
  leads     POST /channels/{id}/phone-secret · POST /channels/{id}/phone-check
  everyone  GET /calendar · POST /calendar/preview · GET /calendar/holidays · GET /calendar/opening · GET /channels/{id}/calendar
  leads     PUT /calendar · PUT DELETE /channels/{id}/calendar
  everyone  GET /deadline-rules · GET /conversations/{id}/deadlines · GET /deadlines · GET /deadlines/statistics · GET /deadlines/export
  leads     PUT /deadline-rules · POST /deadline-rules/trial
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
  writers   GET /conversations/{id}/ways · POST /line/links · POST /conversations · GET /customers/{id}/ways
  everyone  GET /acknowledgement-settings · GET /acknowledgements
  leads     PUT /acknowledgement-settings · POST /acknowledgement-settings/preview
  everyone  GET /playbooks · GET /playbooks/{key} · GET /playbooks/{key}/document
  leads     POST /playbooks · GET /playbook-export · DELETE /playbooks/{key} · POST /playbooks/{key}/install
  leads     POST /playbooks/{key}/uninstall
  writers   GET POST /first-messages · GET PATCH DELETE /first-messages/{id}
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
    .replace('{position}', '1')
    .replace('{experimentId}', newId())
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
