import { describe, expect, it } from 'vitest';
import { reportPromises, scorePromises } from './promises.ts';
import type { LabelledPromises } from './promises.ts';

const sentAt = '2026-11-20T10:00:00+09:00';

const item = (id: string, text: string, promises: LabelledPromises['promises']): LabelledPromises => ({
  id,
  sentAt,
  text,
  promises,
});

describe('scorePromises', () => {
  it('counts what is right', () => {
    const score = scorePromises([
      item('a', '明日お送りいたします。', [{ at: '明日お送りいたします', act: 'send', due: '2026-11-21' }]),
      item('b', 'ありがとうございました。', []),
    ]);
    expect(score).toMatchObject({
      labelled: 1,
      found: 1,
      due: 1,
      act: 1,
      extra: 0,
      empty: 1,
      wronged: 0,
      errors: [],
    });
  });

  it('names every error', () => {
    const score = scorePromises([
      item('due', '明日お送りいたします。', [{ at: '明日お送りいたします', act: 'send', due: '2026-11-22' }]),
      item('act', '明日お送りいたします。', [
        { at: '明日お送りいたします', act: 'visit', due: '2026-11-21' },
      ]),
      item('missed', 'お元気で。', [{ at: 'お元気で', act: 'other', due: null }]),
      item('extra', '明日お送りいたします。', []),
    ]);
    expect(score).toMatchObject({ labelled: 3, found: 2, due: 1, act: 1, extra: 1, empty: 1, wronged: 1 });
    expect(score.errors.map((error) => error.split(' ')[0])).toEqual(['due', 'act', 'missed', 'extra']);
  });

  it('reports in percent', () => {
    expect(reportPromises('set', scorePromises([item('b', 'はい。', [])]))).toContain('false: 0 of 1');
  });
});
