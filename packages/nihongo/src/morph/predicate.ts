import type { Span } from '../text/span.ts';
import type { Honorific } from './honorific-verbs.ts';

/** How the honorific prefix and its verb frame the head: お待ちになる is `ni-naru`, ご連絡いたす is `itasu`. */
export type Frame =
  | 'none'
  | 'ni-naru'
  | 'ni-nareru'
  | 'suru'
  | 'itasu'
  | 'moushiageru'
  | 'itadaku'
  | 'itadakeru'
  | 'kudasaru'
  | 'nasaru'
  | 'dekiru'
  | 'negau'
  | 'desu'
  | 'asobasu';

/** One auxiliary after the head, by its dictionary form: ます, た, ない, れる, せる, て, いる, いただく, くださる, です … */
export interface Auxiliary extends Span {
  /** Dictionary form in its usual spelling; `て` also for で. */
  readonly label: string;
  readonly surface: string;
  readonly form: string;
}

export type Ending =
  | 'final'
  | 'te'
  | 'conditional'
  | 'adnominal'
  | 'conjunctive'
  | 'imperative'
  | 'volitional'
  | 'nominal';

export type Mood = 'statement' | 'question' | 'request' | 'conjecture';

/** Whose act it is: the customer's side, one's own, someone else's; `unknown` where the text does not say. */
export type Actor = 'customer' | 'own' | 'third' | 'unknown';

/** One predicate: a head with all that is said about it up to its last auxiliary. */
export interface Predicate extends Span {
  readonly kind: 'verb' | 'adjective' | 'copula';
  /** Index of its first and one past its last token, in the document's list. */
  readonly firstToken: number;
  readonly endToken: number;
  /** お or ご (as written) before the head, or within a lexical お待ち; empty without. */
  readonly prefix: string;
  /** The head without its prefix, as written: 待ち, 連絡, 見. */
  readonly stem: string;
  /** Span of the head with its prefix, before the frame and the auxiliaries. */
  readonly head: Span;
  /** Dictionary form of what is done, in the usual spelling: 待つ, 連絡する, おっしゃる, よろしい, 大丈夫. */
  readonly base: string;
  /** Conjugation type of the head's verb as the dictionary has it; empty for nouns. */
  readonly ctype: string;
  readonly frame: Frame;
  readonly auxiliaries: readonly Auxiliary[];
  readonly honorifics: readonly Honorific[];
  readonly past: boolean;
  readonly negative: boolean;
  readonly polite: boolean;
  readonly desire: boolean;
  readonly progressive: boolean;
  readonly ending: Ending;
  readonly mood: Mood;
}

/** Whether an auxiliary of that dictionary form belongs to the predicate. */
export function has(predicate: Predicate, ...labels: readonly string[]): boolean {
  return predicate.auxiliaries.some((auxiliary) => labels.includes(auxiliary.label));
}
