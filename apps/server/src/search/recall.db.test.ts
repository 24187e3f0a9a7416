import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { askAll, keepTiny, mails } from './corpus.fixture.ts';
import { searchForm } from './text.ts';

const characters =
  '湯 の み ア ｱ ｶﾞ ガ が 1 １ a A b 12 - — 、 。 ！ % _ \\ 髙 高 𠮷 吉 😊 👨‍👩‍👧 ㈱ ① テスト ﾃｽﾄ てすと ー é ß İ " か';
const piece = fc.constantFrom(...characters.split(' '), ' ', '　', '\n', 'か\u3099');
const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
const letters = fc.sample(
  fc.record({ text, subject: text, answers: fc.option(fc.nat(40), { nil: undefined, freq: 2 }) }),
  { numRuns: 120, seed: 7 },
);

/** As the fixture writes them: found like everything else. */
const people = ['山田 太郎', 'taro@example.ne.jp', 'support@example.jp'];

/** Hundreds of searches, on a machine that may be busy, in milliseconds. */
const patience = 120_000;

let desk: Desk;
let client: pg.Client;
beforeAll(async () => {
  desk = await buildDesk();
  const channelId = await addChannel(desk);
  const known = letters.map(({ answers, ...letter }, n) =>
    answers === undefined || answers >= n ? letter : { ...letter, answers },
  );
  // Some in segments of both levels, some in none, some not even indexed: a search has to look everywhere.
  await mails(desk, channelId, known.slice(0, 90));
  await keepTiny(desk);
  await mails(desk, channelId, known.slice(90, 105));
  await keepTiny(desk);
  await mails(desk, channelId, known.slice(105));
  const other = await neighbour(desk);
  await mails(other, await addChannel(other), known.slice(0, 10));
  client = new pg.Client({ connectionString: desk.connectionString });
  await client.connect();
  await client.query('create temp table reference (conversation_id uuid, text text)');
  const { rows } = await client.query<{ conversation_id: string; subject: string; text: string }>(
    'select conversation_id, subject, text from message where workspace_id = $1',
    [desk.workspaceId],
  );
  for (const row of rows)
    for (const field of [row.subject, row.text, ...people])
      await client.query('insert into reference values ($1, $2)', [
        row.conversation_id,
        searchForm(field).text.trim(),
      ]);
});
afterAll(async () => {
  await client.end();
  await desk.close();
});

/** What a search without any index finds. */
async function byLike(words: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    words.map(async (word) => {
      const pattern = `%${searchForm(word)
        .text.trim()
        .replace(/[\\%_]/g, String.raw`\$&`)}%`;
      const { rows } = await client.query<{ id: string }>(
        'select distinct conversation_id as id from reference where text like $1',
        [pattern],
      );
      return rows.map((row) => row.id);
    }),
  );
  return [...new Set(found[0])].filter((id) => found.every((ids) => ids.includes(id))).toSorted();
}

const conversations = async (q: string): Promise<string[]> =>
  (await askAll(desk.owner, q, 50)).map((hit) => hit.conversation.id).toSorted();

it('has segments of both levels, documents in none, and messages that wait', async () => {
  const { rows } = await client.query<{ level: number; many: number }>(
    'select level, count(*)::int as many from search_segment where kind = 0 group by level order by level',
  );
  expect(rows.map((row) => row.level)).toEqual([1, 2]);
  const waiting = await client.query('select from search_queue where kind = 0 and workspace_id = $1', [
    desk.workspaceId,
  ]);
  expect(waiting.rowCount).toBe(15);
});

describe('what is found', () => {
  it(
    'is what LIKE finds in the folded texts, for any part of them',
    async () => {
      const part = fc
        .tuple(
          fc.constantFrom(...letters.flatMap((letter) => [letter.text, letter.subject])),
          fc.nat(),
          fc.integer({ min: 1, max: 9 }),
        )
        .map(([whole, from, length]) => {
          const points = [...searchForm(whole).text];
          const start = from % Math.max(1, points.length);
          return points
            .slice(start, start + length)
            .join('')
            .replaceAll(/["\s]+/gu, ' ')
            .trim();
        })
        .filter((word) => word !== '');
      await fc.assert(
        fc.asyncProperty(part, async (word) => {
          expect(await conversations(`"${word}"`)).toEqual(await byLike([word]));
        }),
        { numRuns: 100, seed: 11 },
      );
    },
    patience,
  );

  it(
    'is what LIKE finds for anything else, too',
    async () => {
      const word = text
        .map((each) => each.replaceAll(/["\s]+/gu, ' ').trim())
        .filter((each) => searchForm(each).text.trim() !== '');
      await fc.assert(
        fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 3 }), async (words) => {
          const asked = words.map((each) => `"${each.slice(0, 3)}"`).join(' ');
          const clean = words.map((each) => each.slice(0, 3));
          fc.pre(clean.every((each) => searchForm(each).text.trim() !== ''));
          // Several words are looked for in one message, not in one conversation.
          const found = await conversations(asked);
          const like = await byLike(clean);
          if (clean.length === 1) expect(found).toEqual(like);
          else expect(like).toEqual(expect.arrayContaining(found));
        }),
        { numRuns: 50, seed: 13 },
      );
    },
    patience,
  );
});

describe('pages', () => {
  it.each([1, 3, 50])(
    'of %i hold every conversation once',
    async (limit) => {
      const ids = (await askAll(desk.owner, 'て', limit)).map((hit) => hit.conversation.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.toSorted()).toEqual(await byLike(['て']));
    },
    patience,
  );
});
