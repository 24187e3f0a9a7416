import type { Token } from '../tokenizer/token.ts';
import type { Frame } from './predicate.ts';
import { usualSpelling } from './spelling.ts';
import { verbOfStem } from './stem.ts';

/** What is done, before anything is said about it. */
export interface Head {
  readonly kind: 'verb' | 'adjective' | 'copula';
  readonly first: number;
  /** One past the last token of the frame: the auxiliaries begin here. */
  readonly next: number;
  /** One past the last token of the head itself, before the frame. */
  readonly headEnd: number;
  readonly prefix: string;
  readonly stem: string;
  readonly base: string;
  readonly ctype: string;
  readonly frame: Frame;
}

const frameVerbs: Readonly<Record<string, Frame>> = {
  する: 'suru',
  いたす: 'itasu',
  申し上げる: 'moushiageru',
  いただく: 'itadaku',
  いただける: 'itadakeru',
  くださる: 'kudasaru',
  なさる: 'nasaru',
  できる: 'dekiru',
  願う: 'negau',
  願える: 'negau',
  あそばす: 'asobasu',
};

/** Nouns that the dictionary keeps with their prefix and that take the frames of お/ご + 連用形. */
const lexical =
  /^(?:[おご御](?:待ち|願い|知らせ|送り|詫び|伝え|越し|召し|見え|出で|い?で|帰り|休み|使い|決まり|持ち|断り|見せ|話し|預かり|手伝い|覧|存じ|存知|作り|足労|無沙汰|高覧|馳走)|おいで|お召し上がり)$/u;

const isPrefix = (token: Token): boolean => token.pos === '接頭詞' && /^[おご御]$/u.test(token.surface);

const isCopula = (token: Token | undefined): boolean =>
  token?.pos === '助動詞' && (token.base === 'です' || token.base === 'だ' || token.base === 'である');

function frameOf(verb: Token | undefined): Frame | undefined {
  if (verb === undefined || verb.pos !== '動詞') return undefined;
  const base = usualSpelling(verb.base);
  return Object.hasOwn(frameVerbs, base) ? frameVerbs[base] : undefined;
}

/** The frame after a head that ends before `at`, and the index after its verb. */
function readFrame(tokens: readonly Token[], at: number, end: number, honorific: boolean, act: boolean) {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || at >= end) return undefined;
  const direct = frameOf(first);
  if (direct !== undefined) return { frame: direct, next: at + 1 };
  if (first.pos === '助詞' && at + 1 < end && second !== undefined) {
    const becomes = first.surface === 'に' || first.surface === 'とも' || first.surface === 'にも';
    if (honorific && becomes && second.pos === '動詞' && /^(?:なる|成る)$/u.test(second.base))
      return { frame: 'ni-naru' as const, next: at + 2 };
    if (honorific && becomes && second.pos === '動詞' && /^(?:なれる|成れる)$/u.test(second.base))
      return { frame: 'ni-nareru' as const, next: at + 2 };
    const object = frameOf(second);
    // お名前をいただく asks for the thing; お名前を申し上げる says it and frames nothing.
    const joins = act || (object !== undefined && /^(?:itadak(?:u|eru)|kudasaru|negau)$/u.test(object));
    if (/^[をはも]$/u.test(first.surface) && object !== undefined && joins)
      return { frame: object, next: at + 2 };
  }
  return undefined;
}

function honorificNoun(tokens: readonly Token[], at: number, end: number): Head | undefined {
  const token = tokens[at];
  const prefixed = token !== undefined && isPrefix(token) && at + 1 < end;
  const noun = prefixed ? tokens[at + 1] : token;
  if (noun === undefined || noun.pos === '記号') return undefined;
  const verbal = noun.pos === '動詞' && prefixed;
  const sahen = noun.pos === '名詞' && noun.pos1 === 'サ変接続';
  const joined = sahen && /^[おご御]./u.test(noun.surface);
  const lexicalNoun = !prefixed && noun.pos === '名詞' && (joined || lexical.test(noun.surface));
  if (!verbal && noun.pos !== '名詞') return undefined;
  if (!prefixed && !lexicalNoun && !sahen) return undefined;
  const headEnd = at + (prefixed ? 2 : 1);
  const frame = readFrame(tokens, headEnd, end, prefixed || lexicalNoun, sahen || verbal || lexicalNoun);
  const prefix = prefixed ? token.surface : lexicalNoun ? noun.surface.slice(0, 1) : '';
  const stem = prefixed ? noun.surface : noun.surface.slice(prefix.length);
  const isVerbStem =
    verbal || (lexicalNoun && !sahen) || (noun.pos1 !== 'サ変接続' && /[ぁ-ん]$/u.test(stem));
  const base = verbal
    ? usualSpelling(noun.base)
    : /^(?:ご覧|御覧|ご存じ|ご存知|お越し|おいで|お見え|お召し)$/u.test(prefix + stem)
      ? `${prefix}${stem}`.replace('御', 'ご')
      : isVerbStem || (lexicalNoun && /[ぁ-ん]$/u.test(stem))
        ? verbOfStem(stem)
        : `${stem}する`;
  const common = { first: at, headEnd, prefix, stem, base, ctype: verbal ? noun.ctype : '' };
  if (frame !== undefined) return { kind: 'verb', ...common, ...frame };
  const follows = tokens[headEnd];
  if (headEnd < end && isCopula(follows) && (prefixed || lexicalNoun))
    return { kind: 'copula', ...common, frame: 'desu', next: headEnd };
  return undefined;
}

/** The head that begins at a token, or nothing where none does. */
export function readHead(tokens: readonly Token[], at: number, end: number): Head | undefined {
  const honorific = honorificNoun(tokens, at, end);
  if (honorific !== undefined) return honorific;
  const token = tokens[at];
  if (token === undefined || at >= end) return undefined;
  const prefixed = isPrefix(token) && at + 1 < end;
  const word = prefixed ? tokens[at + 1] : token;
  if (word === undefined) return undefined;
  const headEnd = at + (prefixed ? 2 : 1);
  const common = {
    first: at,
    headEnd,
    next: headEnd,
    prefix: prefixed ? token.surface : '',
    stem: word.surface,
    ctype: word.ctype === '*' ? '' : word.ctype,
    frame: 'none' as const,
  };
  if (word.pos === '動詞' && word.pos1 !== '接尾')
    return { kind: 'verb', ...common, base: usualSpelling(word.base) };
  if (word.pos === '形容詞') return { kind: 'adjective', ...common, base: word.base };
  const nominal = word.pos === '名詞' || word.pos === '感動詞' || word.pos === '副詞' || word.pos === '助詞';
  if (nominal && word.pos !== '助詞' && isCopula(tokens[headEnd]) && headEnd < end)
    return { kind: 'copula', ...common, base: word.surface };
  return undefined;
}
