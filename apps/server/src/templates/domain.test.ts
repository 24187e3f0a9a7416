import { japaneseCalendar } from '@madoguchi/nihongo/calendar';
import type { Actor } from '../platform/http/index.ts';
import { describe, expect, it } from 'vitest';
import { businessDaysLater, dayIn, daysLater, writeDay } from './dates.ts';
import { foundBy, keysOf, nearTo, refuseUnreadable, tidy } from './domain.ts';
import { mayChange, refuseSharing } from './policy.ts';
import { starters } from './starters/starters.ts';

const fields = {
  name: '受付',
  shortName: 'uke',
  reading: 'うけつけ',
  category: '',
  cue: 'いつ届きますか',
  language: 'ja',
  channel: null,
  body: '{お客様名}様\r\n\r\n発送いたしました。  \r\n',
} as const;

describe('a text as it is kept', () => {
  it('has the line ends of the web and nothing hanging', () => {
    expect(tidy(fields).body).toBe('{お客様名}様\n\n発送いたしました。');
  });

  it('is found by its words, not by its variables', () => {
    const found = foundBy(tidy(fields));
    expect(found.cueTerms).toEqual(expect.arrayContaining(['届', '受付']));
    expect(found.bodyTerms).toContain('発送');
    expect(found.bodyTerms).not.toContain('客様');
  });

  it('is the same in any width, letter and space', () => {
    expect(keysOf({ name: 'ｕｋｅ 1', body: 'あ い' })).toEqual(keysOf({ name: 'UKE　1', body: 'あ\nい' }));
    expect(keysOf({ name: 'a', body: 'あ' }).bodyKey).not.toBe(keysOf({ name: 'a', body: 'い' }).bodyKey);
  });

  it('is near to another only when most of it is the same', () => {
    const texts = starters.map(({ name, body }, index) => ({ id: String(index), name, body }));
    const [first] = texts;
    const changed = `${first?.body ?? ''}よろしくお願いいたします。`;
    expect(nearTo(changed, texts).map(({ name }) => name)).toEqual([first?.name]);
    // No two of the starting set are near to each other.
    for (const { body } of texts) expect(nearTo(body, texts)).toHaveLength(1);
  });

  it('that cannot be read is refused with its place', () => {
    expect(() => refuseUnreadable('あ\n{以上}')).toThrow(/Line 2, column 1/u);
    expect(() => refuseUnreadable('あ')).not.toThrow();
  });
});

describe('days', () => {
  it('are those of the zone', () => {
    const instant = new Date('2026-12-31T15:30:00Z');
    expect(dayIn('Asia/Tokyo', instant)).toBe('2027-01-01');
    expect(dayIn('Europe/Paris', instant)).toBe('2026-12-31');
    expect(dayIn('Pacific/Kiritimati', instant)).toBe('2027-01-01');
  });

  it('go on over months and leap years', () => {
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysLater('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysLater('2026-03-01', -1)).toBe('2026-02-28');
  });

  it.each([
    ['2026-11-20', 1, '2026-11-24'],
    ['2026-12-28', 1, '2027-01-04'],
    ['2026-05-01', 1, '2026-05-07'],
    ['2026-11-24', 3, '2026-11-27'],
  ])('of business after %s: the %i. is %s', (from, count, expected) => {
    expect(businessDaysLater(from, count, japaneseCalendar.isBusinessDay)).toBe(expected);
    expect(businessDaysLater(from, count, () => false)).toBeNull();
  });

  it('are written as letters write them', () => {
    expect(writeDay('2026-11-24', 'ja')).toBe('11月24日(火)');
    expect(writeDay('2026-11-24', 'en')).toBe('Tuesday 24 November');
  });
});

describe('who may change a template', () => {
  const actor = (memberId: string, ...scopes: ('messages:send' | 'templates:write')[]): Actor => ({
    workspaceId: 'w',
    memberId,
    memberName: '佐伯',
    role: 'agent',
    scopes: new Set(scopes),
    via: 'session:1',
  });
  const lead = actor('lead', 'messages:send', 'templates:write');
  const agent = actor('agent', 'messages:send');
  const observer = actor('observer');

  it.each([
    ['everybody’s', lead, null, true],
    ['everybody’s', agent, null, false],
    ['everybody’s', observer, null, false],
    ['their own', agent, 'agent', true],
    ['another’s', agent, 'lead', false],
    ['another’s', lead, 'agent', false],
    ['their own, but no longer answering', observer, 'observer', false],
  ])('%s, as %o', (_what, who, ownerId, expected) => {
    expect(mayChange(who, { ownerId })).toBe(expected);
  });

  it('is told what to do instead', () => {
    expect(() => refuseSharing(agent)).toThrow(/templates:write/u);
    expect(() => refuseSharing(lead)).not.toThrow();
  });
});
