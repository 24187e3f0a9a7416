import { describe, expect, it } from 'vitest';
import { writeOverview } from './csv.ts';
import { anEmptyOverview, anOverview } from './overview.fixture.ts';

const rowsOf = (text: string) =>
  text
    .slice(1)
    .split('\r\n')
    .map((line) => line.split(','));
const rowOf = (text: string, figure: string, of = '') =>
  rowsOf(text).find(([, name, part]) => name === figure && part === of);

describe('the overview as a list', () => {
  const text = writeOverview(anOverview());

  it('begins with a byte order mark and a head, and has as many fields in each row', () => {
    expect(
      text.startsWith('\uFEFFmonth,figure,of,value,low,high,count,change,change_low,change_high\r\n'),
    ).toBe(true);
    const rows = rowsOf(text).slice(0, -1);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([10]));
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it.each([
    ['trust', '', '5.25', '4.6', '6.1', '1234', '0.4'],
    ['promises', '', '0.943', '0.89', '0.972', '141', '0.032'],
    ['promises', 'kept', '133', '', '', '', ''],
    ['risks_open', 'urgent', '2', '', '', '', ''],
    ['nps', '', '-8', '-21.4', '5.6', '212', '3'],
    ['nps', 'detractors', '78', '', '', '', ''],
    ['mentions_displeased', '', '0.081', '0.053', '0.122', '246', '-0.052'],
    ['mentions', 'unread', '3', '', '', '', ''],
    ['new_customers', 'known', '243', '', '', '', ''],
    ['second_purchase', 'bought', '96', '', '', '', ''],
    ['kept_mouth', 'JPY', '1402300', '', '', '', ''],
    ['care', 'missed', '0.221', '0.173', '0.279', '240', ''],
    ['trust_moved', 'promises', '0.62', '', '', '', ''],
  ])('has %s %s', (figure, of, ...cells) => {
    expect(rowOf(text, figure, of)?.slice(3, 8)).toEqual(cells);
  });

  it('has each of the twelve months', () => {
    const nps = rowsOf(text).filter(([, figure]) => figure === 'history_nps');
    expect(nps).toHaveLength(12);
    expect(nps[0]?.slice(0, 4)).toEqual(['2025-12', 'history_nps', '', '']);
    expect(nps.at(-1)?.slice(0, 4)).toEqual(['2026-11', 'history_nps', '', '-8']);
  });

  it('leaves out what its reader may not see, and has no number where there is none', () => {
    const empty = writeOverview(anEmptyOverview());
    expect(empty).not.toMatch(/second_purchase|care,|risks_open|kept_mouth/u);
    expect(rowOf(empty, 'trust')?.slice(3)).toEqual(['', '', '', '0', '', '', '']);
  });
});
