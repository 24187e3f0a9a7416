import type { ArticleVersion } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** Keeps the wording that an article has now. */
export async function keepVersion(
  tx: Tx,
  id: string,
  memberId: string,
  restoredFrom: number | null,
): Promise<void> {
  await tx.run(sql`
    insert into article_version (workspace_id, article_id, version, question, answer, steps, picture_ids, keywords,
      category_id, visibility, state, restored_from, saved_by)
    select workspace_id, id, version, question, answer, steps, picture_ids, keywords, category_id, visibility, state,
      ${restoredFrom}::int, ${memberId} from article
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

const versions = (tx: Tx, id: string, rest: RawBuilder<unknown>) => sql<ArticleVersion>`
  select v.version, v.question, v.answer, v.steps, v.keywords, v.category_id as "categoryId", v.visibility, v.state,
    v.restored_from as "restoredFrom", v.saved_at as "savedAt", (
      select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
      where m."organizationId" = v.workspace_id and m.id = v.saved_by
    ) as "savedBy"
  from article_version v where v.workspace_id = ${tx.workspaceId} and v.article_id = ${id} and ${rest}`;

/** Newest first. */
export function listVersions(
  tx: Tx,
  id: string,
  before: number | null,
  limit: number,
): Promise<ArticleVersion[]> {
  const place = before === null ? sql`true` : sql`v.version < ${before}`;
  return tx.many(versions(tx, id, sql`${place} order by v.version desc limit ${limit}`));
}

export function findVersion(tx: Tx, id: string, version: number): Promise<ArticleVersion | undefined> {
  return tx.maybe(versions(tx, id, sql`v.version = ${version}`));
}
