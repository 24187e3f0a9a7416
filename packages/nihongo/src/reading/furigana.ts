import { loadTokenizer } from '../tokenizer/load.ts';
import type { Token, Tokenizer } from '../tokenizer/token.ts';
import { readCounted, readCounter } from './counters.ts';
import { needsReading, setRuby, type RubySegment } from './okurigana.ts';

const figures = /^\p{Nd}+$/u;

/**
 * A text in segments, with readings over the kanji where the dictionary knows them. The segments put together are the
 * text. Where a reading would be a guess (unknown words, 3本) there is none.
 */
export function furigana(text: string, tokenizer: Tokenizer = loadTokenizer()): RubySegment[] {
  const segments: RubySegment[] = [];
  const tokens = tokenizer.tokenize(text);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    const number = figuresFrom(tokens, index);
    if (number.count === 0) {
      segments.push(...wordSegments(token));
      continue;
    }
    const counter = tokens[index + number.count];
    segments.push(...countedSegments(number.text, counter));
    index += counter ? number.count : number.count - 1;
  }
  return joinPlain(segments);
}

/** The figures that begin at a token: the dictionary has them one by one. */
function figuresFrom(tokens: readonly Token[], from: number): { text: string; count: number } {
  let text = '';
  let count = 0;
  for (let token = tokens[from]; token && figures.test(token.surface); token = tokens[from + count]) {
    text += token.surface;
    count += 1;
  }
  return { text, count };
}

function countedSegments(number: string, counter: Token | undefined): RubySegment[] {
  if (!counter) return [{ text: number }];
  const isCounter = counter.pos === '名詞' && needsReading(counter.surface);
  if (!isCounter) return [{ text: number }, ...wordSegments(counter)];
  const whole = readCounted(counter.surface, number);
  if (whole !== undefined) return [{ text: number + counter.surface, ruby: whole }];
  const reading = readCounter(counter.surface, number);
  const isFixed = counter.pos1 !== '接尾' && counter.surface.length > 1;
  return [{ text: number }, ...(isFixed ? wordSegments(counter) : setRuby(counter.surface, reading ?? ''))];
}

function wordSegments(token: Token): RubySegment[] {
  return setRuby(token.surface, token.known && token.pos !== '記号' ? token.reading : '');
}

function joinPlain(segments: readonly RubySegment[]): RubySegment[] {
  const joined: RubySegment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && last.ruby === undefined && segment.ruby === undefined) {
      joined[joined.length - 1] = { text: last.text + segment.text };
    } else joined.push(segment);
  }
  return joined;
}
