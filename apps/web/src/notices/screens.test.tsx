import type { Notice, NoticeOrder, NoticePreview } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { NewNoticeForm } from './NewNoticeDialog.tsx';
import { NoticeActions } from './NoticeActions.tsx';
import { NoticeOrderRow } from './NoticeOrders.tsx';
import { NoticeProgress } from './NoticeProgress.tsx';
import { Shown } from './NoticeScreen.tsx';
import { NoticeRow } from './NoticesScreen.tsx';
import { progressOf, standingOf } from './standing.ts';

const me = aMe();
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

const words = { subject: '【お詫び】', mail: '{お客様名}', line: '{お客様名}' };
const counts = { waiting: 3, written: 0, failed: 0, call: 0, called: 0, skipped: 0 };
const aNotice = (given: Partial<Notice> = {}): Notice => ({
  id: 'n1',
  name: '急須の入荷遅れ',
  reason: '窯元の焼き直しのため',
  dateKind: 'ship',
  newDate: '2026-12-20',
  texts: { ja: words, en: words },
  mailChannelId: 'c1',
  lineChannelId: null,
  state: 'draft',
  pausedBy: null,
  perMinute: 120,
  nextAt: null,
  counts,
  revision: 1,
  createdAt: '2026-11-24T01:00:00.000Z',
  finishedAt: null,
  createdBy: { id: 'm2', name: '木村 担当' },
  changedBy: null,
  approvedBy: null,
  approvedAt: null,
  mayApprove: 'yes',
  ...given,
});
const aRow = (given: Partial<NoticeOrder> = {}): NoticeOrder => ({
  order: { id: 'o1', number: '#1001', products: '急須', placedAt: '2026-11-20T01:00:00.000Z', state: 'open' },
  customer: { id: 'u1', name: '森 葉子', honorific: '様' },
  state: 'waiting',
  reason: null,
  way: { channel: 'email', address: 'yoko@example.jp' },
  phone: null,
  again: false,
  delivery: null,
  conversationId: null,
  ...given,
});

describe('how a notice stands', () => {
  it.each<[Partial<Notice>, string]>([
    [{}, 'notices.state.draft'],
    [{ state: 'sending' }, 'notices.state.sending'],
    [{ state: 'paused', pausedBy: 'person' }, 'notices.state.paused'],
    [{ state: 'paused', pausedBy: 'quota' }, 'notices.state.quota'],
    [{ state: 'done' }, 'notices.state.done'],
    [{ state: 'done', counts: { ...counts, call: 1 } }, 'notices.state.call'],
  ])('%o', (given, key) => expect(standingOf(aNotice(given)).key).toBe(key));

  it.each([
    [counts, 0],
    [{ ...counts, written: 1, waiting: 1 }, 50],
    [{ ...counts, waiting: 0, skipped: 2 }, 100],
    [{ ...counts, waiting: 0 }, 100],
  ])('%o is %i percent', (given, percent) => expect(progressOf(given)).toBe(percent));
});

describe('a notice in the list', () => {
  it('says until when, and how far it has come', async () => {
    const text = await renderText(() => <NoticeRow notice={aNotice()} />, { me });
    for (const part of ['急須の入荷遅れ', '承認待ち', '発送予定 12月20日(日)', '待ち3件', '木村 担当'])
      expect(text).toContain(part);
  });
});

describe('what can be done with a notice', () => {
  const actions = (given: Partial<Notice>) =>
    renderText(() => <NoticeActions notice={aNotice(given)} />, { me });
  it.each<[Partial<Notice>, string]>([
    [{}, '削除 承認して送る'],
    [{ mayApprove: 'own' }, '削除'],
    [{ state: 'sending' }, '一時停止 中止'],
    [{ state: 'paused' }, '再開 中止'],
    [{ state: 'done' }, ''],
  ])('%o', async (given, expected) => expect(await actions(given)).toBe(expected));
});

describe('the page of a notice', () => {
  const preview: NoticePreview = {
    channel: 'email',
    to: 'yoko@example.jp',
    subject: '【お詫び】商品の発送遅延につきまして',
    text: '森 葉子様',
    findings: [],
  };
  const known: [unknown[], unknown][] = [
    [['notices', 'orders', 'n1', ''], { pages: [{ items: [aRow()], nextCursor: null }], pageParams: [null] }],
    [['notices', 'preview', { id: 'n1', revision: 1, orderId: 'o1', language: 'ja' }], preview],
  ];

  it('shows the words beside how the first customer reads them, and says who approves', async () => {
    const text = await renderText(() => <Shown notice={aNotice({ mayApprove: 'own' })} />, { me, known });
    for (const part of [
      '別のリーダーが承認します',
      '最初のお客様に届く内容',
      '敬語チェック：指摘はありません。',
      'メール yoko@example.jp',
    ])
      expect(text).toContain(part);
    expect(await renderHtml(() => <Shown notice={aNotice()} />, { me, known })).toContain(
      'aria-label="注文 #1001 を選ぶ"',
    );
  });

  it('says how far it has come, and what stands in its way', async () => {
    const sending = aNotice({
      state: 'paused',
      pausedBy: 'quota',
      approvedBy: { id: 'm1', name: '青木 主任' },
      approvedAt: '2026-11-24T02:00:00.000Z',
      counts: { ...counts, written: 5, failed: 1 },
    });
    expect(await renderText(() => <NoticeProgress notice={sending} />, { me })).toContain('届いていません 1');
    expect(await renderText(() => <Shown notice={sending} />, { me, known })).toContain(
      'LINEの今月の送信数が足りません',
    );
  });
});

describe('one order of a notice', () => {
  const row = (given: Partial<NoticeOrder>, state: Notice['state'] = 'done') =>
    renderText(() => <NoticeOrderRow notice={aNotice({ state })} row={aRow(given)} editable />, { me });

  it.each<[string, Partial<NoticeOrder>, string[]]>([
    ['told', { state: 'written', delivery: 'sent', conversationId: 'c1' }, ['お知らせ済み', '案件を開く']],
    ['not delivered', { state: 'written', delivery: 'bounced' }, ['届いていません']],
    [
      'to be called',
      { state: 'call', way: null, phone: '03-1111-2222' },
      ['電話 03-1111-2222', '要連絡', '連絡済みにする'],
    ],
    ['without any number', { state: 'call', way: null }, ['電話 番号の登録なし']],
    ['left out', { state: 'skipped', reason: 'shipped' }, ['対象外', '発送・お届け済み']],
    [
      'a second delay',
      { again: true, way: { channel: 'line', address: 'はなこ' } },
      ['LINE はなこ', '重ねてのお知らせ'],
    ],
  ])('%s', async (_name, given, parts) => {
    const text = await row(given);
    for (const part of parts) expect(text).toContain(part);
  });
});

describe('a new notice', () => {
  it('asks which orders, unless they were ticked', async () => {
    const form = (orderIds: string[]) =>
      renderText(() => <NewNoticeForm orderIds={orderIds} onClose={() => undefined} />, { me });
    expect(await form([])).toContain('対象の注文 予定日を過ぎた注文 商品で選ぶ 注文日で選ぶ');
    expect(await form(['a', 'b'])).toContain('選んだ2件の注文が対象です。');
  });
});
