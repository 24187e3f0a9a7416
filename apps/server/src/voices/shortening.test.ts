import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf, isShortening, sentencesOf } from './shortening.ts';

const said = '届くのが早くて驚きました。味はとても良いです。ただ、値段は少し高いと思います。また買います。';

describe('the sentences of a text', () => {
  it.each([
    ['一つ。二つ！三つ？', ['一つ。', '二つ！', '三つ？']],
    ['「本当に？」と聞いた。はい。', ['「本当に？」', 'と聞いた。', 'はい。']],
    ['一行目\n二行目。', ['一行目', '二行目。']],
    ['It came early. I paid 3.5 thousand. Good!', ['It came early.', 'I paid 3.5 thousand.', 'Good!']],
    ['  ', []],
  ])('%j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));
});

describe('leaving sentences out', () => {
  it.each([
    ['the whole', said, true],
    ['a mark in the middle', '届くのが早くて驚きました。…また買います。', true],
    ['another mark', '届くのが早くて驚きました。（中略）また買います。', true],
    ['a mark at the end', '届くのが早くて驚きました。味はとても良いです。…', true],
    ['a mark at both ends', '…味はとても良いです。……', true],
    ['no mark at the end', '届くのが早くて驚きました。味はとても良いです。', false],
    ['no mark at the beginning', '味はとても良いです。ただ、値段は少し高いと思います。また買います。', false],
    ['no mark in the middle', '届くのが早くて驚きました。また買います。', false],
    ['another order', '…また買います。…味はとても良いです。…', false],
    ['a cut within a sentence', '届くのが早くて…味はとても良いです。…', false],
    ['a part that turns the meaning', '…値段は少し高い…', false],
    ['another word', '届くのがとても早くて驚きました。…', false],
    ['an added sentence', '届くのが早くて驚きました。…また買います。おすすめです。', false],
    ['nothing but marks', '……', false],
    ['nothing', '', false],
  ])('%s', (_name, words, holds) => expect(isShortening(said, words)).toBe(holds));

  it('takes what somebody wrote themselves for no mark', () => {
    const own = '最初は…不安でした。でも良い品でした。';
    expect(isShortening(own, '最初は…不安でした。（中略）')).toBe(true);
    expect(isShortening(own, '…でも良い品でした。')).toBe(false);
    expect(isShortening(own, own)).toBe(true);
  });

  it('finds a sentence that was said twice where it has to stand', () => {
    const twice = 'はい。良いです。はい。';
    expect(isShortening(twice, '…はい。')).toBe(true);
    expect(isShortening(twice, 'はい。…はい。')).toBe(true);
    expect(isShortening(twice, 'はい。…良いです。はい。')).toBe(true);
    expect(isShortening(twice, 'はい。良いです。…良いです。はい。')).toBe(false);
  });

  it('tells how words stand to what was said', () => {
    expect(fitOf(said, ` ${said.replaceAll('。', '。\n')} `)).toBe('shortened');
    expect(fitOf(said, `${said} `)).toBe('said');
    expect(fitOf(said, '…また買います。')).toBe('shortened');
    expect(fitOf(said, '最高でした。')).toBe('changed');
  });
});

const word = fc.stringMatching(/^[あ-んa-z0-9]{1,8}$/u);
const sentence = fc.tuple(word, fc.constantFrom('。', '！', '？')).map((parts) => parts.join(''));

/** What is kept, with a mark wherever something is missing. */
function shortened(sentences: readonly string[], keep: readonly boolean[], mark: string): string {
  let words = '';
  for (const [index, each] of sentences.entries())
    if (keep[index] === true) words += each;
    else if (!words.endsWith(mark)) words += mark;
  return words;
}

describe('for whatever was said', () => {
  const kept = fc
    .array(fc.tuple(sentence, fc.boolean()), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some(([, keep]) => keep));

  it('leaving sentences out with a mark is a shortening', () =>
    fc.assert(
      fc.property(kept, fc.constantFrom('…', '（中略）', '[…]'), (all, mark) => {
        const sentences = all.map(([each]) => each);
        const keep = all.map(([, each]) => each);
        expect(isShortening(sentences.join(''), shortened(sentences, keep, mark))).toBe(true);
      }),
    ));

  it('every sentence of a shortening was said, in its order', () =>
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        fc.array(fc.oneof(sentence, fc.constant('…')), { minLength: 1, maxLength: 6 }),
        (original, parts) => {
          if (!isShortening(original.join(''), parts.join(''))) return;
          let from = 0;
          for (const part of parts.filter((each) => each !== '…')) {
            const at = original.indexOf(part, from);
            expect(at).not.toBe(-1);
            from = at + 1;
          }
        },
      ),
    ));

  it('another word anywhere is no shortening', () =>
    fc.assert(
      fc.property(kept, fc.nat(), word, (all, place, other) => {
        const sentences = all.map(([each]) => each);
        const index = place % sentences.length;
        const changed = sentences.map((each, at) => (at === index ? `${other}ん${each}` : each));
        fc.pre(!sentences.includes(changed[index] ?? ''));
        expect(isShortening(sentences.join(''), changed.join(''))).toBe(false);
      }),
    ));
});
