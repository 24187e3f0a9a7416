import type { Locale } from '@madoguchi/contract';
import { sql, type Tx } from '../../platform/db/index.ts';
import { articleColumns, matching, type ArticleRow } from '../article.store.ts';

const everybodys = { state: 'published', visibility: 'public' } as const;

/** An article that everybody may read. */
export function findPublished(tx: Tx, language: Locale, number: number): Promise<ArticleRow | undefined> {
  return tx.maybe(sql<ArticleRow>`
    select ${articleColumns} from article a
    where ${matching(tx, { ...everybodys, language })} and a.number = ${number}`);
}

export type Listed = { number: number; question: string; categoryId: string | null };

/** All that everybody may read in a language, the most useful first. */
export function listPublished(tx: Tx, language: Locale): Promise<Listed[]> {
  return tx.many(sql<Listed>`
    select a.number, a.question, a.category_id as "categoryId" from article a
    where ${matching(tx, { ...everybodys, language })}
    order by a.helpful + a.used desc, a.number`);
}

/** Every page there is, for a sitemap. */
export function listPages(tx: Tx): Promise<{ number: number; language: Locale; updatedAt: string }[]> {
  return tx.many(sql<{ number: number; language: Locale; updatedAt: string }>`
    select a.number, a.language, a.updated_at as "updatedAt" from article a
    where ${matching(tx, everybodys)} order by a.number, a.language`);
}

/** A day's salt: made when first asked for. */
export async function saltOf(tx: Tx, day: string, fresh: Buffer): Promise<Buffer> {
  const { salt } = await tx.one(sql<{ salt: Buffer }>`
    insert into feedback_salt as s (workspace_id, day, salt) values (${tx.workspaceId}, ${day}::date, ${fresh})
    on conflict (workspace_id, day) do update set salt = s.salt returning s.salt`);
  return salt;
}

export type Feedback = { articleId: string; day: string; visitor: Buffer; helpful: boolean };

/** Counts what a visitor said; said again on the same day it replaces what they said before. */
export async function countFeedback(tx: Tx, { articleId, day, visitor, helpful }: Feedback): Promise<void> {
  await tx.run(sql`
    with said as (
      insert into article_feedback as f (workspace_id, article_id, day, visitor, helpful)
      values (${tx.workspaceId}, ${articleId}, ${day}::date, ${visitor}, ${helpful})
      on conflict (workspace_id, article_id, day, visitor) do update set helpful = excluded.helpful
        where f.helpful <> excluded.helpful
      returning (xmax = 0) as is_first
    )
    update article set
      helpful = article.helpful + case when ${helpful} then 1 when said.is_first then 0 else -1 end,
      unhelpful = article.unhelpful + case when not ${helpful} then 1 when said.is_first then 0 else -1 end
    from said where article.workspace_id = ${tx.workspaceId} and article.id = ${articleId}`);
}

/** Who said what is forgotten with its day; how often it was said stays. */
export async function forgetFeedback(tx: Tx): Promise<void> {
  await tx.run(sql`
    delete from article_feedback where workspace_id = ${tx.workspaceId} and day < current_date - 1`);
  await tx.run(sql`
    delete from feedback_salt where workspace_id = ${tx.workspaceId} and day < current_date - 1`);
}
