import type { Predicate } from '../morph/predicate.ts';
import { readPredicates } from '../morph/read-predicates.ts';
import { around } from './ordered.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Span } from '../text/span.ts';

/** A clause that states something of its own: a sentence, or a part of one up to 〜ますので, 〜ますが, 〜ますし. */
export interface Assertion extends Span {
  /** Its last predicate, and those before it, in order. */
  readonly predicate: Predicate;
  readonly before: readonly Predicate[];
  /** The rest of the sentence after the predicate. */
  readonly rest: string;
}

const joins = new Set(['が', 'ので', 'から', 'し', 'けど', 'けれど', 'けれども', 'んで', 'のに', 'ものの']);

function isIndependent(document: Document, sentence: Sentence, predicate: Predicate): boolean {
  for (let index = predicate.endToken; index < sentence.endToken; index += 1) {
    const token = document.tokens[index];
    if (!token) return true;
    if (token.pos === '助詞' && /終助詞/u.test(token.pos1) && token.surface !== 'か') continue;
    if (token.pos === '記号' && token.pos1 !== '括弧開') {
      if (token.pos1 === '読点') return predicate.polite && isFinal(predicate);
      if (token.pos1 === '空白' || /^[ー〜～~…・]/u.test(token.surface)) continue;
      return true;
    }
    if (token.pos === '助詞' && joins.has(token.surface)) return predicate.polite && isFinal(predicate);
    return /^(?:ため|為|もの|（|\()/u.test(token.surface) && predicate.polite && token.surface !== 'もの';
  }
  return true;
}

function isFinal(predicate: Predicate): boolean {
  return predicate.ending === 'final' || predicate.ending === 'nominal' || predicate.ending === 'volitional';
}

/** The assertions of a sentence. What stands in quotation marks is somebody's words and is passed over. */
export function readAssertions(document: Document, sentence: Sentence): Assertion[] {
  const predicates = readPredicates(document.tokens, sentence.firstToken, sentence.endToken).filter(
    (predicate) => !around(document.quotations, predicate.start),
  );
  const found: Assertion[] = [];
  let start = sentence.start;
  let before: Predicate[] = [];
  for (const predicate of predicates) {
    if (!isIndependent(document, sentence, predicate)) {
      before.push(predicate);
      continue;
    }
    found.push({
      start,
      end: predicate.end,
      predicate,
      before,
      rest: document.text.slice(predicate.end, sentence.end),
    });
    start = skipJoin(document.text, predicate.end, sentence.end);
    before = [];
  }
  return found;
}

const join = /(?:ので|けれども|けれど|けど|から|ため|が|し|ね|よ)*[、。！!\s]*/uy;

function skipJoin(text: string, at: number, end: number): number {
  join.lastIndex = at;
  return Math.min(at + (join.exec(text)?.[0].length ?? 0), end);
}
