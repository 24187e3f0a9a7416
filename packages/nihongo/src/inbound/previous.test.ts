import { describe, expect, it } from 'vitest';
import { askedBefore } from './previous.ts';

const question = '11月分の請求書はいつ届きますか。';

describe('a question asked before', () => {
  it('is seen where the customer wrote much the same and had no answer', () => {
    expect(
      askedBefore(question, [{ from: 'customer', text: '11月分の請求書は、いつごろ届きますか？' }]),
    ).toEqual({
      kind: 'asks-again',
      start: 0,
      end: question.length,
    });
  });

  it('is not seen where it was answered since', () => {
    expect(
      askedBefore(question, [
        { from: 'customer', text: question },
        { from: 'own', text: '本日お送りいたしました。' },
      ]),
    ).toBeUndefined();
  });

  it.each(['営業時間を教えてください。', 'はい', ''])('is not seen after «%s»', (text) => {
    expect(askedBefore(question, [{ from: 'customer', text }])).toBeUndefined();
  });

  it('is not seen without earlier messages', () => {
    expect(askedBefore(question, [])).toBeUndefined();
  });

  it('does not take every short word for a repetition', () => {
    expect(askedBefore('はい。', [{ from: 'customer', text: 'はい。' }])).toBeUndefined();
  });
});
