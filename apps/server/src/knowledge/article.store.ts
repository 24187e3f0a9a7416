import type {
  ArticleFields,
  ArticleState,
  ArticleStep,
  ArticleVisibility,
  Locale,
} from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import type { Found } from './domain.ts';

type Ref = { id: string; name: string } | null;

export type ArticleRow = ArticleFields & {
  id: string;
  number: number;
  language: Locale;
  state: ArticleState;
  version: number;
  used: number;
  helpful: number;
  unhelpful: number;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
};

export const articleColumns = sql`a.id, a.number, a.language, a.state, a.visibility, a.category_id as "categoryId",
  a.version, a.question, a.answer, a.steps, a.keywords, a.used, a.helpful, a.unhelpful, a.created_at as "createdAt",
  a.updated_at as "updatedAt", a.published_at as "publishedAt"`;

export type Filter = {
  language?: Locale | undefined;
  state?: ArticleState | undefined;
  visibility?: ArticleVisibility | undefined;
  category?: string | undefined;
  /** Of any of these. */
  categories?: readonly string[] | undefined;
};

/** The articles of this workspace that a filter lets through. */
export function matching(
  tx: Tx,
  { language, state, visibility, category, categories }: Filter,
): RawBuilder<unknown> {
  const where = [sql`a.workspace_id = ${tx.workspaceId}`];
  if (language !== undefined) where.push(sql`a.language = ${language}`);
  if (state !== undefined) where.push(sql`a.state = ${state}`);
  if (visibility !== undefined) where.push(sql`a.visibility = ${visibility}`);
  if (category !== undefined) where.push(sql`a.category_id = ${category}`);
  if (categories !== undefined) where.push(sql`a.category_id = any(${[...categories]}::uuid[])`);
  return sql.join(where, sql` and `);
}

/** Newest changes first. */
export function listArticles(
  tx: Tx,
  filter: Filter,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<ArticleRow[]> {
  const place =
    after === null ? sql`true` : sql`(a.updated_at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  return tx.many(sql<ArticleRow>`
    select ${articleColumns} from article a where ${matching(tx, filter)} and ${place}
    order by a.updated_at desc, a.id desc limit ${limit}`);
}

const nameOf = (column: RawBuilder<unknown>) => sql`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = a.workspace_id and m.id = ${column})`;

export type Translation = { id: string; language: Locale; state: ArticleState };
export type WholeArticle = ArticleRow & { createdBy: Ref; updatedBy: Ref; translations: Translation[] };

export function findArticle(tx: Tx, id: string): Promise<WholeArticle | undefined> {
  return tx.maybe(sql<WholeArticle>`
    select ${articleColumns}, ${nameOf(sql`a.created_by`)} as "createdBy", ${nameOf(sql`a.updated_by`)} as "updatedBy",
      coalesce((
        select json_agg(json_build_object('id', o.id, 'language', o.language, 'state', o.state))
        from article o where o.workspace_id = a.workspace_id and o.number = a.number and o.id <> a.id
      ), '[]') as translations
    from article a where a.workspace_id = ${tx.workspaceId} and a.id = ${id}`);
}

/** Holds the article's row until the transaction ends; two who change it come one after the other. */
export function lockArticle(tx: Tx, id: string): Promise<{ version: number } | undefined> {
  return tx.maybe(sql<{ version: number }>`
    select version from article where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

/** The number of a new article. */
export async function nextNumber(tx: Tx): Promise<number> {
  const { number } = await tx.one(sql<{ number: number }>`
    insert into knowledge_settings (workspace_id, last_number) values (${tx.workspaceId}, 1)
    on conflict (workspace_id) do update set last_number = knowledge_settings.last_number + 1
    returning last_number as number`);
  return number;
}

/** How many there are: stops at one more than `limit`. */
export async function countArticles(tx: Tx, limit: number): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*)::int as count from (select from article where workspace_id = ${tx.workspaceId} limit ${limit + 1}) a`);
  return count;
}

type Kept = ArticleFields & { state: ArticleState };
const stepsOf = (steps: readonly ArticleStep[]) => sql`${JSON.stringify(steps)}::jsonb`;

export async function insertArticle(
  tx: Tx,
  place: { id: string; number: number; language: Locale; memberId: string },
  fields: Kept,
  found: Found,
): Promise<void> {
  await tx.run(sql`
    insert into article (workspace_id, id, number, language, state, visibility, category_id, question, answer, steps,
      picture_ids, keywords, search_text, asked_terms, answer_terms, created_by, updated_by, published_at)
    values (${tx.workspaceId}, ${place.id}, ${place.number}, ${place.language}, ${fields.state}, ${fields.visibility},
      ${fields.categoryId}, ${fields.question}, ${fields.answer}, ${stepsOf(fields.steps)}, ${found.pictureIds}::uuid[],
      ${fields.keywords}, ${found.searchText}, ${found.askedTerms}, ${found.answerTerms}, ${place.memberId},
      ${place.memberId}, case when ${fields.state} = 'published' then now() end)`);
}

/** Writes a new wording over the old. */
export async function saveArticle(
  tx: Tx,
  id: string,
  fields: Kept,
  found: Found,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    update article set version = version + 1, state = ${fields.state}, visibility = ${fields.visibility},
      category_id = ${fields.categoryId}, question = ${fields.question}, answer = ${fields.answer},
      steps = ${stepsOf(fields.steps)}, picture_ids = ${found.pictureIds}::uuid[], keywords = ${fields.keywords},
      search_text = ${found.searchText}, asked_terms = ${found.askedTerms}, answer_terms = ${found.answerTerms},
      updated_by = ${memberId}, updated_at = now(),
      published_at = case when ${fields.state} = 'draft' then null else coalesce(published_at, now()) end
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export function deleteArticle(tx: Tx, id: string): Promise<number> {
  return tx.run(sql`delete from article where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Which of these pictures and this category there are in this workspace. */
export function findParts(
  tx: Tx,
  pictureIds: readonly string[],
  categoryId: string | null,
): Promise<{ pictures: number; category: boolean }> {
  return tx.one(sql<{ pictures: number; category: boolean }>`
    select (select count(*)::int from article_picture where workspace_id = ${tx.workspaceId}
        and id = any(${[...pictureIds]}::uuid[])) as pictures,
      ${categoryId}::uuid is null or exists (
        select from article_category where workspace_id = ${tx.workspaceId} and id = ${categoryId}::uuid) as category`);
}
