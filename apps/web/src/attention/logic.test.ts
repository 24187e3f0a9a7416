import type { AttentionEvidence, AttentionTrailEntry, Locale } from '@madoguchi/contract';
import { signalKinds } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../kit/i18n.tsx';
import { translator } from '../kit/translate.ts';
import { percent } from './logic/percent.ts';
import { piecesOf } from './logic/pieces.ts';
import { isWeight, weightsOf } from './logic/weights.ts';
import { dayOf, factOf, kinds, lengthOf, opensWord, trailLine } from './logic/words.ts';
import { parseAttentionSearch } from './search.ts';

const said = async (locale: Locale) => {
  const { catalogue } = await loadCatalogue(locale);
  return { t: translator(catalogue), locale, timeZone: 'Asia/Tokyo' } as const;
};
const ja = await said('ja');
const en = await said('en');

describe('the address of the list', () => {
  it.each([
    [{}, {}],
    [
      { list: 'asking', mine: true, level: 'care' },
      { list: 'asking', mine: true },
    ],
    [
      { list: 'open', level: 'urgent', kind: 'veiled' },
      { level: 'urgent', kind: 'veiled' },
    ],
    [{ list: 'all', mine: 'yes', level: 'calm', kind: 'gossip' }, {}],
  ])('%o says %o', (raw, search) => {
    expect(parseAttentionSearch(raw)).toEqual(search);
  });

  it('can name every kind there is', () => {
    expect(kinds.toSorted()).toEqual([...signalKinds].toSorted());
  });
});

describe('what a sign rests on', () => {
  const place = { conversationId: 'c1', messageId: 'm1' };
  const since = '2026-11-19T01:00:00.000Z';
  const nameOf = (id: string) => (id === 'b1' ? '佐藤 花' : undefined);
  const facts: [AttentionEvidence, string | null, string][] = [
    [{ type: 'message', ...place, spans: [], before: null }, null, 'やり取りで見る'],
    [
      { type: 'wait', ...place, since, usualMinutes: 60, basis: 'own', cases: 4 },
      'このお客様には、いつも1時間ほどでお返事しています（これまでの4件）。',
      'やり取りで見る',
    ],
    [
      { type: 'wait', ...place, since, usualMinutes: 20, basis: 'workspace', cases: 31 },
      '窓口全体の20分（31件）と比べています。',
      'やり取りで見る',
    ],
    [
      { type: 'silence', ...place, since, usualMinutes: 5760, cases: 3 },
      'いつもは4日ほどでお返事をくださいます（これまでの3件）。',
      'やり取りで見る',
    ],
    [
      { type: 'silence', ...place, since, usualMinutes: null, cases: 0 },
      'ご不満やご質問が残っている可能性があります。',
      'やり取りで見る',
    ],
    [
      { type: 'contact_person', from: 'gone', to: 'b1' },
      '担当が以前の担当者から佐藤 花に変わりました。',
      '顧客の記録で見る',
    ],
    [{ type: 'contact_person', from: 'b1', to: null }, '佐藤 花が担当を外れました。', '顧客の記録で見る'],
    [
      { type: 'promise', id: 'p1', opens: '/promises', text: '11月19日までにご連絡' },
      '11月19日までにご連絡',
      '根拠を見る',
    ],
    [{ type: 'order', id: 'o1', opens: '/orders', text: '' }, null, '根拠を見る'],
  ];

  it.each(facts)('%o', (evidence, fact, link) => {
    const words = factOf({ evidence }, ja, nameOf);
    if (fact === null) expect(words).toBeNull();
    else expect(words).toContain(fact);
    expect(opensWord(ja.t, { evidence })).toBe(link);
  });

  it('says lengths in their largest unit', () => {
    expect([0, 45, 60, 150, 48 * 60, 6000].map((minutes) => lengthOf(ja.t, minutes))).toEqual([
      '1分',
      '45分',
      '1時間',
      '3時間',
      '2日',
      '4日',
    ]);
    expect(dayOf('2026-11-24', 'ja')).toContain('11月24日');
  });
});

describe('the trail', () => {
  const entry = (kind: AttentionTrailEntry['kind'], data: AttentionTrailEntry['data'], actor = true) =>
    ({
      id: 't',
      at: '2026-11-19T01:00:00.000Z',
      kind,
      data,
      actor: actor ? { id: 'b', name: '佐藤 花' } : null,
    }) as const;

  it.each([
    [entry('raised', { level: 'care' }, false), '気配りを開始（要注意）'],
    [entry('level_changed', { from: 'care', to: 'urgent' }, false), '要注意 → 至急'],
    [entry('signal_rested', { kind: 'veiled', why: '口癖' }), '「控えめに伝えられたご不満」を問題なしに'],
    [entry('signal_restored', { kind: 'veiled' }), '「控えめに伝えられたご不満」を根拠に戻した'],
    [entry('planned', { on: '2026-11-24', from: null }), '11月24日(火)のお伺いを予定'],
    [entry('planned', { on: null, from: '2026-11-24' }), 'お伺いの予定を取り消した'],
    [entry('act', { act: 'gift', note: '' }), '贈り物を記録'],
    [entry('drafted', { act: 'letter' }), '手紙を下書き'],
    [entry('closed', { how: 'person', helped: 'helped', outcome: null }), '完了（効果があった）'],
    [entry('closed', { how: 'settled' }, false), '根拠が解消し、自動で完了'],
    [entry('reopened', {}), '完了を取り消した'],
    [
      entry('outcome', { helped: 'helped', outcome: 'stayed' }),
      '結果を記録（効果があった・お付き合いが続いた）',
    ],
    [entry('outcome', { outcome: 'left' }, false), '記録から判明（離れられた）'],
  ])('%o', (each, line) => {
    expect(trailLine(each, ja)).toBe(line);
    expect(trailLine(each, en)).not.toMatch(/[ぁ-ん]/u);
  });
});

describe('a marked text', () => {
  it('joined is itself again, whatever is marked', () => {
    const mark = fc.record({ start: fc.nat(40), end: fc.nat(40) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 5 }), (text, marks) => {
        const pieces = piecesOf(
          text,
          marks.filter(({ start, end }) => start < end),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
    expect(piecesOf('少し残念です', [{ start: 2, end: 4 }]).map(({ marked }) => marked)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('a weight', () => {
  it.each([
    [0, true],
    [100, true],
    [40.5, false],
    [-1, false],
    [101, false],
    ['', false],
    [undefined, false],
  ])('%o is one: %o', (value, is) => {
    expect(isWeight(value)).toBe(is);
  });

  it('is kept with the others, or none is', () => {
    expect(weightsOf({ veiled: 40, complaint: 60 })).toEqual({ veiled: 40, complaint: 60 });
    expect(weightsOf({ veiled: 40, complaint: '' })).toBeNull();
    expect(percent(0.284)).toBe('28%');
  });
});
