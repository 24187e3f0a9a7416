import {
  acknowledgementRules,
  installedAcknowledgements,
  installedUntimed,
  type AcknowledgementPreview,
  type AcknowledgementSettings,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

let desk: Desk;
let channelId: string;
let agent: Person;
beforeAll(async () => {
  desk = await buildDesk();
  channelId = await addChannel(desk);
  agent = await desk.join('agent', '佐藤 健');
});
afterAll(() => desk.close());

const path = '/api/v1/acknowledgement-settings';
const read = async () => (await desk.owner.call<AcknowledgementSettings>('GET', path)).body;
const save = (rules: object, revision: number, who = desk.owner) =>
  who.call<AcknowledgementSettings & { code: string }>('PUT', path, { rules, revision });

describe('the settings', () => {
  it('acknowledge nobody until a lead says so', async () => {
    expect(await read()).toMatchObject({
      revision: 0,
      rules: acknowledgementRules.parse({}),
      channels: [{ id: channelId }],
    });
  });

  it('are kept as a whole, by one person at a time', async () => {
    const saved = await save({ channels: [{ channelId }], quietMinutes: 30 }, 0);
    expect(saved.body).toMatchObject({
      revision: 1,
      rules: { quietMinutes: 30, channels: [{ channelId, when: 'always', push: false }] },
    });
    expect((await save({}, 0)).body.code).toBe('conflict');
    expect((await save({ channels: [] }, 1)).body.revision).toBe(2);
  });

  it('are a lead’s, name channels of the workspace, and only variables there are', async () => {
    expect((await save({}, 2, agent)).status).toBe(403);
    expect((await agent.call('GET', path)).status).toBe(200);
    const next = await neighbour(desk);
    const theirs = await addChannel(next, 'tonari@example.jp');
    expect((await save({ channels: [{ channelId: theirs }] }, 2)).body.code).toBe('not_found');
    const text = { variant: 'usual', locale: 'ja', form: 'letter', text: '{氏名}' };
    expect((await save({ texts: [text] }, 2)).status).toBe(400);
    expect((await next.owner.call<AcknowledgementSettings>('GET', path)).body.revision).toBe(0);
  });
});

describe('a preview', () => {
  const preview = async (body: object) =>
    (
      await desk.owner.call<AcknowledgementPreview>('POST', `${path}/preview`, {
        text: '{お客様}\n{期日}までに、担当の{担当者}よりご返信いたします。',
        untimed: '追ってご返信いたします。',
        locale: 'ja',
        variant: 'usual',
        channelId,
        at: ['2026-11-24T01:00:00.000Z', '2026-11-20T10:00:00.000Z', '2026-12-30T01:00:00.000Z'],
        ...body,
      })
    ).body;

  it('says what would be told then, by calendar and deadline rules', async () => {
    const { items } = await preview({});
    expect(items.map(({ text }) => text.split('\n')[1])).toEqual([
      '明日11月25日(水)18時までに、担当の緑川よりご返信いたします。',
      // Monday, 23 November, is a holiday.
      '11月24日(火)18時までに、担当の緑川よりご返信いたします。',
      expect.stringMatching(/^1月\d+日\(.\)18時までに/u),
    ]);
    expect(items[0]).toMatchObject({
      dueAt: '2026-11-25T09:00:00.000Z',
      text: expect.stringContaining('山田 太郎 様'),
    });
  });

  it('is earlier for a complaint, in English for who wrote so, and without a time to abuse', async () => {
    const complaint = await preview({ variant: 'complaint' });
    expect(complaint.items[0]?.text).toContain('本日12時までに');
    const english = await preview({ locale: 'en', text: 'Dear {customer}, {person} will reply by {due}.' });
    expect(english.items[0]?.text).toBe(
      'Dear Taro Yamada, 緑川 直子 will reply by 6:00 pm tomorrow, Wednesday 25 November (Japan time).',
    );
    expect(english.findings).toEqual([]);
    expect((await preview({ variant: 'harassment' })).items[0]).toMatchObject({
      dueAt: null,
      text: expect.stringContaining('追ってご返信いたします。'),
    });
  });

  it('finds nothing to correct in what is installed', async () => {
    for (const { locale, variant, text } of installedAcknowledgements.filter(
      (each) => each.locale === 'ja',
    )) {
      const { findings } = await preview({ locale, variant, text, untimed: installedUntimed.ja });
      expect([text, findings.map(({ at, rule }) => `${rule}: ${at}`)]).toEqual([text, []]);
    }
  });

  it('has what the check of language says', async () => {
    const { findings } = await preview({
      text: '{お客様}\n了解しました。ご苦労様です。{期日}までに返信させていただきます。',
    });
    expect(findings.length).toBeGreaterThan(0);
  });
});
