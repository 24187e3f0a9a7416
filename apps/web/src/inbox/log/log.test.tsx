import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe, aMember } from '../../kit/testing/samples.fixture.ts';
import { anActivity } from '../testing/samples.fixture.ts';
import Log from './Log.tsx';

// Dates of another year are shown with it.
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

const log = () => <Log conversationId="k1" onBack={() => undefined} />;
const known = (items: ReturnType<typeof anActivity>[], nextCursor: string | null = null) => ({
  me: aMe(),
  known: [
    [['activity', 'k1'], { pages: [{ items, nextCursor }], pageParams: [null] }],
    [['members'], [aMember()]],
  ] as [string[], unknown][],
});

describe('the log of a conversation', () => {
  it('says who did what, when, from what to what, under the days', async () => {
    const items = [
      anActivity({ id: 'a2', kind: 'assigned', data: { from: null, to: 'm1' } }),
      anActivity(),
      anActivity({ id: 'a0', at: '2026-11-23T00:30:00.000Z', kind: 'reopened', actor: null, data: {} }),
    ];
    expect(await renderText(log, known(items))).toBe(
      '履歴 案件に戻る 11月24日(火) 11:00 青木 美咲 担当を変更 担当なし 青木 美咲 ' +
        '11:00 青木 美咲 状態を変更 未対応 完了 11月23日(月) 09:30 お客様の返信で未対応に戻りました',
    );
    expect(await renderHtml(log, known(items))).toMatch(/<section[^>]*aria-label="履歴"/u);
  });

  const entry = async (changes: Parameters<typeof anActivity>[0], locale: 'ja' | 'en' = 'ja') => {
    const text = await renderText(log, { ...known([anActivity(changes)]), locale });
    return text.replace(/^.*? 青木 美咲 /u, '');
  };
  const hold = { from: 'open', to: 'on_hold', reason: '写真待ち', until: '2026-11-30T00:00:00.000Z' };

  it('says why and until when a conversation was put on hold', async () => {
    expect(await entry({ data: hold })).toBe('状態を変更 未対応 保留 写真待ち、11月30日(月) 09:00 まで');
    expect(await entry({ data: hold }, 'en')).toBe(
      'changed the status Open On hold 写真待ち, until Mon 30 Nov, 09:00',
    );
    expect(await entry({ data: { from: 'open', to: 'on_hold' } })).toBe('状態を変更 未対応 保留');
  });

  it('says what a hold was changed to, and what it was for', async () => {
    expect(await entry({ kind: 'hold_changed', data: { reason: '返事待ち', until: null } })).toBe(
      '保留の内容を変更 返事待ち',
    );
    expect(await entry({ kind: 'hold_ended', data: { reason: '写真待ち' } })).toBe(
      '保留の期限が来ました 保留の理由: 写真待ち',
    );
  });

  it('says what asked for approval, and why a reply was sent back', async () => {
    const asked = { kind: 'approval_requested', data: { asked: 'trainee amount' } } as const;
    expect(await entry(asked)).toBe('承認を依頼 研修中のメンバーの返信、金額');
    expect(await entry(asked, 'en')).toBe('asked for approval a trainee’s reply, amount');
    expect(await entry({ kind: 'approval_sent_back', data: { reason: '日付を入れてください。' } })).toBe(
      '返信を差し戻し 日付を入れてください。',
    );
  });

  it('says in words why a mail did not arrive', async () => {
    expect(await entry({ kind: 'send_failed', data: { reason: '535 no', code: 'refused_sign_in' } })).toBe(
      '送信できませんでした 送信サーバーのユーザー名かパスワードが違います',
    );
    expect(await entry({ kind: 'bounced', data: { reason: '550 no', code: 'out_of_paper' } })).toBe(
      'メールが届きませんでした 550 no',
    );
  });

  it('names the rule that acted, and who has left as such', async () => {
    const byRule = anActivity({ kind: 'assigned', actor: null, data: { to: 'm9', rule: '夜間は保留' } });
    expect(await renderText(log, known([byRule]))).toContain(
      '自動化ルール「夜間は保留」 担当を変更 担当なし 以前のメンバー',
    );
  });

  it('offers what came before it, and says so when there is nothing', async () => {
    expect(await renderText(log, known([anActivity()], 'more'))).toMatch(/さらに前の履歴を表示$/u);
    expect(await renderText(log, known([]))).toContain('履歴はまだありません');
  });
});
