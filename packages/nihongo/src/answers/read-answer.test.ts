import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correcting, notCorrecting, notSelling, selling } from './examples.fixture.ts';
import { readAnswer } from './index.ts';
import { sentencesOf } from './sentences.ts';

/** The share of what was found that is right, and of what is there that was found. */
function scores(
  found: (text: string) => boolean,
  yes: readonly string[],
  no: readonly string[],
): { precision: number; recall: number } {
  const hits = yes.filter(found).length;
  const false_ = no.filter(found).length;
  return { precision: hits / (hits + false_), recall: hits / yes.length };
}

const promotes = (text: string) => readAnswer(text).promotions.length > 0;
const corrects = (text: string) => readAnswer(text).corrections.length > 0;

describe('selling in an answer', () => {
  it.each(selling)('is found in «%s»', (text) => expect(promotes(text)).toBe(true));
  it.each(notSelling)('is not found in «%s»', (text) => expect(promotes(text)).toBe(false));

  it('names its sentences, and no other', () => {
    const text =
      'このたびは申し訳ございません。\n代わりの品をお送りしました。\n\nこの機会に、新商品もぜひお試しください。';
    expect(readAnswer(text)).toEqual({
      promotions: ['この機会に、新商品もぜひお試しください。'],
      corrections: [],
    });
  });

  it('is not found in what an answer quotes', () => {
    expect(promotes('> この商品もおすすめです。\n申し訳ございません。')).toBe(false);
  });
});

describe('a correction in an answer', () => {
  it.each(correcting)('is found in «%s»', (text) => expect(corrects(text)).toBe(true));
  it.each(notCorrecting)('is not found in «%s»', (text) => expect(corrects(text)).toBe(false));
});

describe('the sentences of an answer', () => {
  it('go on over lines that do not end one', () => {
    expect(sentencesOf('先日お伝えした納期に\n誤りがございました。\nお詫びいたします。')).toEqual([
      '先日お伝えした納期に誤りがございました。',
      'お詫びいたします。',
    ]);
  });

  it('are found in whatever is given, in bounded time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { promotions, corrections } = readAnswer(text);
        expect(promotions.length + corrections.length).toBeLessThanOrEqual(2 * sentencesOf(text).length);
      }),
    );
    expect(readAnswer('ぜひ'.repeat(100_000)).promotions.length).toBeLessThanOrEqual(1);
  });
});

describe('the reading as a whole', () => {
  it('is right about nearly all of these sentences', () => {
    expect(scores(promotes, selling, notSelling).precision).toBeGreaterThanOrEqual(0.95);
    expect(scores(corrects, correcting, notCorrecting).precision).toBeGreaterThanOrEqual(0.95);
  });
});
