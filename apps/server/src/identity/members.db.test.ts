import { scopes, type Member, type Role, type Scope } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { scopesOf } from './policy.ts';
import { setRole } from './store.ts';

let desk: Desk;
const people = new Map<Role, Person>();
const roles: Role[] = ['owner', 'lead', 'agent', 'trainee', 'observer'];
beforeAll(async () => {
  desk = await buildDesk();
  people.set('owner', desk.owner);
  for (const role of roles.slice(1)) people.set(role, await desk.join(role, role));
});
afterAll(() => desk.close());

function as(role: Role): Person {
  const person = people.get(role);
  if (person === undefined) throw new Error(role);
  return person;
}

/** A request for each permission, harmless for who has it: what it names is not there, or not said. */
const requests: Record<Scope, ['GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', string]> = {
  'conversations:read': ['GET', '/api/v1/conversations'],
  'conversations:write': ['PATCH', '/api/v1/conversations/00000000-0000-7000-8000-000000000000'],
  'messages:send': ['POST', '/api/v1/messages/00000000-0000-7000-8000-000000000000/undo'],
  'customers:read': ['GET', '/api/v1/customers'],
  'customers:write': ['PATCH', '/api/v1/customers/00000000-0000-7000-8000-000000000000'],
  'customers:bulk': ['GET', '/api/v1/customer-imports'],
  'customers:privacy': ['GET', '/api/v1/data-requests'],
  'channels:read': ['GET', '/api/v1/channels'],
  'channels:write': ['POST', '/api/v1/channels'],
  'members:read': ['GET', '/api/v1/members'],
  'members:write': ['GET', '/api/v1/invitations'],
  'workspace:write': ['PATCH', '/api/v1/workspace'],
  'quarantine:read': ['GET', '/api/v1/quarantine'],
  'quarantine:write': ['POST', '/api/v1/quarantine/00000000-0000-7000-8000-000000000000/retry'],
  'jobs:read': ['GET', '/api/v1/dead-letters'],
  'jobs:write': ['DELETE', '/api/v1/dead-letters/00000000-0000-7000-8000-000000000000'],
  'keys:write': ['GET', '/api/v1/api-keys'],
  'webhooks:write': ['DELETE', '/api/v1/webhooks/00000000-0000-7000-8000-000000000000'],
  'approvals:decide': ['POST', '/api/v1/approvals/00000000-0000-7000-8000-000000000000/approve'],
  'approvals:write': ['DELETE', '/api/v1/approval-rules/00000000-0000-7000-8000-000000000000'],
  'views:write': ['PUT', '/api/v1/views/shared/order'],
  'tags:write': ['DELETE', '/api/v1/tags/00000000-0000-7000-8000-000000000000'],
  'language:write': ['DELETE', '/api/v1/language/words/00000000-0000-7000-8000-000000000000'],
  'templates:write': ['POST', '/api/v1/templates/starters'],
  'security:write': ['GET', '/api/v1/workspace/security'],
  'audit:read': ['GET', '/api/v1/audit'],
  'drafts:write': ['DELETE', '/api/v1/conversations/00000000-0000-7000-8000-000000000000/draft'],
  'notes:write': ['POST', '/api/v1/conversations/00000000-0000-7000-8000-000000000000/messages'],
  'assistance:read': ['GET', '/api/v1/assistance'],
  'assistance:write': ['PATCH', '/api/v1/assistance'],
  'automation:write': ['PUT', '/api/v1/automation-rules/order'],
  'knowledge:write': ['PUT', '/api/v1/article-categories'],
  'broadcasts:write': ['PATCH', '/api/v1/broadcast-settings'],
  'orders:read': ['GET', '/api/v1/orders'],
  'orders:write': ['POST', '/api/v1/orders'],
  'orders:bulk': ['GET', '/api/v1/order-hooks'],
  'notices:decide': ['POST', '/api/v1/notices/00000000-0000-7000-8000-000000000000/approve'],
  'returns:decide': ['PUT', '/api/v1/return-settings'],
  'attention:write': ['PUT', '/api/v1/attention/weights'],
  'growth:read': ['GET', '/api/v1/links'],
  'growth:write': ['POST', '/api/v1/links'],
  'loyalty:read': ['GET', '/api/v1/loyalty/second-purchases'],
  'trust:read': ['GET', '/api/v1/trust'],
  'trust:write': ['PUT', '/api/v1/trust/rules'],
};

describe.each(roles)('as %s', (role) => {
  it.each(scopes)('the API is open for «%s» exactly when the policy says so', async (scope) => {
    const { status, body } = await as(role).call(...requests[scope]);
    expect(status === 403).toBe(!scopesOf(role).has(scope));
    if (status === 403)
      expect(body).toMatchObject({ code: 'forbidden', detail: expect.stringContaining(scope) });
    else expect(status).not.toBe(500);
  });
});

describe('a role', () => {
  let member: Person;
  let count = 0;
  beforeEach(async () => {
    count += 1;
    member = await desk.join('agent', `member-${count}`);
  });
  const change = (by: Role, id: string, role: Role) =>
    as(by).call<Member & { code: string }>('PATCH', `/api/v1/members/${id}`, { role });

  it('is given up to one’s own and holds at once', async () => {
    expect((await change('lead', member.memberId, 'lead')).body).toMatchObject({ role: 'lead' });
    expect((await member.call('GET', '/api/v1/invitations')).status).toBe(200);
    expect((await change('owner', member.memberId, 'observer')).status).toBe(200);
    expect((await member.call('GET', '/api/v1/invitations')).status).toBe(403);
  });

  it.each([
    ['lead', 'owner'],
    ['agent', 'observer'],
    ['trainee', 'lead'],
    ['observer', 'owner'],
  ] as const)('cannot be changed by %s to %s', async (by, to) => {
    const { status, body } = await change(by, member.memberId, to);
    expect([status, body.code]).toEqual([403, 'forbidden']);
  });

  it('of an owner cannot be touched by a lead', async () => {
    expect((await change('lead', desk.owner.memberId, 'agent')).status).toBe(403);
    expect((await as('lead').call('DELETE', `/api/v1/members/${desk.owner.memberId}`)).status).toBe(403);
  });

  it('must be one that there is', async () => {
    const { status, body } = await desk.owner.call('PATCH', `/api/v1/members/${member.memberId}`, {
      role: 'boss',
    });
    expect([status, body['code']]).toEqual([400, 'invalid_request']);
  });
});

describe('the last owner', () => {
  it('cannot leave or become something less', async () => {
    const path = `/api/v1/members/${desk.owner.memberId}`;
    const demoted = await desk.owner.call('PATCH', path, { role: 'lead' });
    expect([demoted.status, demoted.body['code']]).toEqual([409, 'last_owner']);
    const removed = await desk.owner.call('DELETE', path);
    expect([removed.status, removed.body['code']]).toEqual([409, 'last_owner']);
    expect((await desk.owner.call('PATCH', path, { role: 'owner' })).status).toBe(200);
  });

  it('is never lost, also when two owners demote each other at once', async () => {
    const second = await desk.join('owner', 'second');
    const answers = await Promise.all([
      desk.owner.call('PATCH', `/api/v1/members/${second.memberId}`, { role: 'agent' }),
      second.call('PATCH', `/api/v1/members/${desk.owner.memberId}`, { role: 'agent' }),
    ]);
    const { body } = await as('observer').call<{ items: Member[] }>('GET', '/api/v1/members');
    const owners = body.items.filter((each) => each.role === 'owner');
    expect(owners.length).toBeGreaterThanOrEqual(1);
    expect(answers.filter((answer) => answer.status === 200).length).toBe(1);
    const { database } = desk.context;
    await database.inWorkspace(desk.workspaceId, (tx) => setRole(tx, desk.owner.memberId, 'owner'));
  });
});

describe('a member who leaves', () => {
  it('loses their keys, their place in the list, and their conversations’ assignment', async () => {
    const leaver = await desk.join('agent', '退職者');
    expect((await desk.owner.call('DELETE', `/api/v1/members/${leaver.memberId}`)).body).toEqual({
      done: true,
    });
    expect((await leaver.call('GET', '/api/v1/conversations')).status).toBe(401);
    const { body } = await desk.owner.call<{ items: Member[] }>('GET', '/api/v1/members');
    expect(body.items.map((each) => each.id)).not.toContain(leaver.memberId);
    expect((await desk.owner.call('DELETE', `/api/v1/members/${leaver.memberId}`)).status).toBe(404);
  });
});

describe('oneself', () => {
  it('is shown and changed, each field alone', async () => {
    const me = as('agent');
    const { body } = await me.call('PATCH', '/api/v1/me', { locale: 'en' });
    expect(body).toMatchObject({ member: { name: 'agent', locale: 'en', colorScheme: 'auto' } });
    await me.call('PATCH', '/api/v1/me', { colorScheme: 'dark' });
    await me.call('PATCH', '/api/v1/me', { name: '  佐藤 花子 ' });
    expect((await me.call('GET', '/api/v1/me')).body).toMatchObject({
      member: { name: '佐藤 花子', locale: 'en', colorScheme: 'dark', role: 'agent' },
      scopes: [...scopesOf('agent')],
    });
  });

  it.each([{ name: '' }, { locale: 'fr' }, { colorScheme: 'blue' }, { workspaceId: 'x' }])(
    'is not changed to %j',
    async (change) => {
      expect((await as('agent').call('PATCH', '/api/v1/me', change)).status).toBe(400);
    },
  );
});

describe('the workspace', () => {
  const change = (body: object) => desk.owner.call('PATCH', '/api/v1/workspace', body);

  it('has a name, a time zone and a time for undoing', async () => {
    const settings = { name: '緑商店', timeZone: 'America/New_York', undoSeconds: 30 };
    expect((await change(settings)).body).toEqual({ id: desk.workspaceId, ...settings });
    expect((await change({ name: 'みどり商店' })).body).toMatchObject({ timeZone: 'America/New_York' });
    expect((await as('observer').call('GET', '/api/v1/workspace')).body).toMatchObject({
      name: 'みどり商店',
    });
  });

  it.each(['Asia/Edo', 'JST+9', '', 'Asia/Tokyo; drop'])('refuses «%s» as a time zone', async (timeZone) => {
    const { status, body } = await change({ timeZone });
    expect([status, body['code']]).toEqual([400, 'invalid_request']);
    expect(body['detail']).toContain('Asia/Tokyo');
  });

  it.each([{ undoSeconds: -1 }, { undoSeconds: 61 }, { undoSeconds: 1.5 }, { name: ' ' }])(
    'refuses %j',
    async (settings) => {
      expect((await change(settings)).status).toBe(400);
    },
  );
});
