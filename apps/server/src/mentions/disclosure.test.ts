import { describe, expect, it } from 'vitest';
import { approvalRefusal, disclosureOf, shownIn } from './disclosure.ts';
import { rules, rulesAt, rulingAt } from './rules.ts';
import { siteOf, sites } from './sites.ts';

describe('what a post shows', () => {
  it.each([
    ['【PR】みどり商店のお茶です', true, true],
    ['#PR お茶がおいしい', false, true],
    ['みどり商店様より商品のご提供をいただきました', true, true],
    ['ＭＩＤＯＲＩ商店さんに招待していただきました', true, true],
    ['#みどり商店アンバサダー として #提供', true, true],
    ['みどり商店のお茶を自分で買いました', true, false],
    ['料理の提供が早い', false, false],
    ['', false, false],
  ])('%s', (text, subject, benefit) =>
    expect(shownIn(text, ['みどり商店', 'midori商店', ' '])).toEqual({ subject, benefit }),
  );
});

describe('a paid post', () => {
  const after = new Date('2023-09-30T15:00:00Z');
  const before = new Date('2023-09-30T14:59:59.999Z');
  const post = { type: 'amplified', postedAt: after, subject: true, benefit: true } as const;
  it.each([
    ['shows both', {}, null, 'shown'],
    ['names nobody', { subject: false }, null, 'missing'],
    ['says nothing of what was given', { benefit: null }, null, 'missing'],
    ['is approved', {}, 'approved', 'approved'],
    ['is approved and then changed', { subject: false }, 'approved', 'missing'],
    ['is refused', { subject: false }, 'refused', 'refused'],
    ['is older than the rule', { postedAt: before, subject: false }, null, 'not_needed'],
    ['is none', { type: 'organic', subject: false }, null, 'not_needed'],
    ['is none any more', { type: 'community' }, 'approved', 'not_needed'],
  ] as const)('that %s', (_name, change, decided, expected) =>
    expect(disclosureOf({ ...post, ...change }, decided)).toBe(expected),
  );

  it.each([
    ['approved', { evidence: '契約書' }, {}, null],
    ['approved', { evidence: ' ' }, {}, 'evidence_needed'],
    ['approved', { evidence: '契約書' }, { benefit: null }, 'not_shown'],
    ['approved', { evidence: '契約書' }, { type: 'expert' }, 'not_paid'],
    ['refused', { evidence: '' }, { subject: false }, null],
    ['refused', { evidence: '' }, { type: null }, 'not_paid'],
  ] as const)('may be %s with %o and %o: %s', (decision, given, change, refusal) =>
    expect(approvalRefusal({ ...post, ...change }, { decision, ...given })).toBe(refusal),
  );
});

describe('rules and sites', () => {
  it('are in force from their day in Japan, and say where they are from', () => {
    expect(rulingAt(new Date('2023-09-30T14:59:59Z'))).toBeNull();
    expect(rulingAt(new Date('2023-09-30T15:00:00Z'))?.id).toBe('stealth-marketing-2023');
    expect(rulesAt(new Date('2026-01-06T15:00:00Z')).map(({ id }) => id)).toContain('womj-2026');
    expect(rulesAt(new Date('2026-01-06T14:00:00Z')).map(({ id }) => id)).not.toContain('womj-2026');
    for (const { source, sourceAddress } of rules)
      expect([source, sourceAddress].every((text) => text !== '')).toBe(true);
  });

  it('hold for a host and those below it, and for no other', () => {
    expect(siteOf('https://s.tabelog.com/x')?.host).toBe('tabelog.com');
    expect(siteOf('https://nottabelog.com/x')).toBeNull();
    expect(siteOf('no address')).toBeNull();
    expect(new Set(sites.map(({ host }) => host)).size).toBe(sites.length);
  });
});
