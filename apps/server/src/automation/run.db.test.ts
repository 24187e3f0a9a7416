import type { Activity, Conversation, Message } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildAutomationDesk, trigger, withoutRules, type AutomationDesk } from './desk.fixture.ts';
import { runNext, watchWaiting } from './run.ts';

type List<T> = { items: T[] };

let desk: AutomationDesk;
beforeAll(async () => {
  desk = await buildAutomationDesk();
});
afterEach(() => withoutRules(desk));
afterAll(() => desk.close());

const trail = async (id: string) =>
  (await desk.owner.call<List<Activity>>('GET', `/api/v1/conversations/${id}/activity`)).body.items;
/** A rule of the database itself, made by its owner, that no note may be written. */
async function refuseNotes(what: 'create' | 'drop'): Promise<void> {
  const client = new pg.Client({ connectionString: desk.connectionString });
  await client.connect();
  await client.query(
    what === 'create'
      ? `alter table message add constraint no_notes check (direction <> 'note') not valid`
      : 'alter table message drop constraint no_notes',
  );
  await client.end();
}

const say = (text: string, direction: 'note' | 'outbound' = 'note') => ({ text, direction });

describe('a rule about a message', () => {
  it('does what it says, in its name, and keeps why', async () => {
    const refund = await desk.tag('返金');
    const rule = await desk.rule({
      name: '返金の振り分け',
      conditions: [
        { kind: 'words', not: false, where: 'either', words: ['ﾍﾝｷﾝ', '返金'] },
        { kind: 'assignee', not: false, memberIds: [], nobody: true },
      ],
      actions: [
        { kind: 'tag', add: [refund], remove: [] },
        {
          kind: 'assign',
          how: 'member',
          memberId: desk.agent.memberId,
          memberIds: [],
          skills: [],
          presence: 'any',
        },
        { kind: 'status', status: 'in_progress' },
        { kind: 'notify', memberIds: [desk.lead.memberId], assignee: true, text: 'ご確認ください。' },
      ],
    });
    const hit = await desk.mail({ text: '返\n金をお願いします。' });
    const other = await desk.mail({ text: '営業時間を教えてください。' });
    await desk.run();

    const after = await desk.conversation(hit.id);
    expect(after).toMatchObject({
      status: 'in_progress',
      assignee: { id: desk.agent.memberId },
      tagIds: [refund],
    });
    expect(await desk.texts(hit.id, 'note')).toEqual(['@高橋 彩 @佐藤 健\nご確認ください。']);
    const mine = await desk.lead.call<Conversation>('GET', `/api/v1/conversations/${hit.id}`);
    expect(mine.body).toMatchObject({ mentioned: true, unread: true });
    expect(await trail(hit.id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'assigned',
          actor: null,
          data: expect.objectContaining({ rule: '返金の振り分け', ruleId: rule.id }),
        }),
      ]),
    );
    const [second, first] = await desk.runs(`&rule=${rule.id}`);
    expect(first).toMatchObject({
      outcome: 'fired',
      conversation: { id: hit.id },
      depth: 0,
      reason: { code: 'matched', found: ['返金'] },
      results: [
        { kind: 'tag', code: 'done', detail: '+返金' },
        { kind: 'assign', code: 'done', detail: '佐藤 健' },
        { kind: 'status', code: 'done' },
        { kind: 'notify', code: 'done', detail: '高橋 彩, 佐藤 健' },
      ],
    });
    expect(second).toMatchObject({
      outcome: 'not_matched',
      conversation: { id: other.id },
      reason: { code: 'condition', condition: 0 },
      condition: { kind: 'words' },
    });
    expect((await desk.conversation(other.id)).assignee).toBeNull();
  });

  it('that stands before another may keep the event to itself', async () => {
    const [one, two] = [await desk.tag('一'), await desk.tag('二')];
    const [first, second] = [
      await desk.rule({ actions: [{ kind: 'tag', add: [one], remove: [] }], stop: true }),
      await desk.rule({ actions: [{ kind: 'tag', add: [two], remove: [] }] }),
    ];
    const before = await desk.mail();
    await desk.run();
    expect((await desk.conversation(before.id)).tagIds).toEqual([one]);

    await desk.lead.call('PUT', '/api/v1/automation-rules/order', { ids: [second.id, first.id] });
    const after = await desk.mail();
    await desk.run();
    expect((await desk.conversation(after.id)).tagIds.toSorted()).toEqual([one, two].toSorted());
  });

  it('knows a first contact, and does not take a machine or a second mail for one', async () => {
    const fresh = await desk.tag('初めて');
    await desk.rule({ when: 'first_contact', actions: [{ kind: 'tag', add: [fresh], remove: [] }] });
    const from = { name: '初田', address: 'hatsuda@example.jp' };
    const first = await desk.mail({ from, fromKey: from.address });
    const second = await desk.mail({ from, fromKey: from.address });
    const robot = await desk.mail({ automatic: true });
    await desk.run();
    const tagged = await Promise.all([first, second, robot].map(({ id }) => desk.conversation(id)));
    expect(tagged.map(({ tagIds }) => tagIds.includes(fresh))).toEqual([true, false, false]);
  });

  it('is not asked about what came before it was switched on, nor when it is off', async () => {
    const late = await desk.tag('後から');
    const actions = [{ kind: 'tag' as const, add: [late], remove: [] }];
    const other = await desk.rule({ name: '別', actions: [{ kind: 'status', status: 'in_progress' }] });
    const before = await desk.mail();
    await desk.rule({ actions });
    await desk.rule({ actions, off: true });
    await desk.run();
    expect((await desk.conversation(before.id)).tagIds).toEqual([]);
    expect(await desk.runs(`&rule=${other.id}`)).toHaveLength(1);
  });

  it('leaves no trace of causes when nobody asks for them', async () => {
    await desk.mail();
    const waiting = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many(sql`select 1 from automation_cause where workspace_id = ${desk.workspaceId}`),
    );
    expect(waiting).toEqual([]);
  });
});

describe('a rule about something else', () => {
  const done = { kind: 'status' as const, status: 'done' as const };
  const tagged = (id: string) => ({ kind: 'tag' as const, add: [id], remove: [] });

  it('hears of notes, statuses, assignments, tags and holds that end', async () => {
    const names = ['メモ', '完了した', '担当が決まった', 'タグが付いた', '保留が明けた'];
    const [note = '', finished = '', assigned = '', chained = '', back = ''] = await Promise.all(
      names.map((name) => desk.tag(name)),
    );
    const conversation = await desk.mail();
    const path = `/api/v1/conversations/${conversation.id}`;
    await desk.rule({ when: 'note_added', actions: [tagged(note)] });
    await desk.rule({
      trigger: { ...trigger('status_changed'), statuses: ['done'] },
      actions: [tagged(finished)],
    });
    await desk.rule({ when: 'assigned', actions: [tagged(assigned)] });
    await desk.rule({ trigger: { ...trigger('tag_added'), tagIds: [note] }, actions: [tagged(chained)] });
    await desk.rule({ when: 'hold_ended', actions: [tagged(back)] });

    await desk.agent.call('POST', `${path}/messages`, say('電話がありました。'));
    await desk.run();
    expect((await desk.conversation(conversation.id)).tagIds.toSorted()).toEqual([note, chained].toSorted());

    await desk.agent.call('PATCH', path, { status: 'in_progress', assigneeId: desk.agent.memberId });
    await desk.run();
    expect((await desk.conversation(conversation.id)).tagIds).not.toContain(finished);
    expect((await desk.conversation(conversation.id)).tagIds).toContain(assigned);

    const holdUntil = new Date(Date.now() + 3_600_000).toISOString();
    await desk.agent.call('PATCH', path, { status: 'on_hold', holdReason: '入荷待ち', holdUntil });
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(
        sql`update conversation set hold_until = now() where workspace_id = ${desk.workspaceId} and id = ${conversation.id}`,
      ),
    );
    const { endHolds } = await import('../conversations/index.ts');
    await endHolds(desk.context.delivery, desk.workspaceId);
    await desk.agent.call('PATCH', path, { status: 'done' });
    await desk.run();
    expect((await desk.conversation(conversation.id)).tagIds).toEqual(
      expect.arrayContaining([back, finished]),
    );
  });

  it('hears what was read out of a message', async () => {
    const angry = await desk.tag('ご不満');
    await desk.rule({
      when: 'message_read',
      conditions: [{ kind: 'reading', not: false, marks: ['dissatisfied', 'harassment'] }],
      actions: [tagged(angry), { kind: 'hold', reason: '責任者の確認', hours: 2 }],
    });
    const conversation = await desk.mail();
    const readAs = (mood: string) =>
      desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
        tx.run(sql`
          insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency)
          select workspace_id, id, ${mood}, false, 'complaint', 'normal' from message
          where workspace_id = ${desk.workspaceId} and conversation_id = ${conversation.id}`),
      );
    await readAs('dissatisfied');
    await desk.run();
    expect(await desk.conversation(conversation.id)).toMatchObject({
      status: 'on_hold',
      holdReason: '責任者の確認',
      tagIds: [angry],
    });
  });

  it('hears that a customer waits, once for each time they do, and not of those late before it was on', async () => {
    const backlog = await desk.mail({ receivedAt: new Date(Date.now() - 5 * 3_600_000) });
    await desk.rule({
      name: '4時間',
      trigger: { ...trigger('waiting'), hours: 4 },
      actions: [{ kind: 'note', text: 'お待ちです。' }],
    });
    const waiting = await desk.mail();
    const passHours = (id: string, hours: number) =>
      desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
        await tx.run(sql`update conversation set waiting_since = waiting_since - make_interval(hours => ${hours})
          where workspace_id = ${desk.workspaceId} and id = ${id}`);
        await tx.run(sql`update automation_rule set enabled_at = enabled_at - make_interval(hours => ${hours})
          where workspace_id = ${desk.workspaceId} and enabled`);
      });
    const look = async () => {
      await watchWaiting(desk.context.delivery, desk.workspaceId);
      await watchWaiting(desk.context.delivery, desk.workspaceId);
      await desk.run();
    };
    await look();
    expect(await desk.texts(waiting.id, 'note')).toEqual([]);
    await passHours(waiting.id, 4);
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`update automation_rule set enabled_at = now() - interval '4 hours 1 minute'
        where workspace_id = ${desk.workspaceId} and enabled`),
    );
    await look();
    await look();
    expect(await desk.texts(waiting.id, 'note')).toEqual(['お待ちです。']);
    expect(await desk.texts(backlog.id, 'note')).toEqual([]);
  });

  it('follows a conversation into the one it was merged into', async () => {
    const seen = await desk.tag('統合先');
    const [target, source] = [await desk.mail(), await desk.mail()];
    await desk.rule({ when: 'note_added', actions: [tagged(seen), done] });
    await desk.agent.call('POST', `/api/v1/conversations/${source.id}/messages`, say('メモ'));
    await desk.agent.call('POST', `/api/v1/conversations/${target.id}/merge`, { sourceId: source.id });
    await desk.run();
    expect(await desk.conversation(target.id)).toMatchObject({ status: 'done', tagIds: [seen] });
  });
});

describe('an action that cannot be done', () => {
  it('says so, and the others are done', async () => {
    const gone = await desk.tag('消える');
    const rule = await desk.rule({
      actions: [
        { kind: 'tag', add: [gone], remove: [] },
        {
          kind: 'assign',
          how: 'rotation',
          memberId: null,
          memberIds: [],
          skills: ['ロシア語'],
          presence: 'any',
        },
        { kind: 'note', text: '届きました。' },
      ],
    });
    await desk.owner.call('DELETE', `/api/v1/tags/${gone}`);
    const conversation = await desk.mail();
    await desk.run();
    const [run] = await desk.runs(`&rule=${rule.id}`);
    expect(run?.results.map(({ code }) => code)).toEqual(['tag_gone', 'nobody_fits', 'done']);
    expect(await desk.texts(conversation.id, 'note')).toEqual(['届きました。']);
  });
});

describe('when a process dies', () => {
  it('nothing is lost and nothing is done twice', async () => {
    await desk.rule({ actions: [{ kind: 'note', text: '一度だけ' }] });
    const conversation = await desk.mail();
    // Two workers at once, as after a restart: one works, the other finds the place taken.
    const { delivery } = desk.context;
    await Promise.all([1, 2, 3].map(() => runNext(delivery, desk.workspaceId)));
    await desk.run();
    expect(await desk.texts(conversation.id, 'note')).toEqual(['一度だけ']);
  });

  it('a happening that cannot be worked on is tried again, then given up with an entry in the log', async () => {
    const rule = await desk.rule({ actions: [{ kind: 'note', text: '届かない' }] });
    const conversation = await desk.mail();
    const { database } = desk.context;
    // The database refuses what the rule writes, as it may for any reason nobody thought of.
    await refuseNotes('create');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await database.inWorkspace(desk.workspaceId, (tx) =>
        tx.run(sql`update automation_cause set not_before = now() where workspace_id = ${desk.workspaceId}`),
      );
      await desk.run();
    }
    expect(await desk.runs(`&conversation=${conversation.id}`)).toMatchObject([
      { outcome: 'failed', reason: { code: 'error' } },
    ]);
    expect(await desk.texts(conversation.id, 'note')).toEqual([]);
    await refuseNotes('drop');
    const next = await desk.mail();
    await desk.run();
    expect(await desk.texts(next.id, 'note')).toEqual(['届かない']);
    expect(await desk.runs(`&rule=${rule.id}&outcome=fired`)).toHaveLength(1);
  });
});

it('what rules wrote shows as written by no member', async () => {
  await desk.rule({ name: '受付メモ', actions: [{ kind: 'note', text: '自動' }] });
  const conversation = await desk.mail();
  await desk.run();
  const { body } = await desk.agent.call<List<Message>>(
    'GET',
    `/api/v1/conversations/${conversation.id}/messages`,
  );
  expect(body.items.at(-1)).toMatchObject({
    direction: 'note',
    author: null,
    automatic: true,
    from: { name: '受付メモ' },
  });
});
