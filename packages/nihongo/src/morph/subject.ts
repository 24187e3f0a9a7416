import type { Token } from '../tokenizer/token.ts';

/** A noun phrase that a particle marks as the one who acts. */
export interface MarkedSubject {
  /** The phrase as written, with what の joins to it: 弊社の担当者. */
  readonly phrase: string;
  /** Its last noun group: 担当者. */
  readonly head: string;
  readonly marker: string;
  /** Whether the head is a family name with nothing after it: 山田は. */
  readonly bareName: boolean;
  readonly start: number;
}

const markers = /^(?:が|は|も|より|から|では|には|にて|におかれましては)$/u;
/** は and も carry on over clauses that depend on the next one; the others end with their own clause. */
const topics = /^(?:は|も|では|には|におかれましては)$/u;
const nominal = /^(?:名詞|接頭詞)$/u;
/** How many tokens a subject may stand before its predicate. */
const reach = 60;

const isTopicEnd = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.pos === '助詞' &&
  /^(?:ので|が|けど|けれど|けれども|から|し)$/u.test(token.surface);

/** A verb, adjective or auxiliary that closes a clause: 発行した (書類), 伺います (ので). */
function closesClause(token: Token, next: Token | undefined): boolean {
  if (!/^(?:動詞|形容詞|助動詞)$/u.test(token.pos)) return false;
  if (!/^(?:基本形|体言接続|仮定形)/u.test(token.cform)) return false;
  return next === undefined || next.pos !== '助動詞';
}

function phraseBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
  marker: string,
): MarkedSubject | undefined {
  let headStart = at;
  while (headStart > from && nominal.test(tokens[headStart - 1]?.pos ?? '')) headStart -= 1;
  if (headStart === at) return undefined;
  let start = headStart;
  while (
    start - 1 > from &&
    tokens[start - 1]?.surface === 'の' &&
    nominal.test(tokens[start - 2]?.pos ?? '')
  ) {
    start -= 1;
    while (start > from && nominal.test(tokens[start - 1]?.pos ?? '')) start -= 1;
  }
  const written = (first: number): string =>
    tokens
      .slice(first, at)
      .map((one) => one.surface)
      .join('');
  const last = tokens[at - 1];
  const bareName = last?.pos2 === '人名' && last.pos3 === '姓';
  return {
    phrase: written(start),
    head: written(headStart),
    marker,
    bareName,
    start: tokens[start]?.start ?? 0,
  };
}

/** Where the bracket that closes at a token opens, or the token itself: what is quoted has subjects of its own. */
function openingBefore(tokens: readonly Token[], at: number, from: number): number {
  for (let index = at - 1; index > from && index > at - reach; index--)
    if (tokens[index]?.pos1 === '括弧開') return index;
  return at;
}

/**
 * The nearest noun phrase that は, が and the like mark as the one who acts in the predicate at `before`: not one whose
 * own clause ends before it (お客様がお持ちになった書類を in front of お預かりします).
 *
 * @param from index of the first token of the sentence
 * @param before index of the predicate's first token
 */
export function markedSubject(
  tokens: readonly Token[],
  from: number,
  before: number,
): MarkedSubject | undefined {
  let [closed, quoted] = [0, 0];
  let topicEnded = false;
  for (let at = before - 1; at > from && at > before - reach; at--) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.pos1 === '括弧閉') {
      at = openingBefore(tokens, at, from);
      continue;
    }
    if (closesClause(token, tokens[at + 1])) {
      closed += 1;
      if (isTopicEnd(tokens[at + 1])) topicEnded = true;
      if (tokens[at + 1]?.surface === 'と') quoted += 1;
    }
    if (token.pos !== '助詞' || !markers.test(token.surface)) continue;
    const topic = topics.test(token.surface);
    if (topic && quoted > 0) {
      quoted -= 1;
      continue;
    }
    if (topic && topicEnded) return undefined;
    if (!topic && closed > 0) {
      if (token.surface === 'が') closed -= 1;
      continue;
    }
    const found = phraseBefore(tokens, at, from, token.surface);
    if (found !== undefined) return found;
  }
  return undefined;
}
