import { handoverReasons as known, type UncaredCustomer } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { sato, suzuki } from '../absences/samples.fixture.ts';
import { routeWords } from '../inbox/log/routeWords.ts';
import { loadCatalogue } from '../kit/i18n.tsx';
import { renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { translator } from '../kit/translate.ts';
import { ChangeRows, circumstances } from './ChangeRows.tsx';
import ChangesScreen from './ChangesScreen.tsx';
import { ContactPart } from './ContactPart.tsx';
import { handoverReasons, itemsToTake, personOf, shareOf } from './logic.ts';
import { aChange, aContact, aHandover, aSheet } from './samples.fixture.ts';
import { parseHandoversSearch } from './search.ts';
import { AnnouncementPart } from './sheet/AnnouncementPart.tsx';
import { Decision } from './sheet/Decision.tsx';
import { NotesPart } from './sheet/NotesPart.tsx';
import { SheetParts } from './sheet/SheetParts.tsx';
import UncaredScreen from './UncaredScreen.tsx';
import { customerWord, peopleWords } from './words.ts';

const ja = translator((await loadCatalogue('ja')).catalogue);
const me = aMe({
  scopes: ['conversations:read', 'customers:read', 'customers:write', 'members:read', 'members:write'],
});
const pages = (items: object[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
type Known = [readonly unknown[], unknown][];

it('knows every reason of a handover', () => {
  expect(handoverReasons).toEqual(known);
});

describe('the sheet', () => {
  it('says what is open, since when, and what was told last', async () => {
    const sheet = aSheet({
      promises: [{ id: 'p1', text: '納期をご連絡', dueAt: '2099-11-26T06:00:00.000Z', owner: sato }],
      callbacks: [{ id: 'b1', note: '請求の件', dueAt: '2099-11-25T01:00:00.000Z' }],
      careNotes: [{ id: 'n1', kind: 'allergy', text: 'そば', notedOn: '2099-01-01', author: null }],
      cautions: { harassment: [{ id: 'c2', subject: '', at: null }], dissatisfied: [], legalHolds: [] },
      lastTold: {
        conversationId: 'c1',
        text: '明日ご連絡します。',
        at: '2099-11-24T01:00:00.000Z',
        author: null,
      },
    });
    const text = await renderText(() => <SheetParts sheet={sheet} />, { me });
    expect(text).toMatch(/注意 ハラスメントの疑い 件名なし/u);
    expect(text).toMatch(
      /納期について 未対応 佐藤 美咲 2099年11月24日\(火\) 10:00からお待ち いつ届きますか/u,
    );
    expect(text).toMatch(/お約束 納期をご連絡 2099年11月26日\(木\) 15:00まで/u);
    expect(text).toMatch(/折り返しのお約束 2099年11月25日\(水\) 10:00まで 請求の件/u);
    expect(text).toMatch(/アレルギー そば/u);
    expect(text).toContain('明日ご連絡します。');
    expect(text).toContain('taro@example.jp');
  });

  it('leaves out what there is nothing of', async () => {
    const text = await renderText(() => <SheetParts sheet={aSheet({ open: [] })} />, { me });
    expect(text).not.toMatch(/注意|お約束|最後にお伝えしたこと/u);
    expect(text).toContain('ありません。');
  });

  it('offers each what they may do', async () => {
    const may = { edit: false, decide: true, withdraw: false, append: false };
    expect(await renderText(() => <Decision handover={aHandover({ may })} />, { me })).toBe(
      '承諾する 辞退する',
    );
    const mine = { ...may, decide: false, withdraw: true };
    expect(await renderText(() => <Decision handover={aHandover({ may: mine })} />, { me })).toBe(
      '取り下げる',
    );
    expect(await renderText(() => <Decision handover={aHandover()} />, { me })).toBe('');
  });

  it('has notes to read, and to write for who hands over', async () => {
    expect(await renderText(() => <NotesPart handover={aHandover()} />, { me })).toContain('午前中の連絡');
    expect(await renderText(() => <NotesPart handover={aHandover({ notes: '' })} />, { me })).toBe('');
    const may = { edit: true, decide: false, withdraw: true, append: false };
    expect(await renderText(() => <NotesPart handover={aHandover({ may })} />, { me })).toContain('保存');
  });

  it('says where the announcement lies', async () => {
    const show = (changes: object, append = false) => {
      const { announcement, may } = aHandover();
      if (announcement === null) throw new Error('none');
      const handover = aHandover({ announcement: { ...announcement, ...changes }, may: { ...may, append } });
      return renderText(() => <AnnouncementPart handover={handover} />, { me });
    };
    expect(await show({})).toContain('承諾すると、この文面が「納期について」の下書きに入ります。');
    expect(await show({ state: 'drafted' })).toMatch(/確認して送信してください。 .*案件を開く/u);
    expect(await show({ state: 'kept_own' }, true)).toMatch(/下書きの末尾に加える/u);
    const none = aHandover({ announcement: null });
    expect(await renderText(() => <AnnouncementPart handover={none} />, { me })).toContain(
      '返信できる案件がない',
    );
  });
});

describe('the customer’s panel', () => {
  const show = (contact: object, editable = true) => {
    const known: Known = [[['customer', 'k1', 'contact'], contact]];
    return renderText(() => <ContactPart customerId="k1" editable={editable} />, { me, known });
  };

  it('says who is away until when, who stands in, and who is there', async () => {
    const away = {
      kind: 'leave' as const,
      startsAt: '2099-11-23T15:00:00.000Z',
      endsAt: '2099-11-25T15:00:00.000Z',
      until: '2099-11-25',
      untilTime: null,
      standIn: suzuki,
    };
    const contact = aContact({
      contactPerson: { ...sato, away },
      present: suzuki,
      acting: [{ conversationId: 'c1', member: suzuki, until: away.endsAt }],
      changes: 2,
    });
    expect(await show(contact)).toBe(
      '佐藤 美咲 2099年11月25日(水)まで休暇・代理 鈴木 一郎 現在は鈴木 一郎さんが対応 2099年11月25日(水)まで鈴木 一郎さんが代理で対応 この1年で担当が2回変わっています 引き継ぐ',
    );
    expect(await show({ ...contact, present: null })).toContain('いま対応できる担当者がいません');
  });

  it('offers to hand over, unless that waits already', async () => {
    expect(await show(aContact())).toBe('引き継ぐ');
    expect(await show(aContact(), false)).toBe('');
    const { id, from, to, offeredAt } = aHandover();
    expect(await show(aContact({ handover: { id, from, to, offeredAt } }))).toBe(
      '佐藤 美咲さんから鈴木 一郎さんへ引き継ぎの確認待ち',
    );
  });
});

const nobodys = (changes: Partial<UncaredCustomer> = {}): UncaredCustomer => ({
  customer: { id: 'k1', name: '山田 太郎', honorific: '様', company: null },
  former: null,
  proposal: { ...sato, answers: 3, of: 4 },
  lastMessageAt: null,
  ...changes,
});

describe('customers without anybody', () => {
  it('are taken by whom is proposed, or chosen instead; those without are left', () => {
    const items = [nobodys(), nobodys({ customer: { ...nobodys().customer, id: 'k2' }, proposal: null })];
    const all = new Set(['k1', 'k2', 'k3']);
    expect(itemsToTake(items, all, {})).toEqual([{ customerId: 'k1', memberId: 'm1' }]);
    expect(itemsToTake(items, all, { k1: null, k2: 'm2' })).toEqual([{ customerId: 'k2', memberId: 'm2' }]);
    expect(itemsToTake(items, new Set(), {})).toEqual([]);
    expect(personOf(nobodys(), {})).toBe('m1');
  });

  it('are shown with the evidence and who had them', async () => {
    const item = nobodys({ former: { name: '離任 花子', left: true } });
    const known: Known = [
      [['handovers', 'uncared'], pages([item])],
      [['members'], []],
    ];
    const text = await renderText(() => <UncaredScreen />, { me, known });
    expect(text).toMatch(/山田 太郎 様 前の担当 離任 花子（退職） 佐藤 美咲 返信4件のうち3件/u);
    const empty: Known = [[['handovers', 'uncared'], pages([])]];
    expect(await renderText(() => <UncaredScreen />, { me, known: empty })).toContain(
      '担当のいないお客様はいません',
    );
  });
});

describe('changes', () => {
  const month = {
    month: '2099-11',
    partly: 1,
    others: 0,
    contactChanges: 2,
    unnecessary: 1,
    answererChanges: 3,
  };
  const known: Known = [
    [
      ['handovers', 'continuity'],
      {
        months: [
          { ...month, month: '2099-10', conversations: 2, kept: 2 },
          { ...month, conversations: 10, kept: 9 },
        ],
        members: [{ member: sato, conversations: 10, kept: 9, partly: 1, others: 0 }],
        customers: [{ customer: aChange().customer, contactChanges: 2, answererChanges: 3 }],
      },
    ],
    [['handovers', 'changes', '', 'false'], pages([aChange({ fromLeft: true, unnecessary: false })])],
  ];

  it('are shown by month, with no share of too few', async () => {
    const text = await renderText(() => <ChangesScreen />, { me, known });
    expect(text).toMatch(/2099年11月 90% 9 \/ 10件 1 0 2 1 3 2099年10月 — 2 \/ 2件/u);
    expect(text).toMatch(/担当 2回・返信者 3回/u);
    expect(shareOf({ conversations: 4, kept: 4 })).toBeNull();
    expect(shareOf({ conversations: 8, kept: 7 })).toBe(88);
  });

  it('have their rows, each with what was so', async () => {
    const text = await renderText(() => <ChangeRows />, { me, known });
    expect(text).toMatch(/山田 太郎 様 佐藤 美咲 → 鈴木 一郎 .*前の担当者は退職/u);
    expect(circumstances(ja, aChange())).toEqual([]);
    expect(circumstances(ja, aChange({ handoverId: 'h1', fromAway: true, ceiling: 3 }))).toEqual([
      '引き継ぎ書あり',
      '前の担当者は不在',
      '前の担当者は3件で上限',
    ]);
  });
});

describe('words', () => {
  it('name people and customers', () => {
    expect(customerWord({ name: '山田', honorific: '' })).toBe('山田');
    expect(peopleWords(ja, { from: null, to: suzuki })).toBe('担当なし → 鈴木 一郎');
    expect(parseHandoversSearch({ box: 'given' })).toEqual({ box: 'given' });
    expect(parseHandoversSearch({ box: 'x' })).toEqual({});
  });

  it.each([
    [
      { way: 'backup', to: 'm2', first: 'm1', firstWhy: 'leave', firstUntil: '2099-11-25T15:00:00.000Z' },
      '佐藤さんは2099年11月25日(水)まで休暇のため、副担当の鈴木さんへ',
    ],
    [
      {
        way: 'least_loaded',
        to: 'm2',
        first: 'm1',
        firstWhy: 'full',
        second: 'm3',
        secondWhy: 'other',
        secondUntil: '2099-11-25T15:00:00.000Z',
      },
      '佐藤さんは対応件数が上限のため、対応件数の少ない鈴木さんへ（森さんも2099年11月25日(水)まで不在）',
    ],
    [
      { way: 'backup', to: 'm2', first: 'm1', firstWhy: 'full', second: 'm3', secondWhy: 'full' },
      '佐藤さんは対応件数が上限のため、副担当の鈴木さんへ（森さんも上限）',
    ],
    [{ way: 'a way to come', to: 'm2' }, null],
  ])('say why a conversation went where it did', (data, words) => {
    const names: Record<string, string> = { m1: '佐藤', m2: '鈴木', m3: '森' };
    const reader = {
      locale: 'ja',
      timeZone: 'Asia/Tokyo',
      nameOf: (id: string | null) => names[id ?? ''] ?? '',
    } as const;
    expect(routeWords(ja, { data }, reader)).toBe(words);
  });
});
