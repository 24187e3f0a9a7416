import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { loadTokenizer } from '../tokenizer/load.ts';
import { mentionTypes, sentiments } from './mention.ts';
import { negative, neutral, positive } from './opinions.fixture.ts';
import { readMention } from './read-mention.ts';
import { amplified, community, disclosed, expert, organic, undisclosed } from './writers.fixture.ts';

const lines = (list: string): string[] => list.trim().split('\n');

describe('what the writer thinks', () => {
  it.each(lines(positive))('is praise: %s', (text) => {
    expect(readMention(text).sentiment).toBe('positive');
  });

  it.each(lines(negative))('is blame: %s', (text) => {
    expect(readMention(text).sentiment).toBe('negative');
  });

  it.each(lines(neutral))('is neither: %s', (text) => {
    expect(readMention(text).sentiment).toBe('neutral');
  });
});

describe('who writes', () => {
  it.each(lines(amplified))('is someone who got something for it: %s', (text) => {
    expect(readMention(text).type).toBe('amplified');
  });

  it.each(lines(expert))('is a professional: %s', (text) => {
    expect(readMention(text).type).toBe('expert');
  });

  it.each(lines(community))('is a member of a group: %s', (text) => {
    expect(readMention(text).type).toBe('community');
  });

  it.each(lines(organic))('is anyone: %s', (text) => {
    expect(readMention(text).type).toBe('organic');
  });
});

describe('disclosure', () => {
  it.each(lines(disclosed))('is plain at sight: %s', (text) => {
    expect(readMention(text)).toMatchObject({ type: 'amplified', disclosed: true });
  });

  it.each(lines(undisclosed))('is missing: %s', (text) => {
    expect(readMention(text).disclosed).toBe(false);
  });
});

describe('a mention', () => {
  it('reads a text and its tokens alike', () => {
    const text = '【PR】味は良いけど接客が冷たい';
    const document = { text, tokens: loadTokenizer().tokenize(text) };
    expect(readMention(document, { source: 'x' })).toEqual(readMention(text, { source: 'x' }));
  });

  it('shows the evidence for what it says, with places', () => {
    const text = '本当においしかった。また行きます！';
    const { signals } = readMention(text);
    const shown = signals.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
    expect(shown).toContain('praise:word おいしかっ');
    expect(shown.some((one) => one.startsWith('praise:returns また行'))).toBe(true);
  });

  it('never throws, and every span lies in the text', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            '😊',
            '\ud800',
            '\0',
            '。',
            'PR',
            '【',
            '最高',
            'ない',
            'けど',
            'みんな',
            '医師',
            '\ue000',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(odd, (text) => {
        const mention = readMention(text);
        expect(sentiments).toContain(mention.sentiment);
        expect(mentionTypes).toContain(mention.type);
        for (const span of [...mention.signals, ...mention.aspects]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads nothing into an empty text', () => {
    expect(readMention('')).toMatchObject({ disclosed: false, aspects: [], signals: [] });
  });

  it.each(['あ', '😊', '「', 'みんなの', '1回', '会会部', 'もうここに', '値段が高い', '〜'])(
    'takes long runs of %s',
    (unit) => {
      const mention = readMention(unit.repeat(Math.floor(20_000 / unit.length)));
      expect(sentiments).toContain(mention.sentiment);
    },
  );
});
