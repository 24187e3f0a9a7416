import type { DocumentKind, LetterFields, LetterTemplateVersion, Locale } from '@madoguchi/contract';
import { letterFields } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

type By = { id: string; name: string } | null;
export type LetterRow = {
  key: string;
  kind: DocumentKind;
  language: Locale;
  name: string;
  version: number;
  fields: LetterFields;
  /** Put back to what comes with Madoguchi. */
  ours: boolean;
  savedBy: By;
  savedAt: string;
};

const by = sql`case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end`;
const member = sql`left join member m on m."organizationId" = v.workspace_id and m.id = v.saved_by
  left join auth_user u on u.id = m."userId"`;

/** Changes of letters come one after the other in a workspace: one of the six is made by its first change. */
export async function lockLetters(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`letters ${tx.workspaceId}`}, 0))`);
}

/** Those that somebody has written here, by name. */
export async function listRows(tx: Tx): Promise<LetterRow[]> {
  const rows = await tx.many(sql<Omit<LetterRow, 'fields'> & { fields: unknown }>`
    select t.key, t.kind, t.language, v.name, t.version, v.fields, v.ours, ${by} as "savedBy", v.saved_at as "savedAt"
    from letter_template t
    join letter_template_version v on v.workspace_id = t.workspace_id and v.key = t.key and v.version = t.version
    ${member}
    where t.workspace_id = ${tx.workspaceId} order by v.name, t.key limit 300`);
  return rows.map((row) => ({ ...row, fields: letterFields.parse(row.fields) }));
}

export async function listVersions(tx: Tx, key: string): Promise<LetterTemplateVersion[]> {
  const rows = await tx.many(sql<Omit<LetterTemplateVersion, 'fields'> & { fields: unknown }>`
    select v.version, v.name, v.fields, v.ours, ${by} as "savedBy", v.saved_at as "savedAt"
    from letter_template_version v ${member}
    where v.workspace_id = ${tx.workspaceId} and v.key = ${key} order by v.version desc limit 100`);
  return rows.map((row) => ({ ...row, fields: letterFields.parse(row.fields) }));
}

export type Writing = {
  key: string;
  kind: DocumentKind;
  language: Locale;
  name: string;
  version: number;
  fields: LetterFields;
  ours: boolean;
  memberId: string | null;
};

/** Writes a version, the newest from now on. */
export async function writeVersion(tx: Tx, letter: Writing): Promise<void> {
  const { key, kind, language, name, version, fields, ours, memberId } = letter;
  await tx.run(sql`
    insert into letter_template (workspace_id, key, kind, language, name, version)
    values (${tx.workspaceId}, ${key}, ${kind}, ${language}, ${name}, ${version})
    on conflict (workspace_id, key) do update set name = excluded.name, version = excluded.version`);
  await tx.run(sql`
    insert into letter_template_version (workspace_id, key, version, name, fields, ours, saved_by)
    values (${tx.workspaceId}, ${key}, ${version}, ${name}, ${JSON.stringify(fields)}::jsonb, ${ours}, ${memberId}::uuid)`);
}

export function deleteLetter(tx: Tx, key: string): Promise<number> {
  return tx.run(sql`delete from letter_template where workspace_id = ${tx.workspaceId} and key = ${key}`);
}
