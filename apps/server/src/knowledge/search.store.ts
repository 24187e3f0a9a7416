import { sql, type Tx } from '../platform/db/index.ts';
import { fieldMark } from '../search/index.ts';
import { articleColumns, matching, type ArticleRow, type Filter } from './article.store.ts';

/** What a word is worth where it stands: in the question, among the other words, in the answer, in the steps. */
const worth = [8, 6, 3, 2];

export type MatchedRow = ArticleRow & { score: number };

/**
 * Articles in which each word stands, in one of its variants; where it stands decides the order, then how often the
 * article is used. Variants are in the folded form of `searchForm`.
 */
export function findMatching(
  tx: Tx,
  filter: Filter,
  words: readonly (readonly string[])[],
  limit: number,
): Promise<MatchedRow[]> {
  const has = (variants: readonly string[], text: ReturnType<typeof sql>) =>
    sql`(${sql.join(
      variants.map((variant) => sql`strpos(${text}, ${variant}::text) > 0`),
      sql` or `,
    )})`;
  const value = (variants: readonly string[]) =>
    sql`case ${sql.join(
      worth.map(
        (points, at) =>
          sql`when ${has(variants, sql`split_part(a.search_text, ${fieldMark}, ${sql.lit(at + 1)})`)} then ${sql.lit(points)}`,
      ),
      sql` `,
    )} else 0 end`;
  const all = sql.join(
    words.map((variants) => has(variants, sql`a.search_text`)),
    sql` and `,
  );
  return tx.many(sql<MatchedRow>`
    select ${articleColumns}, (${sql.join(words.map(value), sql` + `)})::int as score
    from article a where ${matching(tx, filter)} and ${all}
    order by score desc, a.used + a.helpful desc, a.updated_at desc, a.id limit ${limit}`);
}

export type TermsRow = { id: string; askedTerms: string[]; answerTerms: string[] };

/** What articles are about, word by word. As one text each: reading a thousand arrays takes the driver many times as long. */
export async function findTerms(tx: Tx, filter: Filter): Promise<TermsRow[]> {
  const rows = await tx.many(sql<{ id: string; asked: string; answer: string }>`
    select a.id, array_to_string(a.asked_terms, ' ') as asked, array_to_string(a.answer_terms, ' ') as answer
    from article a where ${matching(tx, filter)}`);
  const terms = (text: string) => (text === '' ? [] : text.split(' '));
  return rows.map(({ id, asked, answer }) => ({ id, askedTerms: terms(asked), answerTerms: terms(answer) }));
}

export function findArticles(tx: Tx, ids: readonly string[]): Promise<ArticleRow[]> {
  return tx.many(sql<ArticleRow>`
    select ${articleColumns} from article a where a.workspace_id = ${tx.workspaceId} and a.id = any(${[...ids]}::uuid[])`);
}
