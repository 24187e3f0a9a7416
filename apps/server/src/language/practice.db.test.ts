import type { DrillResult, Practice, Problem, Trend } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { countMarks } from './index.ts';

let desk: Desk;
let database: pg.Client;
let conversationId: string;
let channelId: string;
let team: Person[];
beforeAll(async () => {
  desk = await buildDesk();
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
  channelId = await addChannel(desk);
  await arrive(desk, channelId, inbound());
  const { body } = await desk.owner.call<{ items: { id: string }[] }>('GET', '/api/v1/conversations');
  conversationId = body.items[0]?.id ?? '';
  team = [
    await desk.join('agent', '佐藤'),
    await desk.join('agent', '鈴木'),
    await desk.join('trainee', '伊藤'),
  ];
});
afterAll(async () => {
  await database.end();
  await desk.close();
});
beforeEach(async () => {
  await database.query(
    'delete from keigo_mark; delete from counted_reply; delete from practice_answer; delete from draft_mark',
  );
});

const first = () => team[0] ?? desk.owner;
let ordinal = 100;

/** An answer of a member that went out at this time, and is counted. */
async function sent(person: Person, text: string, writtenAt = new Date()): Promise<string> {
  const messageId = newId();
  ordinal += 1;
  await database.query(
    `insert into message (workspace_id, id, conversation_id, ordinal, channel_id, direction, text, from_address, author_id, received_at)
     values ($1, $2, $3, $4, $5, 'outbound', $6, 'support@example.jp', $7, $8)`,
    [desk.workspaceId, messageId, conversationId, ordinal, channelId, text, person.memberId, writtenAt],
  );
  const reply = {
    messageId,
    conversationId,
    memberId: person.memberId,
    text,
    writtenAt: writtenAt.toISOString(),
  };
  await countMarks(desk.context.delivery.language, desk.workspaceId, reply);
  return messageId;
}

const typing = (person: Person, text: string) =>
  person.call('POST', '/api/v1/language/check', { text, conversationId });
const practiceOf = async (person: Person) =>
  (await person.call<Practice>('GET', '/api/v1/language/practice')).body;
const answer = (person: Person, questionId: string, text: string) =>
  person.call<DrillResult & Problem>('POST', '/api/v1/language/practice/answers', {
    questionId,
    answer: text,
  });
const trendOf = async (person: Person) => (await person.call<Trend>('GET', '/api/v1/language/trend')).body;
const weeksAgo = (weeks: number) => new Date(Date.now() - weeks * 7 * 86_400_000);

describe('one’s own marks', () => {
  it('tell what was shown while writing from what went out', async () => {
    await typing(first(), 'なるほど、了解しました。');
    await typing(first(), 'なるほど、承知いたしました。');
    await sent(first(), 'なるほど、承知いたしました。');
    const { marks, replies, weeks } = await practiceOf(first());
    expect(marks).toEqual([
      {
        rule: 'wrong-register',
        title: { ja: '場に合わない言葉', en: expect.any(String) },
        seen: 2,
        kept: 1,
        weeks: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
      },
    ]);
    expect([weeks.length, replies.at(-1)]).toEqual([12, 1]);
    expect(new Set(weeks.map((week) => new Date(week).getUTCDay()))).toEqual(new Set([1]));
  });

  it('are counted once, however often the job runs', async () => {
    const messageId = await sent(first(), '了解しました。');
    const reply = {
      messageId,
      conversationId,
      memberId: first().memberId,
      writtenAt: new Date().toISOString(),
    };
    await countMarks(desk.context.delivery.language, desk.workspaceId, { ...reply, text: '了解しました。' });
    expect((await practiceOf(first())).marks[0]).toMatchObject({ seen: 1, kept: 1 });
  });

  it('begin anew with the next answer', async () => {
    await typing(first(), '了解しました。');
    await sent(first(), '承知いたしました。');
    await sent(first(), '承知いたしました。');
    expect((await practiceOf(first())).marks[0]).toMatchObject({ seen: 1, kept: 0 });
  });

  it('fall into the week they were written in, as the workspace’s clock has it, and are forgotten after twelve', async () => {
    await sent(first(), '了解しました。', weeksAgo(2));
    await sent(first(), '了解しました。', weeksAgo(13));
    const [mark] = (await practiceOf(first())).marks;
    expect(mark?.weeks).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
  });

  it('are nobody else’s to see', async () => {
    await sent(first(), '了解しました。');
    for (const person of [...team.slice(1), desk.owner]) expect((await practiceOf(person)).marks).toEqual([]);
    const other = await neighbour(desk);
    expect((await practiceOf(other.owner)).marks).toEqual([]);
    const observer = await desk.join('observer', '見学者');
    expect((await observer.call('GET', '/api/v1/language/practice')).status).toBe(403);
  });

  it('leave out what is about the occasion, and rules that are off', async () => {
    await desk.owner.call('PUT', '/api/v1/language/rules/wrong-register', { action: 'off' });
    await typing(first(), '山本様\n\n了解しました。');
    await sent(first(), '了解しました。');
    await desk.owner.call('PUT', '/api/v1/language/rules/wrong-register', { action: 'warn' });
    const { marks, replies } = await practiceOf(first());
    expect([marks, replies.at(-1)]).toEqual([[], 1]);
  });
});

describe('the drill', () => {
  it('asks most about what is marked most', async () => {
    await sent(first(), '了解しました。');
    const { drill } = await practiceOf(first());
    expect(drill).toHaveLength(5);
    expect(drill.filter((question) => question.rule === 'wrong-register')).toHaveLength(2);
    expect(drill[0]).toMatchObject({
      kind: 'choose',
      sentence: null,
      choices: [expect.any(String), expect.any(String)],
    });
  });

  it('says what is right and why, and remembers it', async () => {
    const { drill } = await practiceOf(first());
    const [question] = drill;
    const wrong = await answer(first(), question?.id ?? '', 'まったく別の文を書きました。');
    expect(wrong.body).toEqual({
      right: false,
      answer: expect.any(String),
      explanation: { ja: expect.any(String), en: expect.any(String) },
      rule: question?.rule,
      title: question?.title,
      source: expect.any(String),
    });
    expect(question?.choices).toContain(wrong.body.answer);
    expect((await answer(first(), question?.id ?? '', wrong.body.answer)).body.right).toBe(true);
    expect((await practiceOf(first())).answers).toEqual({ given: 2, right: 1 });
    expect((await practiceOf(desk.owner)).answers).toEqual({ given: 0, right: 0 });
  });

  it('takes a sentence of one’s own when the engine finds nothing in it', async () => {
    const { drill } = await practiceOf(first());
    const fix = drill.find((question) => question.kind === 'fix');
    const same = await answer(first(), fix?.id ?? '', fix?.sentence ?? '');
    expect(same.body.right).toBe(false);
    const own = await answer(
      first(),
      fix?.id ?? '',
      `${same.body.answer.replace(/。$/u, '')}ので、よろしくお願いいたします。`,
    );
    expect(own.body.right).toBe(true);
  });

  it('knows no question that there is not', async () => {
    for (const id of ['no-such.0', 'i-dropping.999', '../x', 'ng-word.0'])
      expect((await answer(first(), id, 'はい')).body.code).toBe('not_found');
  });
});

describe('the team’s trend', () => {
  it('counts by rule and week, for 100 replies, and names nobody', async () => {
    for (const person of team)
      await sent(person, person === first() ? '了解しました。' : '承知いたしました。');
    const trend = await trendOf(desk.owner);
    expect(trend.weeks).toHaveLength(12);
    expect(trend.weeks.at(-1)).toEqual({
      week: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      enough: true,
      replies: 3,
      rules: [{ rule: 'wrong-register', seen: 1, kept: 1, per100: 33.3 }],
    });
    expect(trend.titles).toEqual({ 'wrong-register': { ja: '場に合わない言葉', en: expect.any(String) } });
    for (const person of team) expect(JSON.stringify(trend)).not.toContain(person.memberId);
  });

  it('is silent about a week in which fewer than three people wrote', async () => {
    for (const person of team.slice(0, 2)) await sent(person, '了解しました。');
    await sent(first(), '了解しました。');
    const trend = await trendOf(desk.owner);
    expect(trend.weeks.at(-1)).toMatchObject({ enough: false, replies: null, rules: [] });
    expect(JSON.stringify(trend)).not.toContain('wrong-register');
  });

  it('is shown to leads, of their own workspace', async () => {
    for (const person of team) await sent(person, '了解しました。');
    const lead = await desk.join('lead', '田中');
    expect((await trendOf(lead)).weeks.at(-1)?.enough).toBe(true);
    expect((await first().call('GET', '/api/v1/language/trend')).status).toBe(403);
    const other = await neighbour(desk);
    expect((await trendOf(other.owner)).weeks.every((week) => !week.enough)).toBe(true);
  });
});
