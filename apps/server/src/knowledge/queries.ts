import type { Article, ArticleSummary, Locale } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import {
  findArticle,
  listArticles,
  type ArticleRow,
  type Filter,
  type WholeArticle,
} from './article.store.ts';
import { beginningOf } from './domain.ts';
import { pageOf } from './place.ts';
import { mayChange } from './policy.ts';
import { findSettings } from './settings.store.ts';

export const noSuchArticle = (): AppError =>
  new AppError('not_found', 'This article does not exist in this workspace.');

/** @throws AppError `not_found` */
export async function requireArticle(tx: Tx, id: string): Promise<WholeArticle> {
  const row = await findArticle(tx, id);
  if (row === undefined) throw noSuchArticle();
  return row;
}

export function toSummary(row: ArticleRow): ArticleSummary {
  const { id, number, language, question, categoryId, visibility, state, version } = row;
  const { used, helpful, unhelpful, updatedAt } = row;
  const place = { id, number, language, question, categoryId, visibility, state, version };
  return { ...place, used, helpful, unhelpful, updatedAt, beginning: beginningOf(row) };
}

/** An article as its editor shows it. `base`: where the desk is on the web. */
export async function toArticle(tx: Tx, actor: Actor, row: WholeArticle, base: string): Promise<Article> {
  return { ...row, url: pageOf(await findSettings(tx), row, base), mayChange: mayChange(actor, row) };
}

type ListQuery = Filter & { limit: number; cursor?: string | undefined };

/** One page of articles, those that changed last first. */
export async function listFor(
  tx: Tx,
  { limit, cursor, ...filter }: ListQuery,
): Promise<{ items: ArticleSummary[]; nextCursor: string | null }> {
  const [at, id] = decodeCursor(cursor, ['instant', 'id']) ?? [];
  const after = at === undefined || id === undefined ? null : { at, id };
  const rows = await listArticles(tx, filter, after, limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(toSummary),
    nextCursor: last === undefined ? null : encodeCursor([last.updatedAt, last.id]),
  };
}

export const other = (language: Locale): Locale => (language === 'ja' ? 'en' : 'ja');
