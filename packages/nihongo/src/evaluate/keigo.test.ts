import { describe, expect, it } from 'vitest';
import { scoreKeigo } from './keigo.ts';
import type { KeigoItem } from './keigo.ts';

const item = (text: string, findings: KeigoItem['findings'] = []): KeigoItem => ({
  id: text,
  channel: 'email',
  text,
  findings,
});

describe('the score of the check', () => {
  it('counts what is found rightly, wrongly and not at all', () => {
    const { counts, byRule } = scoreKeigo([
      item('社長がおっしゃられました。', [
        { at: 'おっしゃられました', rule: 'double-honorific', suggest: ['おっしゃいました'] },
      ]),
      item('すみません、明日お届けします。'),
      item('明日お届けします。', [{ at: '明日', rule: 'vague-promise', suggest: [] }]),
    ]);
    expect(counts).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(byRule.get('double-honorific')).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  it('counts correct texts that are marked all the same', () => {
    const { correct, correctMarked } = scoreKeigo([item('すみません。'), item('承知いたしました。')]);
    expect([correct, correctMarked]).toEqual([2, 1]);
  });

  it('takes a fix for right by the text it gives, whatever its span', () => {
    const findings = [{ at: '伺わさせて', rule: 'sa-insertion', suggest: ['伺わせて'] }];
    const { fixes, fixesRight, errors } = scoreKeigo([item('明日伺わさせていただきます。', findings)]);
    expect([fixes, fixesRight, errors]).toEqual([1, 1, []]);
  });

  it('names each error with its item', () => {
    const { errors } = scoreKeigo([item('すみません。')]);
    expect(errors).toEqual([expect.stringContaining('すみません。 wrong casual-apology')]);
  });
});
