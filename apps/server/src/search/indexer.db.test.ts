import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel } from '../conversations/mail.fixture.ts';
import { sql } from '../platform/db/index.ts';
import { buildDesk, openDesk, type Desk } from '../testing/desk.fixture.ts';
import { ask, askAll, keepTiny, mails, subjects, tiny } from './corpus.fixture.ts';
import { keepIndex } from './indexer.ts';

let desk: Desk;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk();
  channelId = await addChannel(desk);
});
afterAll(() => desk.close());

const letters = (many: number, word: string) =>
  Array.from({ length: many }, (_, n) => ({ subject: `${word} ${n}`, text: `${word}の本文 ${n}` }));
const count = async (q: string): Promise<number> => (await askAll(desk.owner, q, 50)).length;
const inDatabase = (query: Parameters<Desk['context']['database']['inWorkspace']>[1]) =>
  desk.context.database.inWorkspace(desk.workspaceId, query);

describe('a message', () => {
  it('is found before it is indexed, and after', async () => {
    await mails(desk, channelId, letters(5, '桜'));
    expect(await count('桜')).toBe(5);
    await keepTiny(desk);
    expect(await count('桜')).toBe(5);
  });

  it('is found as it is now when it has changed', async () => {
    await mails(desk, channelId, [{ subject: '変更前', text: '紅葉の本文' }]);
    await keepTiny(desk);
    await inDatabase((tx) => tx.run(sql`update message set text = '若葉の本文' where subject = '変更前'`));
    expect([await count('若葉'), subjects((await ask(desk.owner, '若葉')).items)]).toEqual([1, ['変更前']]);
    await keepTiny(desk);
    expect([await count('紅葉'), await count('若葉')]).toEqual([0, 1]);
  });

  it('is not indexed again because it was sent or read', async () => {
    await inDatabase((tx) =>
      tx.run(sql`update message set delivery = 'sent', header_id = 'other' where subject = '変更前'`),
    );
    expect((await ask(desk.owner, '若葉')).index.waiting).toBe(0);
  });

  it('is not found any more once it is gone, wherever it is in the index', async () => {
    await mails(desk, channelId, letters(60, '牡丹'));
    await keepTiny(desk);
    expect(await count('牡丹')).toBe(60);
    await inDatabase((tx) =>
      tx.run(sql`delete from message where subject like '牡丹 %' and length(subject) = 4`),
    );
    expect(await count('牡丹')).toBe(50);
    await mails(desk, channelId, letters(60, '芍薬'));
    await keepTiny(desk);
    expect([await count('牡丹'), await count('芍薬')]).toEqual([50, 60]);
  });

  it('that is older than those before it takes its place among them', async () => {
    const receivedAt = new Date('2020-05-05T00:00:00Z');
    await mails(desk, channelId, [{ subject: '昔の牡丹', text: '昔', receivedAt }]);
    await mails(desk, channelId, letters(20, '百合'));
    await keepTiny(desk);
    const all = await askAll(desk.owner, '牡丹', 10);
    expect(all).toHaveLength(51);
    expect(all.at(-1)?.conversation.subject).toBe('昔の牡丹');
    expect(subjects((await ask(desk.owner, 'before:2021 牡丹')).items)).toEqual(['昔の牡丹']);
  });
});

describe('the indexer', () => {
  it('leaves everything as it was when it dies in the middle, and goes on later', async () => {
    await mails(desk, channelId, letters(30, '木蓮'));
    const { database } = desk.context;
    const dying = Object.create(database) as typeof database;
    let steps = 0;
    dying.inWorkspace = (workspaceId, work) =>
      database.inWorkspace(workspaceId, async (tx) => {
        const result = await work(tx);
        steps += 1;
        // Before the commit of one step after the other: as if the process had been killed there.
        if (steps === 2 || steps === 4) throw new Error('killed');
        return result;
      });
    await expect(keepIndex(dying, desk.workspaceId, tiny)).rejects.toThrow('killed');
    expect(await count('木蓮')).toBe(30);
    await expect(keepIndex(dying, desk.workspaceId, tiny)).rejects.toThrow('killed');
    expect(await count('木蓮')).toBe(30);
    await keepTiny(desk);
    expect([await count('木蓮'), (await ask(desk.owner, '木蓮')).index.waiting]).toEqual([30, 0]);
  });

  it('is one at a time, however many processes try', async () => {
    const beside = await openDesk({ beside: desk });
    await mails(desk, channelId, letters(40, '水仙'));
    await Promise.all(
      [desk, beside, desk, beside].map((each) => keepIndex(each.context.database, desk.workspaceId, tiny)),
    );
    await keepTiny(desk);
    expect(await count('水仙')).toBe(40);
    await beside.close();
  });

  it('indexes while people search, and they miss nothing', async () => {
    await mails(desk, channelId, letters(40, '山吹'));
    const indexing = keepTiny(desk);
    const seen: number[] = [];
    for (let n = 0; n < 12; n += 1) seen.push(await count('山吹'));
    await indexing;
    expect(new Set(seen)).toEqual(new Set([40]));
  });

  it('says when so much waits that old messages may be missing', async () => {
    await inDatabase((tx) =>
      tx.run(sql`
        insert into search_queue (workspace_id, kind, id, at)
        select ${tx.workspaceId}, 0, gen_random_uuid(), now() from generate_series(1, 400)`),
    );
    expect((await ask(desk.owner, '山吹')).index).toEqual({ waiting: 400, complete: false });
    await keepTiny(desk);
    expect((await ask(desk.owner, '山吹')).index).toEqual({ waiting: 0, complete: true });
  });
});
