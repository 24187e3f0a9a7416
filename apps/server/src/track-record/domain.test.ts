import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, hasEnded, isChanged, mayName, shownToday, warningsOf } from './domain.ts';
import { aCertificate, aClient, someContent } from './samples.fixture.ts';

const today = '2026-11-22';

describe('a client', () => {
  it.each([
    ['2026-04-01', '承諾書', true],
    [today, '承諾書', true],
    ['2026-11-23', '承諾書', false],
    ['2026-04-01', ' ', false],
    [null, '承諾書', false],
  ])('who allowed it on %s by «%s» may be named: %s', (consentOn, consentEvidence, named) =>
    expect(mayName({ consentOn, consentEvidence }, today)).toBe(named),
  );
});

describe('a certificate', () => {
  it.each([
    [null, false],
    [today, false],
    ['2026-11-21', true],
  ])('valid until %s has ended: %s', (validUntil, ended) =>
    expect(hasEnded({ validUntil }, today)).toBe(ended),
  );

  it.each([
    ['2027-01-21', ['expiring']],
    ['2027-01-22', []],
    ['2026-11-21', ['expired']],
    [null, []],
  ])('valid until %s warns %o', (validUntil, kinds) => {
    const warned = warningsOf([{ id: 'x', content: aCertificate({ validUntil }) }], today);
    expect(warned.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('an edition', () => {
  const edition = someContent();
  const names = (content: typeof edition) =>
    content.entries.flatMap(({ content: each }) =>
      each.kind === 'client' && mayName(each, today) ? [each.name.ja] : [],
    );

  it('shows a certificate no more once it has ended', () => {
    const later = shownToday(edition, edition.entries, '2027-04-01');
    expect(later.entries.some(({ content }) => content.kind === 'certificate')).toBe(false);
    expect(later.figures).toEqual(edition.figures);
    expect(later.day).toBe(edition.day);
  });

  it('names nobody who took that back, nor who is a client no more', () => {
    expect(names(shownToday(edition, edition.entries, today))).toEqual(['株式会社青葉百貨店']);
    const taken = [{ id: 'c1', content: aClient({ consentOn: null }) }];
    expect(names(shownToday(edition, taken, today))).toEqual([]);
    expect(names(shownToday(edition, [], today))).toEqual([]);
    expect(shownToday(edition, [], today).entries).toHaveLength(4);
  });

  it('never shows more than was kept', () => {
    fc.assert(
      fc.property(fc.subarray(edition.entries), fc.integer({ min: 0, max: 4000 }), (now, days) => {
        const shown = shownToday(edition, now, dayAfter(today, days));
        expect(shown.entries.length).toBeLessThanOrEqual(edition.entries.length);
        expect(names(shown).length).toBeLessThanOrEqual(names(edition).length);
      }),
    );
  });

  it('is changed by what is written, not by figures, days or the order of fields', () => {
    const other = { ...someContent({ day: '2027-01-01' }), facts: { ...edition.facts } };
    const { name, ...rest } = edition.facts;
    expect(isChanged({ ...other, facts: { ...rest, name } }, edition)).toBe(false);
    expect(isChanged({ ...other, entries: other.entries.toReversed() }, edition)).toBe(false);
    expect(isChanged({ ...other, facts: { ...rest, name, staff: 49 } }, edition)).toBe(true);
    expect(isChanged({ ...other, entries: [] }, edition)).toBe(true);
    expect(isChanged(other, undefined)).toBe(true);
  });
});
