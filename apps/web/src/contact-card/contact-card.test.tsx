import type { Channel, ContactCard } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { CardForm } from './CardForm.tsx';
import { CardPage } from './CardPage.tsx';
import { CardSummary } from './CardSummary.tsx';
import { bodyOf, draftOf, printAddress, problemOf, withNumber, type Fields } from './logic/card.ts';

const none = { label: '', hours: '', say: '' };
const ja = { label: '夜間の緊急連絡', hours: '平日18時〜翌9時', say: '' };

function aCard(changes: Partial<ContactCard> = {}): ContactCard {
  return {
    revision: 2,
    contactPerson: true,
    numbers: [
      {
        channelId: 'c1',
        number: '+81312345678',
        shownNumber: '03-1234-5678',
        onCall: true,
        words: { ja, en: none },
        validFrom: null,
        validUntil: null,
      },
      {
        channelId: null,
        number: '+819011112222',
        shownNumber: '090-1111-2222',
        onCall: false,
        words: { ja: { ...ja, label: '修理' }, en: { ...none, label: 'Repairs' } },
        validFrom: '2026-12-01',
        validUntil: null,
      },
    ],
    address: null,
    inherited: null,
    changedAt: null,
    ...changes,
  };
}

const owner = { kind: 'customers', id: 'k1' } as const;
const me = aMe();
const summary = (
  card: ContactCard,
  options: object = {},
  of: { kind: 'customers' | 'companies'; id: string } = owner,
) =>
  renderText(() => <CardSummary owner={of} editable />, {
    me,
    known: [[['contact-card', of.kind, of.id], card]],
    ...options,
  });
const empty = aCard({ revision: 0, numbers: [] });

describe('a card in the record', () => {
  it('shows numbers, what for, and which ring who is on call', async () => {
    expect(await summary(aCard())).toBe(
      '連絡先カード 非公開 夜間の緊急連絡 03-1234-5678 時間外は当番につながります 修理 090-1111-2222 連絡先カードを開く',
    );
    expect(await summary(aCard({ address: 'https://desk.example.jp/cards/x' }))).toContain('公開中');
  });

  it('has English words where there are, else the Japanese ones', async () => {
    const text = await summary(aCard(), { locale: 'en' });
    expect(text).toMatch(/夜間の緊急連絡 .* Repairs 090-1111-2222/u);
  });

  it('teaches where there is none, and says whose it is', async () => {
    expect(await summary(empty)).toBe('連絡先カード 連絡先カードはまだありません。 連絡先カードを作成');
    expect(await summary(empty, {}, { kind: 'companies', id: 'o1' })).toContain('この会社の方に');
    const inherited = { companyId: 'o1', company: '株式会社みなと' };
    expect(await summary(aCard({ revision: 0, inherited }))).toContain(
      '株式会社みなとの連絡先カードを使っています。',
    );
  });
});

describe('the numbers as they are written', () => {
  const [first, second] = draftOf(aCard(), null);
  if (first === undefined || second === undefined) throw new Error('the sample has two numbers');

  it('become what they were, when nothing is changed', () => {
    expect([bodyOf(first), bodyOf(second)]).toEqual([
      { channelId: 'c1', number: null, words: { ja, en: none }, validFrom: null, validUntil: null },
      {
        channelId: null,
        number: '090-1111-2222',
        words: { ja: { ...ja, label: '修理' }, en: { ...none, label: 'Repairs' } },
        validFrom: '2026-12-01',
        validUntil: null,
      },
    ]);
  });

  it('begin with a telephone of the desk, where there is one; a company’s are not taken over', () => {
    expect(draftOf(empty, 'c9')).toMatchObject([{ source: 'c9', label: '' }]);
    expect(draftOf(empty, null)).toMatchObject([{ source: 'other' }]);
    const inherited = { companyId: 'o1', company: '株式会社みなと' };
    expect(draftOf(aCard({ revision: 0, inherited }), null)).toMatchObject([{ label: '', number: '' }]);
  });

  it.each<[Partial<Fields>, string | null]>([
    [{}, null],
    [{ number: ' ' }, 'card.problem.number'],
    [{ number: '', source: 'c1' }, null],
    [{ label: ' ' }, 'card.problem.label'],
    [{ validUntil: '2026-11-30' }, 'card.problem.dates'],
    [{ validUntil: '2026-12-01' }, null],
  ])('with %o are refused: %s', (change, problem) => {
    expect(problemOf({ ...second, ...change })).toBe(problem);
  });

  it('are kept apart when one is added', () => {
    expect(withNumber(draftOf(aCard(), null)).map(({ key }) => key)).toEqual([0, 1, 2]);
    expect(withNumber([])).toMatchObject([{ key: 0, source: 'other' }]);
  });
});

describe('the form', () => {
  const phone = { id: 'c1', type: 'phone', name: '夜間窓口', phone: { shownNumber: '03-1234-5678' } };
  const draw = (card: ContactCard, of: { kind: 'customers' | 'companies'; id: string } = owner) =>
    renderText(
      () => (
        <CardForm owner={of} card={card} phones={[phone as Channel]} editable onReload={() => undefined} />
      ),
      { me },
    );

  it('has each number with what for, hours, words and time, and the contact person’s name', async () => {
    const text = await draw(aCard());
    expect(text).toMatch(
      /1件目 .*用途 .*受付時間 .*お電話のときにお伝えいただくこと .*掲載開始日 .*英語の表示/u,
    );
    expect(text).toMatch(/2件目 .*電話番号 .*番号を追加 .*担当者の名前を載せる .*保存/u);
    expect(await draw(aCard(), { kind: 'companies', id: 'o1' })).not.toContain('担当者の名前');
  });

  it('says that a customer’s own card takes the place of the company’s', async () => {
    const inherited = { companyId: 'o1', company: '株式会社みなと' };
    expect(await draw(aCard({ revision: 0, inherited }))).toContain('このお客様専用のカードを作成');
  });
});

describe('the public page', () => {
  const draw = (card: ContactCard, editable = true) =>
    renderText(() => <CardPage owner={owner} card={card} editable={editable} />, { me });

  it('is published first, then opened, printed, renewed and withdrawn', async () => {
    expect(await draw(aCard())).toMatch(/公開する カードを削除$/u);
    expect(await draw(aCard({ address: 'https://desk.example.jp/cards/x' }))).toMatch(
      /公開ページのアドレス .*ページを開く A4に8枚で印刷 名刺サイズで印刷 アドレスを変更 公開を終了 カードを削除$/u,
    );
  });

  it('is only looked at by whoever may not change customers', async () => {
    const text = await draw(aCard({ address: 'https://desk.example.jp/cards/x' }), false);
    expect(text).toMatch(/名刺サイズで印刷$/u);
  });

  it('is printed in the reader’s language', () => {
    expect(printAddress('https://desk.example.jp/cards/x', 'a4', 'en')).toBe(
      'https://desk.example.jp/cards/x?print=a4&lang=en',
    );
  });
});
