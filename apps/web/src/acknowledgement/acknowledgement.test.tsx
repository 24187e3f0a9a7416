import {
  acknowledgementRules,
  type Acknowledgement,
  type AcknowledgementSettings,
} from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import AcknowledgementScreen from './AcknowledgementScreen.tsx';
import { Latest } from './Latest.tsx';
import { isOwn, momentsFrom, textOf, unknownIn, withText } from './logic.ts';

const me = aMe();
const usual = { variant: 'usual', locale: 'ja', form: 'talk' } as const;

describe('the texts', () => {
  it('are the installed ones until others are written, and again when those are the same', () => {
    const installed = textOf({ texts: [] }, usual);
    expect(installed).toContain('{期日}');
    const texts = withText([], usual, '承りました。');
    expect(textOf({ texts }, usual)).toBe('承りました。');
    expect(isOwn({ texts }, usual)).toBe(true);
    expect(isOwn({ texts }, { ...usual, locale: 'en' })).toBe(false);
    expect(withText(texts, usual, installed)).toEqual([]);
  });

  it('are looked through for what is no variable', () => {
    expect(unknownIn('{お客様} {due} {氏名} {氏名}')).toEqual(['{氏名}']);
  });
});

describe('the moments of a preview', () => {
  it.each([
    // A Tuesday, a Friday at noon, a Friday night, and New Year's Eve, in Tokyo.
    ['2026-11-24T01:00:00.000Z', '2026-11-27T10:00:00.000Z', '2026-12-30T01:00:00.000Z'],
    ['2026-11-27T03:00:00.000Z', '2026-11-27T10:00:00.000Z', '2026-12-30T01:00:00.000Z'],
    ['2026-11-27T12:00:00.000Z', '2026-12-04T10:00:00.000Z', '2026-12-30T01:00:00.000Z'],
    ['2026-12-31T01:00:00.000Z', '2027-01-01T10:00:00.000Z', '2027-12-30T01:00:00.000Z'],
  ])('at %s are then, the coming Friday and the coming 30 December', (now, friday, yearEnd) => {
    expect(momentsFrom(new Date(now), 'Asia/Tokyo')).toEqual([now, friday, yearEnd]);
  });
});

const settings = (rules: object): AcknowledgementSettings => ({
  rules: acknowledgementRules.parse(rules),
  revision: 1,
  channels: [
    { id: '01a00000-0000-7000-8000-000000000001', name: 'お客様窓口', type: 'email', enabled: true },
    { id: '01a00000-0000-7000-8000-000000000002', name: '公式LINE', type: 'line', enabled: true },
    { id: '01a00000-0000-7000-8000-000000000003', name: '代表電話', type: 'phone', enabled: true },
  ],
});
const known = (rules: object): [readonly unknown[], unknown][] => [
  [['acknowledgement', 'settings'], settings(rules)],
  [['acknowledgement', 'latest'], []],
];

describe('the page', () => {
  it('offers the channels that can be written by, and what each needs to be told', async () => {
    const channelId = '01a00000-0000-7000-8000-000000000002';
    const text = await renderText(() => <AcknowledgementScreen />, {
      me,
      known: known({ channels: [{ channelId }] }),
    });
    expect(text).toContain('お客様窓口');
    expect(text).toContain('代表電話');
    expect(text).toContain('無料で返信できないときは有料のメッセージで送る');
    expect(text).toContain('{お客様} {会社} {担当者} {期日}');
    expect(text).toContain('お問い合わせが届くと');
  });

  it('shows those who may not change it what holds', async () => {
    const agent = { ...me, scopes: me.scopes.filter((scope) => scope !== 'automation:write') };
    const html = await renderHtml(() => <AcknowledgementScreen />, { me: agent, known: known({}) });
    expect(html).toContain('変更できるのはリーダーとオーナーです。');
    expect(html).not.toContain('type="submit"');
  });

  it('says what is wrong with a text', async () => {
    const untimed = { ja: '{氏名}より', en: 'x' };
    const rules = { ...acknowledgementRules.parse({}), untimed };
    const text = await renderText(() => <AcknowledgementScreen />, {
      me,
      known: [[['acknowledgement', 'settings'], { ...settings({}), rules }]],
    });
    expect(text).toContain('使えない差し込みがあります: {氏名}');
  });
});

it('tells of the latest what became of them, and why', async () => {
  const item: Acknowledgement = {
    id: 'a1',
    at: '2026-11-24T02:00:00.000Z',
    conversation: { id: 'k1', subject: '在庫' },
    customer: { id: 'u1', name: '小川 真理子', honorific: '様' },
    channelType: 'email',
    state: 'sent',
    reason: null,
    variant: 'usual',
    dueAt: '2026-11-25T03:00:00.000Z',
  };
  const items = [
    item,
    { ...item, id: 'a2', state: 'skipped' as const, reason: 'thanks' as const, dueAt: null },
  ];
  const text = await renderText(() => <Latest />, { me, known: [[['acknowledgement', 'latest'], items]] });
  expect(text).toMatch(/小川 真理子 様 送信（11月25日\(水\) 12:00までにご返信）/u);
  expect(text).toContain('お礼のご連絡です');
});
