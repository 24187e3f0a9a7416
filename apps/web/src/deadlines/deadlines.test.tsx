import {
  usualDeadlines,
  type Deadline,
  type DeadlineEntry,
  type DeadlineRules,
  type DeadlineTrial,
  type Locale,
} from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { aConversation } from '../inbox/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { Behind, questionOf } from './Behind.tsx';
import { DueChip } from './DueChip.tsx';
import { Figures } from './Figures.tsx';
import { behindQuery, deadlinesQuery } from './queries.ts';
import { RuleFields } from './RuleFields.tsx';
import { RulesForm } from './RulesForm.tsx';
import RulesScreen from './RulesScreen.tsx';
import { One, ThreadDeadlines } from './ThreadDeadlines.tsx';
import { Result } from './Trial.tsx';

const me = aMe();
const now = new Date('2026-11-24T06:00:00.000Z');
const saved: DeadlineRules = { rules: usualDeadlines, revision: 3, names: {}, progress: null };
const ruleOf = (nth: number) => usualDeadlines[nth] ?? raise();
function raise(): never {
  throw new Error('there is no such rule');
}

const running: Deadline = {
  id: 'd1',
  conversationId: 'k1',
  kind: 'acknowledgement',
  state: 'running',
  startedAt: '2026-11-24T01:00:00.000Z',
  dueAt: '2026-11-24T09:00:00.000Z',
  metAt: null,
  endedAt: null,
  member: null,
  why: { rule: ruleOf(1), early: true, heldMinutes: 0 },
};

describe('the rules', () => {
  const form =
    (readOnly: boolean, rules = saved) =>
    () => <RulesForm saved={rules} readOnly={readOnly} />;

  it('read as sentences in their order, each with its place to be changed', async () => {
    const html = await renderHtml(form(false), { me });
    expect(html).toContain(
      '15:00までに受け付けたものは当日18:00までに、それ以降は翌営業日12:00までに受付連絡を行います。',
    );
    expect(html).toContain('aria-label="「苦情・ご不満」を下へ"');
    expect(html).toMatch(/aria-label="「苦情・ご不満」を上へ"[^>]*disabled/u);
    expect(html).toContain('直近の案件で試す');
  });

  it('are only read by who may not change them', async () => {
    const html = await renderHtml(form(true), { me });
    expect(html).toContain('翌営業日18:00までに初回回答・次の回答を行います。');
    for (const word of ['編集', 'ルールを追加', '試す']) expect(html).not.toContain(`>${word}<`);
  });

  it('teach what it means that there are none', async () => {
    const text = await renderText(form(false, { ...saved, rules: [] }), { me });
    expect(text).toContain('ルールがないため、どの案件にも期限がありません。');
  });

  it('tell how far running deadlines were reckoned by them', async () => {
    const known = { ...saved, progress: { done: 400, total: 1200 } };
    const text = await renderText(RulesScreen, { me, known: [[['deadline-rules'], known]] });
    expect(text).toContain('進行中の期限を計算し直しています（400 / 1200件）');
  });
});

describe('the fields of a rule', () => {
  const fields = (nth: number, change = {}) =>
    renderHtml(
      () => (
        <RuleFields
          rule={{ ...ruleOf(nth), ...change }}
          names={{}}
          onChange={() => undefined}
          onNames={() => undefined}
        />
      ),
      { me },
    );

  it('ask for both times where what is received is divided', async () => {
    const html = await fields(1);
    for (const label of ['この時刻までの受付', '期限の時刻', 'それ以降の時刻']) expect(html).toContain(label);
    expect(html).toContain('条件なし（すべての案件）');
    expect(html).not.toContain('緊急連絡の当番');
  });

  it('offer whoever is on call only where the clock counts day and night', async () => {
    expect(await fields(0, { term: { kind: 'elapsed', minutes: 90 } })).toContain('緊急連絡の当番');
    const none = await fields(0, { term: { kind: 'none' } });
    expect(none).not.toContain('期限前の通知');
  });
});

describe('a trial', () => {
  const line = { kept: 182, late: 18, running: 0, ended: 2, none: 0 };
  const trial: DeadlineTrial = { conversations: 200, kinds: [{ kind: 'first_answer', ...line }] };

  it.each([
    ['ja', /直近200件なら 種類 期限内 超過 進行中 回答なしで完了 期限なし 初回回答 182 18 0 2 0/u],
    [
      'en',
      /Of the newest 200 Kind In time Late Running Closed without an answer No deadline First answer 182 18/u,
    ],
  ] as [Locale, RegExp][])('says what would have been kept, in %s', async (locale, expected) => {
    expect(await renderText(() => <Result trial={trial} />, { me, locale })).toMatch(expected);
  });

  it('says so when there is nothing to try on', async () => {
    const text = await renderText(() => <Result trial={{ conversations: 0, kinds: [] }} />, { me });
    expect(text).toBe('試せる案件がまだありません。');
  });
});

describe('a deadline in a conversation', () => {
  const one = (change: Partial<Deadline>, locale: Locale = 'ja') =>
    renderText(() => <One deadline={{ ...running, ...change }} now={now} />, { me, locale });

  it('says by when, by which rule and why', async () => {
    const text = await one({});
    expect(text).toContain('受付連絡 18:00まで');
    expect(text).toContain('ルール「当日中の受付連絡」');
    expect(text).toContain('11月24日(火) 10:00 に受け付けました。');
    expect(text).toContain('15:00までに受け付けたため、早いほうの期限です。');
    const kept = { metAt: '2026-11-24T02:00:00.000Z', state: 'kept' as const };
    expect(await one(kept, 'en')).toContain('Due Tue 24 Nov, 18:00');
  });

  it.each([
    [{ dueAt: null, state: 'held' }, '保留中のため、期限は進みません'],
    [
      { metAt: '2026-11-24T02:00:00.000Z', state: 'kept', member: { id: 'm1', name: '佐藤' } },
      '11月24日(火) 11:00 に佐藤さんが完了',
    ],
    [{ metAt: '2026-11-24T02:00:00.000Z', state: 'kept' }, '期限内'],
    [{ endedAt: '2026-11-24T02:00:00.000Z', state: 'ended' }, '11月24日(火) 11:00 に回答なしで完了'],
    [{ why: { ...running.why, early: false, heldMinutes: 90 } }, '保留していた90分を期限から除きました。'],
    [
      { why: { ...running.why, early: null, since: '2026-11-24T05:00:00.000Z' } },
      '11月24日(火) 14:00 に届いたメッセージの内容により、そこから数えています。',
    ],
  ] as [Partial<Deadline>, string][])('%j: %s', async (change, expected) => {
    expect(await one(change)).toContain(expected);
  });

  it('is one press away in the head of the conversation, where there is any', async () => {
    const conversation = aConversation({});
    const key = deadlinesQuery(conversation).queryKey;
    const head = (items: Deadline[]) =>
      renderText(() => <ThreadDeadlines conversation={conversation} now={now} />, {
        me,
        known: [[key, items]],
      });
    expect(await head([running])).toMatch(/受付連絡 18:00まで 期限の内訳/u);
    expect(await head([])).toBe('');
  });

  it('has words beside its colour', async () => {
    const html = await renderHtml(
      () => <DueChip dueAt="2026-11-24T04:00:00.000Z" now={now} what="初回回答" />,
      { me },
    );
    expect(html).toContain('data-level="late"');
    expect(html).toContain('13:00・2時間超過');
    expect(html).toContain('初回回答');
  });
});

describe('the statistics', () => {
  const lines = [
    { key: '2026-10', name: '2026-10', kept: 182, late: 18, ended: 4 },
    { key: '2026-11', name: '2026-11', kept: 2, late: 0, ended: 0 },
  ];
  const figures = (locale: Locale = 'ja') =>
    renderText(
      () => <Figures lines={lines} by="month" of={undefined} state={undefined} onChoose={() => undefined} />,
      { me, locale },
    );

  it('have a line for each month, the share of enough, and the sum', async () => {
    expect(await figures()).toMatch(/2026年10月 182 18 4 91% 2026年11月 2 0 0 件数不足 合計 184 18 4 91%/u);
    expect(await figures('en')).toContain('October 2026 182 18 4 91%');
  });

  it('open each figure to its conversations', async () => {
    const of = { of: 'm1', state: 'late', by: 'member', span: { from: '2026-10', to: '2026-11' } } as const;
    expect(questionOf(of)).toEqual({ from: '2026-10', to: '2026-11', member: 'm1', state: 'late' });
    const month = { ...of, of: '2026-10', by: 'month' } as const;
    expect(questionOf(month)).toEqual({ from: '2026-10', to: '2026-10', state: 'late' });
    const { why: _, ...rest } = running;
    const entry: DeadlineEntry = {
      ...rest,
      state: 'late',
      metAt: '2026-11-24T10:00:00.000Z',
      member: { id: 'm1', name: '佐藤' },
      subject: '商品について',
      customer: { id: 'u1', name: '山田', honorific: '様' },
      channel: { id: 'c1', name: '本店' },
    };
    const known = { pages: [{ items: [entry], nextCursor: null }], pageParams: [null] };
    const text = await renderText(() => <Behind {...of} name="佐藤" onClose={() => undefined} />, {
      me,
      known: [[behindQuery(questionOf(of)).queryKey, known]],
    });
    expect(text).toContain('佐藤：超過');
    expect(text).toMatch(/商品について 山田 ?様 · 本店 · 受付連絡 · 佐藤/u);
  });
});
