import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar } from './ical.ts';

const at = Date.parse('2026-11-24T09:00:00Z');
const entry = { uid: 'one@desk', start: at, end: at + 3_600_000, summary: '当番' };

/** A calendar read again: lines put together, as a program does. */
const read = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar', () => {
  it('has its entries in UTC, one after the other', () => {
    const lines = read(calendar('当番（みどり商店）', [entry, { ...entry, uid: 'two@desk' }], at));
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(['UID:one@desk', 'UID:two@desk']);
    expect(lines).toContain('DTSTART:20261124T090000Z');
    expect(lines).toContain('DTEND:20261124T100000Z');
    expect(lines.at(-2)).toBe('END:VCALENDAR');
  });

  it('writes signs that mean something with a stroke, and breaks as \\n', () => {
    const lines = read(calendar('a', [{ ...entry, summary: '夜;休,日\\\n控え' }], at));
    expect(lines).toContain(String.raw`SUMMARY:夜\;休\,日\\\n控え`);
  });

  it('has no line above 75 octets, and cuts no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('当', 'a', '𠮷', ' '), maxLength: 200 }), (name) => {
        const text = calendar(name, [], at);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(read(text)).toContain(`X-WR-CALNAME:${name}`);
      }),
    );
  });
});
