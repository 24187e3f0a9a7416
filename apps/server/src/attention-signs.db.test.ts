import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellSigns } from './attention-signs.ts';
import { addChannel, arrive, inbound } from './conversations/mail.fixture.ts';
import { orderDesk } from './orders/orders.fixture.ts';
import { sql } from './platform/db/index.ts';
import { buildDesk, type Desk } from './testing/desk.fixture.ts';

const dayMs = 86_400_000;

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

const within = <T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> =>
  desk.context.database.inWorkspace(desk.workspaceId, (tx) => tx.many(statement));
const signs = (kind: string) =>
  within(sql<{ customer: string; evidence: { opens: string } }>`
    select customer_id as customer, evidence from attention_signal where kind = ${kind} order by at`);

describe('what others know of customers', () => {
  it('tells of complaints that nothing was done about for two weeks, once', async () => {
    const channel = await addChannel(desk);
    await arrive(desk, channel, inbound({ subject: '割れていました' }));
    const [said] = await within(sql<{ id: string; conversation: string; customer: string }>`
      select m.id, c.id as conversation, c.customer_id as customer from message m join conversation c on c.id = m.conversation_id`);
    await within(sql`
      insert into message_reading (workspace_id, message_id, mood, veiled, intent, urgency)
      values (${desk.workspaceId}, ${said?.id}, 'dissatisfied', false, 'complaint', 'normal')`);
    await within(sql`update conversation set mood = 'dissatisfied' where id = ${said?.conversation}`);
    const soon = new Date(Date.now() + 13 * dayMs);
    const late = new Date(Date.now() + 15 * dayMs);
    await tellSigns(desk.context, desk.workspaceId, soon);
    expect(await signs('no_recurrence_report')).toEqual([]);
    for (let time = 0; time < 2; time += 1) await tellSigns(desk.context, desk.workspaceId, late);
    expect(await signs('no_recurrence_report')).toEqual([
      {
        customer: said?.customer,
        evidence: expect.objectContaining({ opens: `/inbox/${said?.conversation}` }),
      },
    ]);
  });

  it('tells of who has bought less often than they used to, once for each silence', async () => {
    const orders = orderDesk(desk);
    const who = { name: '山田 花子', email: 'rhythm@example.ne.jp' };
    for (const [index, placedAt] of ['2026-01-01', '2026-01-31', '2026-03-02', '2026-04-01'].entries())
      await orders.put({ externalId: `r-${index}`, customer: who, placedAt: `${placedAt}T03:00:00Z` });
    const told = async (now: string) => {
      await tellSigns(desk.context, desk.workspaceId, new Date(now));
      return (await signs('fewer_orders')).length;
    };
    expect(await told('2026-05-20T00:00:00Z')).toBe(0);
    expect(await told('2026-06-10T00:00:00Z')).toBe(1);
    expect(await told('2026-06-20T00:00:00Z')).toBe(1);
  });
});
