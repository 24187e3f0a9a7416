import type { VoiceEdit } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, isLow, shownBy, standingAt, type Line } from './domain.ts';
import { rewardRuleAt, rules } from './rules.ts';

const at = (day: string) => Date.parse(`${day}T00:00:00.000Z`);
const given = (over: Partial<Line> = {}): Line => ({
  kind: 'given',
  uses: ['wall'],
  editing: 'none',
  version: 1,
  from: '2026-01-01T00:00:00.000Z',
  until: null,
  ...over,
});
const ended = (kind: 'withdrawn' | 'refused'): Line => ({ ...given(), kind, uses: [] });

describe('the consent that stands', () => {
  it.each([
    ['nobody answered', [], null],
    ['given', [given()], ['wall']],
    ['refused', [ended('refused')], null],
    ['given and withdrawn', [given(), ended('withdrawn')], null],
    ['withdrawn and given again', [given(), ended('withdrawn'), given({ uses: ['print'] })], ['print']],
    ['given anew for less', [given({ uses: ['wall', 'social'] }), given()], ['wall']],
    ['not begun yet', [given({ from: '2026-07-01T00:00:00.000Z' })], null],
    ['over', [given({ until: '2026-06-15T00:00:00.000Z' })], null],
    ['over in this very moment', [given({ until: '2026-06-30T00:00:00.000Z' })], null],
    ['not over yet', [given({ until: '2026-06-30T00:00:00.001Z' })], ['wall']],
  ])('%s', (_name, ledger, uses) => expect(standingAt(ledger, at('2026-06-30'))?.uses ?? null).toEqual(uses));

  it('is none after a withdrawal, whatever came before and whenever one asks', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc
            .record({
              kind: fc.constantFrom('given', 'refused', 'withdrawn'),
              day: fc.integer({ min: 0, max: 900 }),
            })
            .map(
              ({ kind, day }) =>
                ({
                  ...given(),
                  kind,
                  from: new Date(at('2026-01-01') + day * 86_400_000).toISOString(),
                }) as Line,
            ),
        ),
        fc.integer({ min: 0, max: at('2040-01-01') }),
        (ledger, now) => {
          expect(standingAt([...ledger, ended('withdrawn')], now)).toBeNull();
        },
      ),
    ));
});

describe('what is shown', () => {
  const said = '届くのが早いです。値段は高いです。';
  const wordings = [
    { version: 1, words: said, name: '30代・女性' },
    { version: 2, words: '届くのが早いです。…', name: 'M.T. 様' },
    { version: 3, words: '最高です。', name: '緑川 直子 様' },
  ];
  it.each([
    ['none', 1, { words: said, name: '30代・女性', fit: 'said' }],
    ['shorten', 2, { words: '届くのが早いです。…', name: 'M.T. 様', fit: 'shortened' }],
    // A name is shown as it was agreed, however the words are shortened afterwards.
    ['shorten', 1, { words: '届くのが早いです。…', name: '30代・女性', fit: 'shortened' }],
    ['correct', 3, { words: '最高です。', name: '緑川 直子 様', fit: 'changed' }],
    ['correct', 2, { words: '届くのが早いです。…', name: 'M.T. 様', fit: 'shortened' }],
    ['none', 9, null],
  ] as const)('with «%s» given to wording %i', (editing, version, shown) =>
    expect(shownBy(said, wordings, { editing, version })).toEqual(shown),
  );

  it('is never a wording that goes further than what was allowed', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string(), { maxLength: 5 }),
        fc.constantFrom<VoiceEdit>('none', 'shorten', 'correct'),
        fc.nat(6),
        (others, editing, version) => {
          const all = [said, ...others].map((words, index) => ({ version: index + 1, words, name: 'A' }));
          const shown = shownBy(said, all, { editing, version });
          if (shown === null) return;
          expect(covers(editing, shown.fit)).toBe(true);
          if (editing === 'correct') expect(shown.words).toBe(all[version - 1]?.words);
        },
      ),
    ));
});

describe('a score', () => {
  it.each([
    [2, 5, true],
    [2.5, 5, true],
    [3, 5, false],
    [5, 10, true],
    [0, 5, true],
    [null, null, false],
  ])('%s of %s is low: %s', (score, scoreOf, low) => expect(isLow({ score, scoreOf })).toBe(low));
});

describe('the rules', () => {
  it.each([
    ['2023-09-30', undefined],
    ['2023-10-01', 'stealth-marketing-2023'],
    ['2026-11-22', 'stealth-marketing-2023'],
  ])('on %s a reward is told by %s', (day, id) => expect(rewardRuleAt(day)?.id).toBe(id));

  it('each have a source and a day', () => {
    expect(rules().map(({ id }) => id)).toEqual(['stealth-marketing-2023', 'superiority-2016']);
    for (const rule of rules()) {
      expect(rule.source).not.toBe('');
      expect(rule.sourceAddress).toMatch(/^https:\/\//u);
    }
  });
});
