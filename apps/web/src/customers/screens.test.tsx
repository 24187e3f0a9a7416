import type { CustomerDuplicate, CustomerMerge, TimelineEntry } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aCustomer } from '../inbox/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe, aMember } from '../kit/testing/samples.fixture.ts';
import { CareLine } from './care/CareLine.tsx';
import { CareNotes } from './care/CareNotes.tsx';
import { CustomersNav } from './CustomersNav.tsx';
import { MergedRecords } from './merge/MergedRecords.tsx';
import { PairCard } from './merge/PairCard.tsx';
import { ContactPersons } from './record/ContactPersons.tsx';
import { ContactPoints } from './record/ContactPoints.tsx';
import { ReadingLine } from './record/ReadingLine.tsx';
import { Timeline } from './timeline/Timeline.tsx';

const me = aMe();
beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T06:00:00.000Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

const egg = {
  id: 'n1',
  kind: 'allergy',
  text: '卵アレルギー',
  notedOn: '2026-11-20',
  author: { id: 'm1', name: '青木 美咲' },
} as const;
const seat = { id: 'n2', kind: 'preference', text: '窓側の席', notedOn: '2026-11-21', author: null } as const;

describe('what to mind with a customer', () => {
  it('stands quietly where one answers', async () => {
    const line = () => <CareLine customerId="u1" />;
    const known: [string[], unknown][] = [[['customer', 'u1'], aCustomer({ careNotes: [egg, seat] })]];
    expect(await renderText(line, { me, known })).toBe('アレルギー 卵アレルギー お好み 窓側の席');
    expect(await renderHtml(line, { me, known })).toContain('aria-label="気をつけること"');
  });

  it('takes no room when there is nothing, or before it is known', async () => {
    const line = () => <CareLine customerId="u1" />;
    expect(await renderText(line, { me, known: [[['customer', 'u1'], aCustomer()]] })).toBe('');
    expect(await renderText(line, { me })).toBe('');
  });

  it('has its day and who noted it, and teaches when it is empty', async () => {
    const notes =
      (customer = aCustomer({ careNotes: [egg] })) =>
      () => <CareNotes customer={customer} editable />;
    expect(await renderText(notes(), { me })).toContain('アレルギー 卵アレルギー 11月20日(金) 青木 美咲');
    expect(await renderText(notes(aCustomer()), { me })).toContain('アレルギーやお好み');
  });
});

describe('how a customer is reached', () => {
  const points = [
    { id: 'p1', kind: 'email', value: 'a@example.jp', primary: true, shared: false },
    { id: 'p2', kind: 'email', value: 'b@example.jp', primary: false, shared: false },
    { id: 'p3', kind: 'phone', value: '03-0000-0001', primary: true, shared: true },
  ] as const;
  it('says which comes first where there is a choice, and what is shared', async () => {
    const customer = aCustomer({ contactPoints: [...points] });
    const text = await renderText(() => <ContactPoints customer={customer} editable />, { me });
    expect(text).toContain('a@example.jp 優先');
    expect(text).not.toContain('b@example.jp 優先');
    expect(text).toContain('03-0000-0001 共用');
  });
  it('cannot be changed by those who only read', async () => {
    const html = await renderHtml(() => <ContactPoints customer={aCustomer()} editable={false} />, { me });
    expect(html).not.toContain('連絡先を追加');
    expect(html).not.toContain('の操作');
  });
});

describe('a reading', () => {
  it('that is a guess says so, and can be confirmed', async () => {
    const guessed = aCustomer({ readingGuessed: true });
    expect(await renderText(() => <ReadingLine customer={guessed} editable />, { me })).toBe(
      'おがわ まりこ 推測 確認済みにする',
    );
    expect(await renderText(() => <ReadingLine customer={guessed} editable={false} />, { me })).not.toContain(
      '確認',
    );
  });
  it('that is confirmed is only itself', async () => {
    expect(await renderText(() => <ReadingLine customer={aCustomer()} editable />, { me })).toBe(
      'おがわ まりこ',
    );
  });
});

it('whoever looks after a customer, and their backup, are chosen among the members', async () => {
  const html = await renderHtml(
    () => <ContactPersons customer={aCustomer({ backupPersonId: 'm1' })} editable />,
    {
      me,
      known: [[['members'], [aMember()]]],
    },
  );
  expect(html).toContain('副担当');
  expect(html).toContain('value="青木 美咲"');
  expect(html).toContain('value="担当なし"');
});

describe('the history', () => {
  const entry = (changes: Partial<TimelineEntry>): TimelineEntry => ({
    id: 'e1',
    at: '2026-11-24T01:00:00.000Z',
    source: 'message',
    kind: 'inbound',
    actor: null,
    text: '急須の件です。',
    conversation: { id: 'k1', subject: '急須' },
    data: {},
    ...changes,
  });
  const draw = async (...items: TimelineEntry[]) =>
    renderText(() => <Timeline customerId="u1" />, {
      me,
      known: [[['customer', 'u1', 'timeline'], { pages: [{ items, nextCursor: null }], pageParams: [null] }]],
    });

  it('tells messages, changes and what happened to conversations apart', async () => {
    const text = await draw(
      entry({}),
      entry({
        id: 'e2',
        source: 'record',
        kind: 'created',
        actor: { id: 'm1', name: '青木 美咲' },
        text: null,
        conversation: null,
      }),
      entry({ id: 'e3', source: 'activity', kind: 'status_changed', text: null, data: { to: 'done' } }),
      entry({ id: 'e4', source: 'record', kind: 'not_known_yet', text: null, conversation: null }),
    );
    expect(text).toContain('お客様から 11月24日(火) 10:00 急須 急須の件です。');
    expect(text).toContain('顧客を登録 青木 美咲');
    expect(text).toContain('状態を変更（完了）');
    expect(text).not.toContain('not_known_yet');
  });

  it('teaches when it is empty', async () => {
    expect(await draw()).toContain('新しい順に並びます');
  });
});

describe('two who may be one', () => {
  const pair: CustomerDuplicate = {
    id: 'd1',
    customers: [
      aCustomer(),
      aCustomer({ id: 'u2', name: '小川 まりこ', company: '小川商店', title: '店主' }),
    ],
    evidence: [{ kind: 'same_phone', value: '090-0000-3312' }],
    score: 50,
    foundAt: '2026-11-24T01:00:00.000Z',
  };
  it('are shown with the evidence, both ways to merge, and that they are two', async () => {
    const text = await renderText(() => <PairCard pair={pair} />, { me });
    expect(text).toMatch(/^電話番号が同じ 090-0000-3312 /u);
    expect(text.match(/こちらを残す/gu)).toHaveLength(2);
    expect(text).toContain('小川商店 店主');
    expect(text).toContain('別の方です');
  });
  it('are only looked at by those who may change nothing', async () => {
    const text = await renderText(() => <PairCard pair={pair} />, {
      me: aMe({ scopes: ['customers:read'] }),
    });
    expect(text).not.toContain('こちらを残す');
  });
});

describe('merged records', () => {
  const one: CustomerMerge = {
    id: 'g1',
    keptId: 'u1',
    mergedId: 'u2',
    mergedName: '小川 まりこ',
    at: '2026-11-24T01:00:00.000Z',
    actor: { id: 'm1', name: '青木 美咲' },
    moved: { conversations: 2, contactPoints: 1, careNotes: 0 },
    evidence: null,
    undoneAt: null,
    undoable: true,
  };
  const draw = (merges: CustomerMerge[]) =>
    renderHtml(() => <MergedRecords customerId="u1" />, {
      me,
      known: [[['customer', 'u1', 'merges'], merges]],
    });
  it('say what came from whom, and lead back, the newest first', async () => {
    const html = await draw([one, { ...one, id: 'g0', undoable: false }]);
    expect(html).toContain('小川 まりこ 様（案件2件、連絡先1件）');
    expect(html.match(/<button[^>]*disabled/gu)).toHaveLength(1);
  });
  it('are counted in English as English does', async () => {
    const merged = { ...one, moved: { conversations: 1, contactPoints: 2, careNotes: 0 } };
    const known: [string[], unknown][] = [[['customer', 'u1', 'merges'], [merged]]];
    const text = await renderText(() => <MergedRecords customerId="u1" />, { me, known, locale: 'en' });
    expect(text).toContain('(1 conversation, 2 contact points)');
  });
  it('are not spoken of when there are none, or all were undone', async () => {
    expect(await draw([])).not.toContain('統合');
    expect(await draw([{ ...one, undoneAt: '2026-11-24T02:00:00.000Z' }])).not.toContain('統合');
  });
});

it('the ways around show what one may do', async () => {
  expect(await renderText(() => <CustomersNav />, { me })).toBe(
    '顧客 会社 注文 引き継ぎ 重複の候補 取り込み・書き出し 開示・消去の記録',
  );
  const agent = aMe({ scopes: ['customers:read', 'customers:write'] });
  expect(await renderText(() => <CustomersNav />, { me: agent })).toBe('顧客 会社 重複の候補');
});
