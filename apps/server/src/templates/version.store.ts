import type { TemplateVersion } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** Keeps the wording that a template has now. */
export async function keepVersion(
  tx: Tx,
  id: string,
  memberId: string,
  restoredFrom: number | null,
): Promise<void> {
  await tx.run(sql`
    insert into template_version (workspace_id, template_id, version, name, short_name, reading, category, cue, language,
      channel, body, shared, restored_from, saved_by)
    select workspace_id, id, version, name, short_name, reading, category, cue, language, channel, body,
      owner_id is null, ${restoredFrom}::int, ${memberId} from template
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

const versions = (tx: Tx, id: string, rest: RawBuilder<unknown>) => sql<TemplateVersion>`
  select v.version, v.name, v.short_name as "shortName", v.reading, v.category, v.cue, v.language, v.channel, v.body,
    v.shared, v.restored_from as "restoredFrom", v.saved_at as "savedAt", (
      select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
      where m."organizationId" = v.workspace_id and m.id = v.saved_by
    ) as "savedBy"
  from template_version v where v.workspace_id = ${tx.workspaceId} and v.template_id = ${id} and ${rest}`;

/** Newest first. */
export function listVersions(
  tx: Tx,
  id: string,
  before: number | null,
  limit: number,
): Promise<TemplateVersion[]> {
  const place = before === null ? sql`true` : sql`v.version < ${before}`;
  return tx.many(versions(tx, id, sql`${place} order by v.version desc limit ${limit}`));
}

export function findVersion(tx: Tx, id: string, version: number): Promise<TemplateVersion | undefined> {
  return tx.maybe(versions(tx, id, sql`v.version = ${version}`));
}
