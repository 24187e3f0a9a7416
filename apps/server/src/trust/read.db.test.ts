import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { readAnswers } from './index.ts';
import { buildTrustDesk, type TrustDesk } from './trust.fixture.ts';

let at: TrustDesk;
let thread: string;
beforeAll(async () => {
  at = await buildTrustDesk();
  thread = await at.conversation(await at.customer());
});
afterAll(() => at.desk.close());

const read = async () => {
  while (await readAnswers(at.desk.context, at.workspaceId));
};
const readings = () =>
  at.within((tx) =>
    tx.many(sql<{ id: string; promotes: boolean; corrects: boolean }>`
      select message_id as id, promotes, corrects from trust_reading where workspace_id = ${tx.workspaceId}`),
  );
const waiting = async () =>
  (
    await at.within((tx) =>
      tx.one(sql<{ count: number }>`
        select count(*)::int as count from trust_unread where workspace_id = ${tx.workspaceId}`),
    )
  ).count;
const answer = (text: string) => at.say(thread, { at: '2026-11-05T03:00:00Z', by: at.owner.memberId, text });

describe('answers', () => {
  it('are read once, by what they say', async () => {
    const plain = await answer('本日発送いたしました。');
    const sells = await answer('この機会に、新商品もぜひお試しください。');
    const corrects = await answer('先ほどのご案内に誤りがございました。');
    expect(await waiting()).toBe(3);
    await read();
    expect(await waiting()).toBe(0);
    const verdicts = new Map((await readings()).map(({ id, ...verdict }) => [id, verdict]));
    expect(verdicts.get(plain)).toEqual({ promotes: false, corrects: false });
    expect(verdicts.get(sells)).toEqual({ promotes: true, corrects: false });
    expect(verdicts.get(corrects)).toEqual({ promotes: false, corrects: true });
  });

  it('of customers, of machines and notes are not read', async () => {
    const before = (await readings()).length;
    await at.say(thread, { at: '2026-11-05T04:00:00Z', text: 'この商品もおすすめですか。' });
    expect(await waiting()).toBe(0);
    await read();
    expect(await readings()).toHaveLength(before);
  });

  it('are read in as many steps as it takes, and their readings go with them', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 120; n += 1) ids.push(await answer('承知いたしました。'));
    expect(await readAnswers(at.desk.context, at.workspaceId)).toBe(true);
    expect(await readAnswers(at.desk.context, at.workspaceId)).toBe(false);
    const before = (await readings()).length;
    await at.run(sql`delete from message where workspace_id = ${at.workspaceId} and id = ${ids[0]}`);
    expect(await readings()).toHaveLength(before - 1);
  });

  it('say nothing by what they quote below themselves', async () => {
    const text =
      '承知いたしました。\n\n山田様のメール:\nこの商品もおすすめですか。この機会に、新商品もぜひお試しください。';
    const id = await answer(text);
    await at.run(sql`
      update message set quoted_from = ${text.indexOf('山田様')} where workspace_id = ${at.workspaceId} and id = ${id}`);
    await read();
    expect((await readings()).find((each) => each.id === id)?.promotes).toBe(false);
  });
});
