import type { SavedView } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aChannel, aMe } from '../../kit/testing/samples.fixture.ts';
import { aConversation, aFilter } from '../testing/samples.fixture.ts';
import { criteriaOf } from '../logic/views.ts';
import { ConversationRow } from './ConversationRow.tsx';
import { EmptyList } from './EmptyList.tsx';
import { ListHeader } from './ListHeader.tsx';
import { UrgencyChip } from './UrgencyChip.tsx';

const now = new Date('2026-11-24T06:00:00.000Z');
const me = aMe();

function row(changes: Parameters<typeof aConversation>[0], selected = false) {
  return () => <ConversationRow conversation={aConversation(changes)} selected={selected} now={now} />;
}

describe('a row of the list', () => {
  it('says at a glance who, what, when, how it stands, how urgent and whose', async () => {
    const text = await renderText(
      row({
        customer: { id: 'u1', name: '黒田 麻衣', honorific: '様', company: 'カフェひだまり' },
        assignee: { id: 'm2', name: '佐藤 花' },
      }),
      { me },
    );
    expect(text).toBe(
      '黒田 麻衣 様 カフェひだまり 10:00 急須の注ぎ口が欠けておりました 本日届きました急須の件でご連絡いたします。 未対応 5時間お待ち 佐藤 花',
    );
  });

  it('says in the reader’s language what became of a call of which nothing is written', async () => {
    const previewCall = { direction: 'inbound', state: 'ended', outcome: 'missed', seconds: null } as const;
    const call = row({ preview: '不在着信', previewCall, lastDirection: 'inbound' });
    expect(await renderText(call, { me })).toContain('着信 · 不在着信');
    expect(await renderText(call, { me, locale: 'en' })).not.toContain('不在着信');
  });

  it('says so where the newest message has no words, or was taken back', async () => {
    expect(await renderText(row({ preview: '' }), { me })).toContain('（本文なし）');
    expect(await renderText(row({ preview: '' }), { me, locale: 'en' })).toContain('(no text)');
    expect(await renderText(row({}), { me })).not.toContain('（本文なし）');
  });

  it('speaks English without 様', async () => {
    const text = await renderText(row({ waitingSince: '2026-11-23T02:00:00.000Z' }), { me, locale: 'en' });
    expect(text).toContain('小川 真理子 10:00');
    expect(text).toContain('Open Waiting 1 day Unassigned');
  });

  it('names its marks for those who do not see them', async () => {
    const html = await renderHtml(row({ unread: true }), { me });
    expect(html).toContain('aria-label="未読"');
    expect(html).toContain('aria-label="メール"');
    expect(await renderHtml(row({ unread: false }), { me })).not.toContain('aria-label="未読"');
  });

  it('gives the exact times when pointed at', async () => {
    const html = await renderHtml(row({}), { me });
    expect(html).toContain('title="11月24日(火) 10:00"');
    expect(html).toContain('title="11月24日(火) 10:00 からお待ちです"');
  });

  it('is a link to its conversation, marked when it is the one that is open', async () => {
    expect(await renderHtml(row({}, true), { me })).toMatch(/aria-current="page" href="\/inbox\/k1"/u);
    expect(await renderHtml(row({}), { me })).not.toContain('aria-current');
  });

  it.each([
    ['note', '社内メモ: 本日'],
    ['outbound', '返信: 本日'],
  ] as const)('says that the last message was a %s of ours', async (lastDirection, words) => {
    expect(await renderText(row({ lastDirection }), { me })).toContain(words);
  });

  it('says so when a mail had no subject', async () => {
    expect(await renderText(row({ subject: '' }), { me })).toContain('（件名なし）');
  });
});

describe('the marks of a row', () => {
  const tags = ['至急', '返品', '卸'].map((name, index) => ({ id: `t${index}`, name, colour: 'shu' }));

  it('are its tags, of many the first two, and a note to oneself', async () => {
    const text = await renderText(row({ tagIds: ['t0', 't1', 't2'] }), { me, known: [[['tags'], tags]] });
    expect(text).toContain('至急 返品 +1');
    expect(text).not.toContain('卸');
    expect(await renderHtml(row({ mentioned: true }), { me })).toContain('aria-label="自分宛てのメモ"');
  });
});

describe('the urgency chip', () => {
  const chip = (changes: Parameters<typeof aConversation>[0]) =>
    renderHtml(() => <UrgencyChip conversation={aConversation(changes)} now={now} />, { me });

  it.each([
    ['2026-11-24T09:00:00.000Z', 'calm', '18:00まで'],
    ['2026-11-25T03:00:00.000Z', 'calm', '11/25 12:00まで'],
    ['2026-11-24T06:40:00.000Z', 'soon', '15:40まで・あと40分'],
    ['2026-11-24T04:30:00.000Z', 'late', '13:30・1時間超過'],
    ['2026-11-22T09:00:00.000Z', 'late', '11/22 18:00・1日超過'],
  ])('due at %s is %s and says %s', async (dueAt, level, words) => {
    const html = await chip({ dueAt });
    expect(html).toContain(`data-level="${level}"`);
    expect(html).toContain(words);
  });

  it.each([
    ['2026-11-24T05:59:30.000Z', 'たった今'],
    ['2026-11-24T05:30:00.000Z', '30分お待ち'],
    ['2026-11-23T06:00:00.000Z', '1日お待ち'],
  ])('without a deadline says only since when somebody waits: %s', async (waitingSince, words) => {
    const html = await chip({ waitingSince });
    expect(html).toContain(words);
    expect(html).not.toContain('data-level');
  });

  it('says until when a conversation is on hold, without alarm', async () => {
    const html = await chip({
      status: 'on_hold',
      holdReason: '写真待ち',
      holdUntil: '2026-11-30T00:00:00.000Z',
    });
    expect(html).toContain('11月30日まで');
    expect(html).not.toContain('data-level');
  });

  it.each([{ waitingSince: null }, { status: 'done' as const }])('is silent for %j', async (changes) => {
    expect(await chip(changes)).not.toContain('お待ち');
  });
});

describe('an empty list', () => {
  const empty = (changes: Parameters<typeof aFilter>[0], channels = [aChannel()], scopes = me.scopes) =>
    renderText(() => <EmptyList filter={aFilter(changes)} />, {
      me: aMe({ scopes }),
      known: [[['channels'], channels]],
    });

  it('leads to connecting a mailbox while there is none', async () => {
    expect(await empty({}, [])).toMatch(/まだ受信チャネルがありません.*メールアドレスをつなぐ$/u);
  });

  it('offers that only to those who may', async () => {
    expect(await empty({}, [], ['conversations:read'])).toMatch(/並びます。$/u);
  });

  it.each([
    ['mine', '担当なし'],
    ['unassigned', '届いたばかり'],
    ['on_hold', '保留にする'],
    ['done', '対応を終えた'],
  ] as const)('says what will appear in «%s»', async (view, words) => {
    expect(await empty({ view })).toContain(words);
  });

  it('blames the filter when there is one', async () => {
    expect(await empty({ channel: 'c1' })).toContain('条件に合う案件はありません');
  });
});

describe('the head of the list', () => {
  const builtIn = {
    mine: 3,
    unassigned: 12,
    late: 0,
    waiting: 2,
    mentioned: 1,
    following: 0,
    active: 1000,
    on_hold: 9,
  };
  const filter = { ...criteriaOf(aFilter()), tag: 't1' };
  const views: SavedView[] = [{ id: 'v1', name: '卸・至急', shared: true, filter }];
  const head = (changes: Parameters<typeof aFilter>[0] = {}) =>
    renderHtml(
      () => (
        <ListHeader
          filter={aFilter(changes)}
          onChange={() => undefined}
          selecting={{ on: false, toggle: () => undefined }}
        />
      ),
      {
        me,
        known: [
          [['view-counts'], { builtIn, saved: { v1: 7 }, cap: 1000 }],
          [['views'], views],
        ],
      },
    );

  it('names a saved view and how much is in it', async () => {
    const html = await head({ saved: 'v1', tag: 't1' });
    expect(html).toContain('卸・至急');
    expect(html).toContain('>7<');
  });

  it('gives no figure for what no figure is kept of', async () => {
    expect(await head({ view: 'unassigned', tag: 't1' })).not.toContain('>12<');
  });

  it('names the view and how many there are, up to where counting stops', async () => {
    expect(await head()).toContain('対応が必要');
    expect(await head()).toMatch(/1,?000\+/u);
    expect(await head({ view: 'unassigned' })).toContain('>12<');
  });

  it('says when the list is narrowed down', async () => {
    expect(await head()).toContain('aria-label="絞り込み"');
    expect(await head({ assignee: 'm2' })).toContain('aria-label="絞り込み（適用中）"');
  });
});
