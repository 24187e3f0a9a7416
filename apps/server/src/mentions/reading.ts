import type { MentionSentiment, MentionType } from '@madoguchi/contract';
import type { LanguageDependencies } from '../language/index.ts';
import type { Opinion, Standing } from './standing.store.ts';

/** What was read in a mention; null where there is nothing that can be read. */
export type Read = {
  sentiment: MentionSentiment | null;
  sentimentBy: 'text' | 'score' | null;
  type: MentionType | null;
  opinions: Opinion[];
  /** Whether it says plainly at sight that its writer got something for it. */
  disclosed: boolean;
};

/** Scores up to this share of the highest displease, from that share on please. Of five stars: two, and four. */
const lowShare = 0.4;
const highShare = 0.8;

/** What a score says by itself; null where there is none. Half of its readers would call three of five nothing much. */
export function sentimentOfScore(score: number | null, of: number | null): MentionSentiment | null {
  if (score === null || of === null || of <= 0) return null;
  const share = score / of;
  return share <= lowShare ? 'negative' : share >= highShare ? 'positive' : 'neutral';
}

/** Kana or kanji, without which the engine reads nothing. */
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const known: Record<string, string> = { google: 'review', web: 'blog' };

/** The engine reads no more of a text than this: what is said of a company stands near its beginning. */
const longestRead = 4000;

/**
 * Reads a mention with the language engine. A score outweighs words that say nothing: one star with a neutral text displeases.
 * @throws LanguageEngineError when the engine gives no answer: to be tried again
 */
export async function readStanding(
  engine: LanguageDependencies['engine'],
  { id, network, title, text, score, scoreOf }: Standing,
): Promise<Read> {
  const byScore = sentimentOfScore(score, scoreOf);
  const words = (text.trim() === '' ? title : text).slice(0, longestRead);
  if (!japanese.test(words))
    return {
      sentiment: byScore,
      sentimentBy: byScore === null ? null : 'score',
      type: null,
      opinions: [],
      disclosed: false,
    };
  const read = await engine.analyze({ id, kind: 'mention', text: words, source: known[network] ?? network });
  if (!('sentiment' in read)) throw new Error('the engine answered something else than was asked');
  const quiet = read.sentiment === 'neutral' && byScore !== null;
  return {
    sentiment: quiet ? byScore : read.sentiment,
    sentimentBy: quiet ? 'score' : 'text',
    type: read.type,
    disclosed: read.disclosed,
    opinions: read.aspects.map(({ aspect, polarity, start, end }) => ({ aspect, polarity, start, end })),
  };
}
