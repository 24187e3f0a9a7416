import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../tokenizer/load.ts';
import { repairPoliteForms } from './repair.ts';

const tokenizer = loadTokenizer();
const bases = (text: string): string[] => repairPoliteForms(tokenizer.tokenize(text)).map((one) => one.base);

describe('polite forms that the costs of the dictionary cut wrongly', () => {
  it.each([
    ['ご案内くださり、ありがとうございます。', 'くださる'],
    ['ご利用いただけます。', 'いただける'],
    ['ご購入なさられた方', 'なさる'],
    ['お客様がいらしてから', 'いらっしゃる'],
    ['お召しになる着物', 'お召し'],
    ['ご試着ください。', '試着'],
    ['焙煎士がお答えします。', '焙煎'],
    ['店におります。', 'おる'],
  ])('%s has %s', (text, base) => {
    expect(bases(text)).toContain(base);
  });

  it('leaves other words as they are', () => {
    const tokens = tokenizer.tokenize('明日の午前に届きます。');
    expect(repairPoliteForms(tokens)).toBe(tokens);
  });

  it('covers every character once, whatever the text', () => {
    const words = fc.constantFrom(
      'くだ',
      'さり',
      'い',
      'た',
      'だけ',
      'ます',
      'なさ',
      'られ',
      'おり',
      'お召',
      'し',
      '試',
      '着',
      '。',
      '😊',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const tokens = repairPoliteForms(tokenizer.tokenize(text));
        expect(tokens.map((one) => one.surface).join('')).toBe(text);
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.surface);
      }),
    );
  });
});
