import type { ApprovalRule, Locale } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { offlineError } from '../kit/problem.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aChannel, aMe, aMember } from '../kit/testing/samples.fixture.ts';
import ApprovalSettingsScreen from './settings/ApprovalSettingsScreen.tsx';
import { RuleForm } from './settings/RuleForm.tsx';
import { TryOut } from './settings/TryOut.tsx';
import { aRule } from './testing/samples.fixture.ts';

const lead = aMe({ member: { id: 'm2', role: 'lead' } });
const agent = aMe({ member: { id: 'm9', role: 'agent' }, scopes: ['conversations:read', 'messages:send'] });
const nothing = () => undefined;

const known = (rules: ApprovalRule[] = [aRule()]): [readonly string[], unknown][] => [
  [['approvals', 'rules'], rules],
  [['approvals', 'approvers'], [{ id: 'm2', name: '高橋 彩', by: 'role' }]],
  [['members'], [aMember({ id: 'm7', name: '佐藤 健', role: 'agent' })]],
  [['channels'], [aChannel(), aChannel({ id: 'c2', name: '法人窓口' })]],
];

describe('the screen of approval', () => {
  const screen = (me = lead, locale: Locale = 'ja') =>
    renderText(ApprovalSettingsScreen, { me, locale, known: known() });

  it('has the rules, a text to try them on, and those who may approve', async () => {
    const text = await screen();
    expect(text).toMatch(
      /承認が必要な返信.*金額が10万円以上の返信は承認が必要.*試す.*承認できる人.*高橋 彩/u,
    );
    expect(text).toContain('条件を追加');
    expect(text).toContain('指名する担当者');
  });

  it('is read by everybody, and changed by leads and owners', async () => {
    const text = await screen(agent);
    expect(text).toContain('変更できるのは、リーダーとオーナーです。');
    expect(text).toContain('金額が10万円以上の返信は承認が必要');
    expect(text).not.toMatch(/条件を追加|指名する担当者/u);
  });

  it('speaks English too', async () => {
    const text = await screen(lead, 'en');
    expect(text).toContain('Replies with an amount of ¥100,000 or more need approval');
    expect(text).toContain('Replies by trainees need approval');
  });

  it('says what could not be loaded', async () => {
    const text = await renderText(ApprovalSettingsScreen, {
      me: lead,
      known: known().slice(1),
      failed: [[['approvals', 'rules'], offlineError()]],
    });
    expect(text).toContain('もう一度試す');
  });

  it('shows a rule that is off as such', async () => {
    const html = await renderHtml(ApprovalSettingsScreen, {
      me: lead,
      known: known([aRule({ enabled: false })]),
    });
    expect(html).toContain('data-off="true"');
    expect(html).toContain('aria-label="「金額が10万円以上の返信は承認が必要」を有効にする"');
  });
});

describe('the form of a rule', () => {
  const form = (rule: ApprovalRule | null) =>
    renderHtml(() => <RuleForm rule={rule} onClose={nothing} />, { me: lead, known: known() });

  it('begins empty, without a sentence', async () => {
    const html = await form(null);
    expect(html).toContain('入力した条件すべてに当てはまる返信が対象になります');
    expect(html).not.toContain('この条件の意味');
  });

  it('begins with what a rule says, and says what it means', async () => {
    const rule = aRule({
      conditions: { ...aRule().conditions, words: ['返金'], channelIds: ['c2'] },
      channels: [{ id: 'c2', name: '法人窓口' }],
      note: '経理と確認',
      exceptApprovers: true,
    });
    const html = await form(rule);
    expect(html).toContain('value="100,000"');
    expect(html).toContain('value="経理と確認"');
    expect(html).toContain(
      'チャネルが「法人窓口」で、本文に「返金」を含み、金額が10万円以上の返信は承認が必要（承認できる人の返信を除く）',
    );
  });
});

it('offers a channel to try a text on where there are several', async () => {
  const box = (channels: number) =>
    renderText(TryOut, {
      me: lead,
      known: [[['channels'], [aChannel(), aChannel({ id: 'c2' })].slice(0, channels)]],
    });
  expect(await box(2)).toContain('受信チャネル');
  expect(await box(1)).not.toContain('受信チャネル');
});
