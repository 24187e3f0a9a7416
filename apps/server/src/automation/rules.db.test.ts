import type {
  AuditEntry,
  AutomationRule,
  AutomationVersion,
  DryRun,
  Problem,
  Team,
  TeamMember,
} from '@madoguchi/contract';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { buildAutomationDesk, trigger, withoutRules, type AutomationDesk } from './desk.fixture.ts';

type List<T> = { items: T[] };

let desk: AutomationDesk;
let tags: string[];
beforeAll(async () => {
  desk = await buildAutomationDesk();
  tags = await Promise.all(['甲', '乙', '丙'].map((name) => desk.tag(name)));
});
afterEach(() => withoutRules(desk));
afterAll(() => desk.close());

const rules = '/api/v1/automation-rules';
const note = { kind: 'note' as const, text: 'メモ' };
const definition = { trigger: trigger('message_received'), match: 'all', conditions: [], actions: [note] };
const make = <T = AutomationRule & Problem>(more: object = {}, person = desk.lead) =>
  person.call<T>('POST', rules, { name: '決まり', definition: { ...definition, ...more } });

describe('a rule', () => {
  it('is made switched off, changed by version, and keeps what it was and who changed it', async () => {
    const { body: made, status } = await make();
    expect([status, made.state, made.version]).toEqual([201, 'off', 1]);
    const on = await desk.lead.call<AutomationRule>('PATCH', `${rules}/${made.id}`, {
      basedOn: 1,
      enabled: true,
    });
    expect(on.body).toMatchObject({ state: 'on', version: 2 });
    const stale = await desk.owner.call<Problem>('PATCH', `${rules}/${made.id}`, {
      basedOn: 1,
      name: '別名',
    });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict']);
    await desk.owner.call('PATCH', `${rules}/${made.id}`, { basedOn: 2, name: '別名' });
    const { body } = await desk.agent.call<List<AutomationVersion>>('GET', `${rules}/${made.id}/versions`);
    expect(body.items.map(({ version, change, name, by }) => [version, change, name, by?.name])).toEqual([
      [3, 'changed', '別名', '緑川 直子'],
      [2, 'switched_on', '決まり', '高橋 彩'],
      [1, 'created', '決まり', '高橋 彩'],
    ]);
    const audit = await desk.owner.call<List<AuditEntry>>('GET', '/api/v1/audit?kind=automation');
    expect(audit.body.items.map(({ kind, actor }) => [kind, actor.name])).toEqual([
      ['automation.updated', '緑川 直子'],
      ['automation.updated', '高橋 彩'],
      ['automation.created', '高橋 彩'],
    ]);
  });

  it('that two people change at once is changed by one of them', async () => {
    const { body } = await make();
    const change = (name: string) =>
      desk.lead.call('PATCH', `${rules}/${body.id}`, { basedOn: body.version, name });
    const both = await Promise.all([change('一'), change('二')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('that was deleted is gone from the list; its history is not', async () => {
    const { body } = await make();
    expect((await desk.lead.call('DELETE', `${rules}/${body.id}`)).status).toBe(200);
    expect((await desk.lead.call('GET', `${rules}/${body.id}`)).status).toBe(404);
    const { body: history } = await desk.lead.call<List<AutomationVersion>>(
      'GET',
      `${rules}/${body.id}/versions`,
    );
    expect(history.items[0]?.change).toBe('deleted');
  });

  it.each<[string, object, string]>([
    ['no action', { actions: [] }, 'actions'],
    ['a wait without hours', { trigger: trigger('waiting') }, 'hours'],
    ['a member it does not name', { actions: [{ kind: 'assign', how: 'member' }] }, 'memberId'],
    ['no tags', { actions: [{ kind: 'tag' }] }, 'tags'],
    ['nobody to notify', { actions: [{ kind: 'notify', text: 'あ' }] }, 'memberIds'],
    ['an assignee that is nobody at all', { conditions: [{ kind: 'assignee' }] }, 'nobody'],
    ['no domain', { conditions: [{ kind: 'sender_domain', domains: ['example'] }] }, 'domain'],
    ['an event there is not', { trigger: { event: 'full_moon' } }, 'event'],
  ])('with %s is refused, saying what is wrong', async (_name, more, word) => {
    const { status, body } = await make<Problem>(more);
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(JSON.stringify(body)).toContain(word);
  });

  it('cannot name what is another company’s, or somebody’s own template', async () => {
    const other = await neighbour(desk);
    const theirs = await other.owner.call<{ id: string }>('POST', '/api/v1/tags', {
      name: '隣',
      colour: 'ai',
    });
    const own = await desk.agent.call<{ id: string }>('POST', '/api/v1/templates', {
      name: '私',
      body: '私の文',
    });
    const actions = [
      { kind: 'tag', add: [theirs.body.id] },
      { kind: 'assign', how: 'member', memberId: other.owner.memberId },
      { kind: 'answer', templateId: own.body.id, how: 'send' },
    ];
    for (const action of actions) expect((await make({ actions: [action] })).status).toBe(404);
    const mine = await make();
    for (const path of ['', '/versions'])
      expect((await other.owner.call('GET', `${rules}/${mine.body.id}${path}`)).status).toBe(404);
    expect((await other.owner.call<List<object>>('GET', rules)).body.items).toEqual([]);
    const order = await other.owner.call('PUT', `${rules}/order`, { ids: [mine.body.id] });
    expect(order.status).toBe(409);
    expect(
      (await other.owner.call('PUT', `/api/v1/team/${desk.agent.memberId}/skills`, { skills: [] })).status,
    ).toBe(404);
  });

  it('is set by leads alone, and seen by everybody', async () => {
    expect((await make({}, desk.agent)).status).toBe(403);
    expect((await desk.agent.call('GET', rules)).status).toBe(200);
    expect((await desk.agent.call('POST', `${rules}/dry-run`, { definition })).status).toBe(403);
  });

  it('stands where it was put; an order that is not of all rules is refused', async () => {
    const made = [await make(), await make(), await make()].map(({ body }) => body.id);
    const order = (ids: string[]) => desk.lead.call('PUT', `${rules}/order`, { ids });
    expect((await order(made.toReversed())).status).toBe(200);
    const { body } = await desk.lead.call<List<AutomationRule>>('GET', rules);
    expect(body.items.map(({ id }) => id)).toEqual(made.toReversed());
    expect((await order(made.slice(1))).status).toBe(409);
    expect((await order([...made.slice(1), made[1] ?? ''])).status).toBe(409);
  });
});

describe('trying a rule on the past', () => {
  const dryRun = async (more: object) =>
    (await desk.lead.call<DryRun>('POST', `${rules}/dry-run`, { definition: { ...definition, ...more } }))
      .body;

  it('tells what would have been, and changes nothing', async () => {
    const hit = await desk.mail({ subject: '見積もり', text: 'お見積もりをお願いします。' });
    await desk.mail({ subject: '別件', text: '営業時間は何時までですか。' });
    const before = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.one(sql`select (select last_seq from event_sequence where workspace_id = ${desk.workspaceId}) as seq,
        (select count(*) from activity where workspace_id = ${desk.workspaceId}) as trail`),
    );
    const result = await dryRun({
      conditions: [{ kind: 'words', where: 'subject', words: ['見積もり'] }],
      actions: [
        { kind: 'assign', how: 'rotation', memberIds: [desk.agent.memberId] },
        { kind: 'tag', add: [tags[0]] },
      ],
    });
    expect(result).toMatchObject({
      matched: 1,
      conversations: 1,
      complete: true,
      missed: [result.looked - 1],
      items: [
        {
          conversation: { id: hit.id },
          found: ['見積もり'],
          results: [
            { kind: 'assign', code: 'done', detail: '佐藤 健' },
            { kind: 'tag', code: 'done', detail: '+甲' },
          ],
        },
      ],
    });
    expect(result.looked).toBeGreaterThan(1);
    const after = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.one(sql`select (select last_seq from event_sequence where workspace_id = ${desk.workspaceId}) as seq,
        (select count(*) from activity where workspace_id = ${desk.workspaceId}) as trail`),
    );
    expect(after).toEqual(before);
    expect((await desk.conversation(hit.id)).tagIds).toEqual([]);
  });

  it.each([
    'first_contact',
    'message_read',
    'message_sent',
    'message_failed',
    'note_added',
    'conversation_opened',
    'status_changed',
    'hold_ended',
    'assigned',
    'tag_added',
    'tag_removed',
    'approval_sent_back',
  ] as const)('works for %s', async (event) => {
    const conversation = await desk.mail();
    const path = `/api/v1/conversations/${conversation.id}`;
    await desk.agent.call('PATCH', path, { status: 'in_progress', assigneeId: desk.agent.memberId });
    await desk.agent.call('POST', `${path}/messages`, { text: 'メモ', direction: 'note' });
    await desk.agent.call('POST', `${path}/tags`, { add: [tags[1]] });
    await desk.agent.call('POST', `${path}/tags`, { remove: [tags[1]] });
    const { matched, looked } = await dryRun({ trigger: trigger(event) });
    expect(matched).toBe(looked);
    const happened = [
      'first_contact',
      'note_added',
      'conversation_opened',
      'status_changed',
      'assigned',
      'tag_added',
      'tag_removed',
    ];
    expect(looked > 0).toBe(happened.includes(event));
  });
});

describe('loops', () => {
  it('any set of rules over the real desk ends, and no rule acts twice on one beginning', async () => {
    const action = fc.oneof(
      fc.subarray(tags, { minLength: 1 }).map((add) => ({ kind: 'tag' as const, add, remove: [] })),
      fc.subarray(tags, { minLength: 1 }).map((remove) => ({ kind: 'tag' as const, add: [], remove })),
      fc.constantFrom('open' as const, 'in_progress' as const, 'done' as const).map((status) => ({
        kind: 'status' as const,
        status,
      })),
      fc.constant(note),
    );
    const event = fc.constantFrom(
      'message_received' as const,
      'note_added' as const,
      'status_changed' as const,
      'tag_added' as const,
      'tag_removed' as const,
    );
    const set = fc.array(
      fc.record({ when: event, actions: fc.array(action, { minLength: 1, maxLength: 3 }) }),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(set, async (given) => {
        await withoutRules(desk);
        for (const one of given) await desk.rule(one);
        const conversation = await desk.mail();
        await desk.run();
        const runs = await desk.runs(`&conversation=${conversation.id}`);
        const fired = runs.filter(({ outcome }) => outcome === 'fired');
        expect(fired.length).toBeLessThanOrEqual(given.length);
        expect(new Set(fired.map(({ rule }) => rule.id)).size).toBe(fired.length);
        const left = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
          tx.many(sql`select 1 from automation_cause where workspace_id = ${desk.workspaceId}`),
        );
        expect(left).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('a rule that fires too often on one conversation is paused, and says so', async () => {
    const rule = await desk.rule({
      when: 'note_added',
      hourlyLimit: 2,
      actions: [{ kind: 'tag', add: [tags[2] ?? ''], remove: [] }],
    });
    const conversation = await desk.mail();
    for (let n = 0; n < 4; n += 1) {
      await desk.agent.call('POST', `/api/v1/conversations/${conversation.id}/messages`, {
        text: 'メモ',
        direction: 'note',
      });
      await desk.run();
    }
    const { body } = await desk.lead.call<AutomationRule>('GET', `${rules}/${rule.id}`);
    expect(body).toMatchObject({ state: 'paused', paused: { conversationId: conversation.id }, fired: 2 });
    const runs = await desk.runs(`&rule=${rule.id}`);
    expect(runs.map(({ outcome, reason }) => `${outcome} ${reason.code}`)).toEqual([
      'held_back too_often',
      'fired matched',
      'fired matched',
    ]);
    const again = await desk.lead.call<AutomationRule>('PATCH', `${rules}/${rule.id}`, {
      basedOn: body.version,
      enabled: true,
    });
    expect(again.body).toMatchObject({ state: 'on', paused: null });
  });
});

describe('the log', () => {
  it('is searched by rule, outcome, time and words, a page at a time', async () => {
    const rule = await desk.rule({ name: '探される決まり', actions: [note] });
    for (const subject of ['100%の件', '納期の件', '納期の件']) await desk.mail({ subject });
    await desk.run();
    expect(await desk.runs(`&rule=${rule.id}&query=${encodeURIComponent('納期')}`)).toHaveLength(2);
    expect(await desk.runs(`&query=${encodeURIComponent('100%')}`)).toHaveLength(1);
    expect(await desk.runs(`&query=${encodeURIComponent('探される')}&outcome=fired`)).toHaveLength(3);
    expect(await desk.runs(`&rule=${rule.id}&to=2020-01-01T00:00:00Z`)).toEqual([]);
    type Page = { items: { id: string }[]; nextCursor: string | null };
    const path = `/api/v1/automation-runs?rule=${rule.id}&limit=2`;
    const first = (await desk.agent.call<Page>('GET', path)).body;
    const second = (await desk.agent.call<Page>('GET', `${path}&cursor=${first.nextCursor}`)).body;
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  });
});

describe('the team', () => {
  const team = async () => (await desk.agent.call<Team>('GET', '/api/v1/team')).body;

  it('says who is available, knows what, and has how much', async () => {
    const away = await desk.agent.call<TeamMember>('PUT', '/api/v1/team/availability', { state: 'away' });
    expect(away.body).toMatchObject({ id: desk.agent.memberId, availability: 'away', here: false });
    const skills = { skills: ['英語', 'ＶＩＰ', 'vip'] };
    await desk.lead.call('PUT', `/api/v1/team/${desk.second.memberId}/skills`, skills);
    const found = await team();
    expect(found.items.find(({ id }) => id === desk.second.memberId)?.skills).toEqual(['ＶＩＰ', '英語']);
    expect(found.skills).toEqual(['英語', 'ＶＩＰ'].toSorted());
    expect((await desk.agent.call('PUT', `/api/v1/team/${desk.agent.memberId}/skills`, skills)).status).toBe(
      403,
    );
  });

  it('is given work in turn, without those who are away or lack the skill', async () => {
    const assign = {
      kind: 'assign' as const,
      how: 'rotation' as const,
      memberId: null,
      skills: [],
      presence: 'available' as const,
    };
    await desk.agent.call('PUT', '/api/v1/team/availability', { state: 'away' });
    const memberIds = [desk.agent, desk.second, desk.lead].map(({ memberId }) => memberId);
    await desk.rule({ actions: [{ ...assign, memberIds }] });
    const names = [];
    for (let n = 0; n < 4; n += 1) {
      const { id } = await desk.mail();
      await desk.run();
      names.push((await desk.conversation(id)).assignee?.name);
    }
    expect(names.toSorted()).toEqual(['鈴木 花', '鈴木 花', '高橋 彩', '高橋 彩']);
    await withoutRules(desk);
    await desk.lead.call('PUT', `/api/v1/team/${desk.second.memberId}/skills`, { skills: ['英語'] });
    await desk.rule({ actions: [{ ...assign, how: 'least_loaded', memberIds: [], skills: ['英語'] }] });
    const { id } = await desk.mail();
    await desk.run();
    expect((await desk.conversation(id)).assignee?.name).toBe('鈴木 花');
  });
});
