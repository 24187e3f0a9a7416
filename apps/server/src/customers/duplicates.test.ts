import { describe, expect, it } from 'vitest';
import { pairsOf, scoreOf, tellsCompany } from './duplicates.ts';

const [a, b, c] = ['00000001', '00000002', '00000003'] as const;

describe('what two customers have in common', () => {
  it('is gathered in one pair, whichever was looked at, each piece once and the strongest first', () => {
    const found = [
      { id: b, otherId: a, kind: 'same_phone', value: '03-1234-5678' },
      { id: a, otherId: b, kind: 'same_phone', value: '03-1234-5678' },
      { id: a, otherId: b, kind: 'same_name_company', value: '伊藤 健一 · みなと商会' },
      { id: a, otherId: c, kind: 'same_name_reading', value: '伊藤 健一（いとう けんいち）' },
    ] as const;
    const pairs = pairsOf(found);
    expect(pairs).toHaveLength(2);
    expect(pairs[0]).toMatchObject({ firstId: a, secondId: b });
    expect(pairs[0]?.evidence.map(({ kind }) => kind)).toEqual(['same_name_company', 'same_phone']);
    expect(pairs[0]?.score).toBeGreaterThan(pairs[1]?.score ?? 0);
  });

  it('weighs more the more there is', () => {
    const one = { kind: 'same_phone', value: '' } as const;
    expect(scoreOf([one, { kind: 'same_reading_domain', value: '' }])).toBeGreaterThan(scoreOf([one]));
    expect(scoreOf([])).toBe(0);
  });
});

describe('a domain', () => {
  it.each(['gmail.com', 'docomo.ne.jp', 'i.softbank.jp', 'yahoo.co.jp'])('%s tells no company', (domain) => {
    expect(tellsCompany(domain)).toBe(false);
  });
  it('of a company does', () => {
    expect(tellsCompany('mirai.example.jp')).toBe(true);
  });
});
