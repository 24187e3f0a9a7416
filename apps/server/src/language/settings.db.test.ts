import type { CheckResult, LanguageRule, LanguageWord, Problem } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

let desk: Desk;
let other: Desk;
let lead: Person;
let agent: Person;
beforeAll(async () => {
  desk = await buildDesk();
  other = await neighbour(desk);
  lead = await desk.join('lead', '田中');
  agent = await desk.join('agent', '佐藤');
});
afterAll(() => desk.close());

const rulesOf = async (person: Person) =>
  (await person.call<{ items: LanguageRule[] }>('GET', '/api/v1/language/rules')).body.items;
const setRule = (person: Person, rule: string, action: string) =>
  person.call<LanguageRule & Problem>('PUT', `/api/v1/language/rules/${rule}`, { action });
const wordsOf = async (person: Person) =>
  (await person.call<{ items: LanguageWord[] }>('GET', '/api/v1/language/words')).body.items;
const addWord = (person: Person, word: object) =>
  person.call<LanguageWord & Problem>('POST', '/api/v1/language/words', word);
const removeWord = (person: Person, id: string) =>
  person.call<Problem>('DELETE', `/api/v1/language/words/${id}`);
const findingsOf = async (person: Person, text: string) =>
  (await person.call<CheckResult>('POST', '/api/v1/language/check', { text })).body.findings;

describe('the rules', () => {
  it('are listed in the order of the guide, explained in both languages', async () => {
    const rules = await rulesOf(agent);
    expect(rules.length).toBeGreaterThanOrEqual(18);
    expect(rules[0]).toEqual({
      id: 'double-honorific',
      title: { ja: '二重敬語', en: 'Double honorifics' },
      explanation: { ja: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) },
      example: { wrong: expect.any(String), right: expect.any(String) },
      severity: 'error',
      source: '敬語の指針',
      defaultAction: 'warn',
      action: 'warn',
    });
    expect(rules.slice(-2).map(({ id, source }) => [id, source])).toEqual([
      ['ng-word', 'workspace'],
      ['preferred-word', 'workspace'],
    ]);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });

  it('are set by a lead, for this workspace alone', async () => {
    const { status, body } = await setRule(lead, 'wrong-register', 'off');
    expect([status, body.id, body.action]).toEqual([200, 'wrong-register', 'off']);
    expect(await findingsOf(agent, '了解しました。')).toEqual([]);
    expect(await findingsOf(other.owner, '了解しました。')).toHaveLength(1);
    await setRule(lead, 'wrong-register', 'block');
    expect((await findingsOf(agent, '了解しました。'))[0]?.action).toBe('block');
    await setRule(lead, 'wrong-register', 'warn');
    const rules = await rulesOf(agent);
    expect(rules.find((rule) => rule.id === 'wrong-register')?.action).toBe('warn');
  });

  it('are not set by an agent, nor when there is no such rule or action', async () => {
    expect((await setRule(agent, 'redundant', 'off')).body.code).toBe('forbidden');
    expect((await setRule(lead, 'no-such-rule', 'off')).body.code).toBe('not_found');
    expect((await setRule(lead, 'redundant', 'shout')).body.code).toBe('invalid_request');
  });
});

describe('the workspace’s own words', () => {
  it('are found in what is written, with the fix', async () => {
    const added = await addWord(lead, {
      kind: 'preferred',
      word: 'サポート',
      instead: 'お客様窓口',
      note: '呼び方',
    });
    expect([added.status, added.body]).toEqual([
      201,
      {
        id: expect.any(String),
        kind: 'preferred',
        word: 'サポート',
        instead: 'お客様窓口',
        note: '呼び方',
        createdBy: { id: lead.memberId, name: '田中' },
        createdAt: expect.stringMatching(/Z$/),
      },
    ]);
    const [finding] = await findingsOf(agent, 'サポートにお尋ねください。');
    expect(finding).toMatchObject({ rule: 'preferred-word', source: 'workspace', suggest: ['お客様窓口'] });
    expect(await findingsOf(other.owner, 'サポートにお尋ねください。')).toEqual([]);
  });

  it('leave the names of products alone', async () => {
    const text = '了解茶をお送りします。';
    await addWord(lead, { kind: 'ng', word: '了解' });
    expect((await findingsOf(agent, text)).map((finding) => finding.rule)).toContain('ng-word');
    await addWord(lead, { kind: 'product', word: '了解茶' });
    expect(await findingsOf(agent, text)).toEqual([]);
  });

  it('are kept once, whatever their width and case', async () => {
    expect((await addWord(lead, { kind: 'ng', word: 'Free' })).status).toBe(201);
    const again = await addWord(lead, { kind: 'product', word: 'ＦＲＥＥ' });
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    expect((await addWord(other.owner, { kind: 'ng', word: 'free' })).status).toBe(201);
  });

  it.each([
    [{ kind: 'preferred', word: '甲' }],
    [{ kind: 'product', word: '甲', instead: '乙' }],
    [{ kind: 'ng', word: '甲', instead: '甲' }],
    [{ kind: 'ng', word: ' ' }],
    [{ kind: 'ng', word: 'あ'.repeat(101) }],
    [{ kind: 'slang', word: '甲' }],
    [{ kind: 'ng', word: '\u0000' }],
  ])('are refused when they cannot be: %j', async (word) => {
    const { status, body } = await addWord(lead, word);
    expect([status, body.code]).toEqual([400, 'invalid_request']);
  });

  it('are seen by all, and set by leads of this workspace only', async () => {
    const observer = await desk.join('observer', '見学');
    expect((await wordsOf(observer)).map((word) => word.word)).toEqual(
      (await wordsOf(lead)).map((word) => word.word),
    );
    for (const person of [agent, observer])
      expect((await addWord(person, { kind: 'ng', word: '新語' })).body.code).toBe('forbidden');
    const [mine] = await wordsOf(lead);
    expect((await removeWord(other.owner, mine?.id ?? '')).body.code).toBe('not_found');
    expect((await removeWord(agent, mine?.id ?? '')).body.code).toBe('forbidden');
  });

  it('are removed once', async () => {
    const { body } = await addWord(lead, { kind: 'ng', word: 'すぐ消す' });
    expect((await removeWord(lead, body.id)).body).toEqual({ done: true });
    expect((await removeWord(lead, body.id)).body.code).toBe('not_found');
    expect((await removeWord(lead, newId())).status).toBe(404);
  });

  it('are at most a thousand', async () => {
    const full = await neighbour(desk, '言葉の多い店');
    await full.context.database.inWorkspace(full.workspaceId, async (tx) => {
      await tx.executeSql(
        `insert into language_word (workspace_id, id, kind, word, word_key)
         select $1, gen_random_uuid(), 'ng', 'w' || n, 'w' || n from generate_series(1, 1000) as n`,
        [full.workspaceId],
      );
    });
    const { status, body } = await addWord(full.owner, { kind: 'ng', word: '一つ余り' });
    expect([status, body.code]).toEqual([422, 'unprocessable']);
    expect(await findingsOf(full.owner, 'w1とw1000')).toHaveLength(2);
  });
});
