import type {
  Conversation,
  Notification,
  PromiseCounts,
  PromisePeople,
  PromiseRecord,
  PromiseStats,
} from '@madoguchi/contract';
import { usualCalendar } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellAll } from '../notifications/filled.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import type { Person } from '../testing/desk.fixture.ts';
import { promisesToKeep } from './index.ts';
import { buildPromiseDesk, type PromiseDesk } from './promise.fixture.ts';
import { watchPromises } from './remind.ts';

type List = { items: PromiseRecord[]; nextCursor: string | null };

let desk: PromiseDesk;
let conversation: Conversation;
beforeAll(async () => {
  desk = await buildPromiseDesk();
  conversation = await desk.ask();
});
afterAll(() => desk.close());

const query = (text: string, values: unknown[]) => desk.context.database.pool.query(text, values);

/** One of a member, due a number of hours from now (null: waits for an event), that has become this. */
async function made(
  owner: Person,
  hours: number | null,
  end: { state: string; hours: number } | null = null,
): Promise<string> {
  const { body } = await owner.call<PromiseRecord>('POST', '/api/v1/promises', {
    conversationId: conversation.id,
    sentence: '=在庫を確認する',
    act: 'arrange',
    ...(hours === null ? { condition: 'ご入金後' } : { due: '2031-12-01T12:00' }),
  });
  if (hours !== null)
    await query(
      `update promise set due_at = now() + make_interval(mins => $2), created_at = now() - interval '90 days',
        state = coalesce($3, 'open'), closed_at = case when $3 is not null then now() + make_interval(mins => $4) end,
        closed_how = case when $3 is not null then 'hand' end
      where id = $1`,
      [body.id, hours * 60, end?.state ?? null, (end?.hours ?? 0) * 60],
    );
  // Its reminders are of the time that it had: here nobody is told of it.
  if (hours !== null) await query('delete from promise_reminder where promise_id = $1', [body.id]);
  return body.id;
}

describe('the board', () => {
  it('lists what is open by its time, those without one last, in pages', async () => {
    const late = await made(desk.agent, -30);
    const next = await made(desk.agent, 24 * 30);
    const waits = await made(desk.agent, null);
    const read = (more = '') =>
      desk.agent.call<List>('GET', `/api/v1/promises?owner=me${more}`).then(({ body }) => body);
    expect((await read()).items.map(({ id }) => id)).toEqual([late, next, waits]);
    const first = await read('&limit=2');
    expect(first.items.map(({ id }) => id)).toEqual([late, next]);
    const rest = await read(`&limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([rest.items.map(({ id }) => id), rest.nextCursor]).toEqual([[waits], null]);
    expect((await read('&when=late')).items).toMatchObject([{ id: late, late: true }]);
    expect((await read('&when=none')).items).toMatchObject([{ id: waits, condition: 'ご入金後' }]);
    expect((await read('&when=later')).items).toMatchObject([{ id: next }]);
    expect((await read('&act=refund')).items).toEqual([]);
    const counts = await desk.agent.call<PromiseCounts>('GET', '/api/v1/promises/counts?owner=me');
    expect(counts.body).toMatchObject({ late: 1, later: 1, none: 1, today: 0 });
    const people = await desk.agent.call<PromisePeople>('GET', '/api/v1/promises/people');
    expect(people.body.items).toMatchObject([
      { member: { id: desk.agent.memberId, name: '佐藤 健' }, open: 3, late: 1, today: 0 },
    ]);
    expect(people.body.cap).toBe(200);
  });

  it.each(['owner=x', 'when=soon', 'act=juggle', 'month=2026-13', 'cursor=x', 'limit=0'])(
    'refuses %s',
    async (asked) => {
      const { status, body } = await desk.agent.call('GET', `/api/v1/promises?${asked}`);
      expect([status, body['code']]).toEqual([400, 'invalid_request']);
    },
  );

  it('says what a member must do, in order of time, for the day’s page', async () => {
    const until = new Date(Date.now() + 86_400_000);
    const read = (memberId: string | null) =>
      desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
        promisesToKeep(tx, memberId, { until, limit: 10 }),
      );
    expect(await read(desk.agent.memberId)).toMatchObject([
      { kind: 'promise', reason: 'late', customer: { id: conversation.customer.id } },
    ]);
    expect(await read(desk.lead.memberId)).toEqual([]);
    expect(await read(null)).toHaveLength(1);
  });

  it('shows a neighbour nothing', async () => {
    const { owner } = await neighbour(desk);
    expect((await owner.call<List>('GET', '/api/v1/promises?state=all')).body.items).toEqual([]);
    expect((await owner.call<PromisePeople>('GET', '/api/v1/promises/people')).body.items).toEqual([]);
  });
});

describe('the figures', () => {
  it('have no rate from fewer than five, then count in time, late, broken, moved and overdue', async () => {
    const { lead } = desk;
    const stats = async () =>
      (await lead.call<PromiseStats>('GET', '/api/v1/promises/stats?by=owner')).body.items.find(
        ({ key }) => key === lead.memberId,
      );
    await made(lead, -10, { state: 'kept', hours: -11 });
    await made(lead, -10, { state: 'kept', hours: -9 });
    await made(lead, -10, { state: 'broken', hours: -10 });
    await made(lead, -10, { state: 'moved', hours: -12 });
    expect(await stats()).toMatchObject({ decided: 3, rate: null, movedInTime: 1 });
    await made(lead, -10, { state: 'moved', hours: -9 });
    await made(lead, -10);
    await made(lead, 10);
    await made(lead, -10, { state: 'not_promise', hours: 0 });
    expect(await stats()).toMatchObject({
      name: '高橋 彩',
      inTime: 1,
      late: 1,
      broken: 1,
      movedInTime: 1,
      movedLate: 1,
      overdue: 1,
      decided: 5,
      rate: 0.2,
    });
    // Each number opens to its promises.
    for (const [outcome, count] of Object.entries({ in_time: 1, late: 1, overdue: 1, moved_in_time: 1 })) {
      const asked = `/api/v1/promises?owner=${lead.memberId}&outcome=${outcome}`;
      expect((await lead.call<List>('GET', asked)).body.items).toHaveLength(count);
    }
    const byAct = await lead.call<PromiseStats>('GET', '/api/v1/promises/stats?by=act');
    expect(byAct.body.items).toMatchObject([{ key: 'arrange', decided: 6 }]);
    expect(byAct.body.total.decided).toBe(6);
    const wrong = await lead.call('GET', '/api/v1/promises/stats?from=2026-11&to=2026-10');
    expect(wrong.status).toBe(400);
  });

  it('go to spreadsheets, in which nothing is run as a formula, and leave a trace', async () => {
    const asked = `/api/v1/promises/export?state=all&owner=${desk.lead.memberId}`;
    const { body, headers } = await desk.lead.call<string>('GET', asked);
    expect(headers['content-type']).toContain('text/csv');
    const lines = body.trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFF約束,内容,期日,状態,遅れ,担当,顧客,会社,約束した日時,終わった日時,理由,お客様への説明',
    );
    expect(lines).toHaveLength(9);
    expect(lines[1]).toMatch(/^'=在庫を確認する,手配,/u);
    expect((await desk.lead.call<string>('GET', `${asked}&locale=en`)).body).toContain('Promise,Act,Due');
    const log = await desk.owner.call<{ items: { kind: string }[] }>('GET', '/api/v1/audit');
    expect(log.body.items[0]).toMatchObject({ kind: 'export.made', after: { what: 'promises' } });
  });
});

describe('a calendar of one’s own', () => {
  it('has one’s open promises at an address that is shown once and can be ended', async () => {
    const make = async () =>
      new URL((await desk.agent.call<{ url: string }>('POST', '/api/v1/promises/feed')).body.url).pathname;
    const read = (url: string) => desk.app.inject({ method: 'GET', url });
    const [first, second] = [await make(), await make()];
    expect((await read(first)).statusCode).toBe(404);
    const { body, headers } = await read(second);
    expect(headers['content-type']).toContain('text/calendar');
    expect(body.match(/BEGIN:VEVENT/gu)).toHaveLength(2);
    expect(body).toContain(`SUMMARY:手配：${conversation.customer.name}様`);
    expect((await desk.agent.call('GET', '/api/v1/promises/feed')).body['readAt']).not.toBeNull();
    await desk.agent.call('DELETE', '/api/v1/promises/feed');
    for (const url of [second, '/feeds/promises/x.ics', '/feeds/promises/x'])
      expect((await read(url)).statusCode).toBe(404);
  });
});

describe('reminders', () => {
  const news = async (person: Person) =>
    (
      await person.call<{ items: Notification[] }>('GET', '/api/v1/notifications?state=all')
    ).body.items.filter(({ kind }) => kind === 'promise_due');
  // Wednesday 26 November 2031, 15:00 in Tokyo; the desk is open from 9 to 18.
  const due = '2031-11-26T15:00';
  const watch = async (at: string) => {
    await watchPromises(desk.context.delivery, desk.workspaceId, new Date(at));
    await tellAll(desk);
  };

  it('go to the owner, then to the backup, once each, and to both when it is late', async () => {
    await desk.owner.call('PUT', '/api/v1/calendar', { rules: usualCalendar, revision: 0 });
    const own = await desk.ask();
    await desk.lead.call('PATCH', `/api/v1/customers/${own.customer.id}`, {
      contactPersonId: desk.agent.memberId,
      backupPersonId: desk.trainee.memberId,
    });
    const given = { conversationId: own.id, sentence: '在庫の件', act: 'contact', due };
    const { body } = await desk.agent.call<PromiseRecord>('POST', '/api/v1/promises', given);
    await watch('2031-11-26T04:59:00Z');
    expect(await news(desk.agent)).toEqual([]);
    await watch('2031-11-26T05:00:00Z');
    await watch('2031-11-26T05:01:00Z');
    expect(await news(desk.agent)).toMatchObject([{ detail: null, about: { id: own.id } }]);
    expect(await news(desk.trainee)).toEqual([]);
    await watch('2031-11-26T05:30:00Z');
    expect(await news(desk.trainee)).toMatchObject([{ detail: 'backup' }]);
    await watch('2031-11-26T06:01:00Z');
    expect((await desk.get(body.id)).late).toBe(true);
    expect((await news(desk.agent)).map(({ detail }) => detail)).toEqual(['late', null]);
    expect((await news(desk.trainee)).map(({ detail }) => detail)).toEqual(['late', 'backup']);
    // What was late stays on record, also when it is kept after all.
    await desk.agent.call('POST', `/api/v1/promises/${body.id}/settle`, { as: 'kept' });
    expect(await desk.get(body.id)).toMatchObject({ state: 'kept', late: true });
  });

  it('go to who stands in while the owner is away, and not at all once it is kept', async () => {
    const own = await desk.ask();
    const given = { conversationId: own.id, sentence: '在庫の件', act: 'contact', due: '2031-11-27T15:00' };
    const first = await desk.trainee.call<PromiseRecord>('POST', '/api/v1/promises', given);
    const kept = await desk.trainee.call<PromiseRecord>('POST', '/api/v1/promises', given);
    await desk.trainee.call('POST', `/api/v1/promises/${kept.body.id}/settle`, { as: 'kept' });
    await query(`insert into member_availability (workspace_id, member_id, state) values ($1, $2, 'away')`, [
      desk.workspaceId,
      desk.trainee.memberId,
    ]);
    const before = (await news(desk.trainee)).length;
    await watch('2031-11-27T05:00:00Z');
    expect(await news(desk.trainee)).toHaveLength(before);
    expect(
      (await news(desk.lead)).filter((each) => 'id' in each.about && each.about.id === own.id),
    ).toHaveLength(1);
    expect(first.status).toBe(201);
  });

  it('tell other systems too, once it has gone out', async () => {
    const sent = await desk.promise(conversation, '12月3日(水)までに発送いたします。', [
      { at: '12月3日(水)までに発送いたします', act: 'send', due: '2031-12-03' },
    ]);
    const changes = async () =>
      (
        await query(
          `select data ->> 'change' as change from event where workspace_id = $1 and type = 'promise.changed'
            and data ->> 'promiseId' = (select id::text from promise where message_id = $2) order by seq`,
          [desk.workspaceId, sent.body.id],
        )
      ).rows.map((row: { change: string }) => row.change);
    await watch('2031-11-01T00:00:00Z');
    expect(await changes()).toEqual(['created']);
    await desk.becomes(sent.body.id, 'sent');
    await watch('2031-11-01T00:00:00Z');
    await watch('2031-11-01T00:00:00Z');
    expect(await changes()).toEqual(['created', 'announced']);
  });
});
