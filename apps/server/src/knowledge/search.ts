import type { FoundArticle, SearchArticles } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { marked, snippetOf } from '../search/index.ts';
import { score, termsOf } from '../templates/index.ts';
import type { ArticleRow, Filter } from './article.store.ts';
import { replyText } from './domain.ts';
import { toSummary } from './queries.ts';
import * as store from './search.store.ts';
import { findSettings } from './settings.store.ts';
import { variantsOf, widened, type Synonyms } from './synonyms.ts';

/** More words than anybody types. */
const mostWords = 10;

/** What is like the question at least so much is found, where its words do not all stand in it. */
const alikeEnough = 0.2;

/** The words of a query, each with what means the same. */
export const wordsOf = (query: string, synonyms: Synonyms): string[][] =>
  query
    .split(/\s+/u)
    .map((word) => variantsOf(word, synonyms))
    .filter((variants) => variants.length > 0)
    .slice(0, mostWords);

export type Alike = { id: string; score: number; words: string[] };

/** The articles that are about what a question is about, best first. */
export async function alikeArticles(
  tx: Tx,
  filter: Filter,
  question: string,
  synonyms: Synonyms,
  from: number,
): Promise<Alike[]> {
  const terms = termsOf(widened(question, synonyms));
  if (terms.length === 0) return [];
  const candidates = (await store.findTerms(tx, filter)).flatMap(({ id, askedTerms, answerTerms }) => [
    { templateId: id, kind: 'cue' as const, terms: askedTerms },
    { templateId: id, kind: 'body' as const, terms: answerTerms },
  ]);
  return score(terms, candidates, from).map(({ templateId, score: points, words }) => ({
    id: templateId,
    score: points,
    words,
  }));
}

export type Hit = { row: ArticleRow; score: number; words: string[]; exact: boolean };

/**
 * What a query finds: first the articles that have all its words, then those that are about the same, so that a whole
 * sentence finds as well as one word does.
 */
export async function searchHits(
  tx: Tx,
  filter: Filter,
  query: string,
  synonyms: Synonyms,
  limit: number,
): Promise<Hit[]> {
  const words = wordsOf(query, synonyms);
  if (words.length === 0) return [];
  const exact = (await store.findMatching(tx, filter, words, limit)).map(
    ({ score: points, ...row }): Hit => ({ row, score: points, words: words.flat(), exact: true }),
  );
  if (exact.length === limit) return exact;
  const known = new Set(exact.map(({ row }) => row.id));
  const alike = (await alikeArticles(tx, filter, query, synonyms, alikeEnough))
    .filter(({ id }) => !known.has(id))
    .slice(0, limit - exact.length);
  const rows = await store.findArticles(
    tx,
    alike.map(({ id }) => id),
  );
  const hits = alike.flatMap(({ id, score: points, words: shared }): Hit[] => {
    const row = rows.find((each) => each.id === id);
    return row === undefined ? [] : [{ row, score: points, words: shared, exact: false }];
  });
  return [...exact, ...hits];
}

/** A page of what was found, with the words marked where they stand. */
export async function searchFor(tx: Tx, { q, limit, ...filter }: SearchArticles): Promise<FoundArticle[]> {
  const { synonyms } = await findSettings(tx);
  const hits = await searchHits(tx, filter, q, synonyms, limit);
  return hits.map(({ row, score: points, words }) => ({
    ...toSummary(row),
    title: marked(row.question, words),
    excerpt: snippetOf(replyText(row), words),
    score: points,
  }));
}
