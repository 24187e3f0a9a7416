import type { Duplicate, TemplateFields, TemplateSummary } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** How much of a text a list shows. */
const beginningLength = 120;

/** What everybody uses, and one's own. */
export const visible = (tx: Tx, memberId: string) =>
  sql`t.workspace_id = ${tx.workspaceId} and (t.owner_id is null or t.owner_id = ${memberId})`;

const columns = sql`t.id, t.name, t.short_name as "shortName", t.reading, t.category, t.cue, t.language, t.channel,
  t.owner_id is null as shared, t.version, t.updated_at as "updatedAt", json_build_object('used', t.used,
  'asIs', t.sent_as_is, 'edited', t.sent_edited, 'rewritten', t.sent_rewritten, 'lastUsedAt', t.last_used_at) as statistics`;

export type ListOptions = {
  memberId: string;
  language: string | null;
  channel: string | null;
  category: string | null;
  after: { category: string; name: string; id: string } | null;
  limit: number;
};

/** In the order of folders, then of names. */
export async function listTemplates(tx: Tx, options: ListOptions): Promise<TemplateSummary[]> {
  const where = [visible(tx, options.memberId)];
  if (options.language !== null) where.push(sql`t.language = ${options.language}`);
  if (options.channel !== null) where.push(sql`(t.channel is null or t.channel = ${options.channel})`);
  if (options.category !== null) where.push(sql`t.category = ${options.category}`);
  if (options.after !== null) {
    const { category, name, id } = options.after;
    where.push(sql`(t.category, t.name, t.id) > (${category}, ${name}, ${id}::uuid)`);
  }
  const rows = await tx.many(sql<TemplateSummary>`
    select ${columns}, left(t.body, ${beginningLength}) as beginning from template t
    where ${sql.join(where, sql` and `)} order by t.category, t.name, t.id limit ${options.limit}`);
  return rows.map(withInstant);
}

/** A time within JSON is written as the API writes times. */
function withInstant<Row extends { statistics: TemplateSummary['statistics'] }>(row: Row): Row {
  const { lastUsedAt } = row.statistics;
  const at = lastUsedAt === null ? null : new Date(lastUsedAt).toISOString();
  return { ...row, statistics: { ...row.statistics, lastUsedAt: at } };
}

type Ref = { id: string; name: string } | null;
export type TemplateRow = Omit<TemplateSummary, 'beginning'> & {
  body: string;
  ownerId: string | null;
  createdBy: Ref;
  createdAt: string;
  updatedBy: Ref;
};

const nameOf = (column: RawBuilder<unknown>) => sql`(
  select json_build_object('id', m.id, 'name', u.name) from member m join auth_user u on u.id = m."userId"
  where m."organizationId" = t.workspace_id and m.id = ${column})`;

export async function findTemplate(tx: Tx, memberId: string, id: string): Promise<TemplateRow | undefined> {
  const row = await tx.maybe(sql<TemplateRow>`
    select ${columns}, t.body, t.owner_id as "ownerId", ${nameOf(sql`t.created_by`)} as "createdBy",
      t.created_at as "createdAt", ${nameOf(sql`t.updated_by`)} as "updatedBy"
    from template t where ${visible(tx, memberId)} and t.id = ${id}`);
  return row === undefined ? undefined : withInstant(row);
}

/** Holds the template's row until the transaction ends; two who change it come one after the other. */
export function lockTemplate(tx: Tx, memberId: string, id: string): Promise<{ version: number } | undefined> {
  return tx.maybe(sql<{ version: number }>`
    select t.version from template t where ${visible(tx, memberId)} and t.id = ${id} for update`);
}

/** What of a template is looked for: its keys for duplicates, its words for suggestions. */
export type Found = { nameKey: string; bodyKey: string; cueTerms: string[]; bodyTerms: string[] };

export async function insertTemplate(
  tx: Tx,
  id: string,
  fields: TemplateFields,
  found: Found,
  who: { ownerId: string | null; memberId: string },
): Promise<void> {
  await tx.run(sql`
    insert into template (workspace_id, id, owner_id, name, short_name, reading, category, cue, language, channel, body,
      name_key, body_key, cue_terms, body_terms, created_by, updated_by)
    values (${tx.workspaceId}, ${id}, ${who.ownerId}, ${fields.name}, ${fields.shortName}, ${fields.reading},
      ${fields.category}, ${fields.cue}, ${fields.language}, ${fields.channel}, ${fields.body}, ${found.nameKey},
      ${found.bodyKey}, ${found.cueTerms}, ${found.bodyTerms}, ${who.memberId}, ${who.memberId})`);
}

/** Writes a new wording over the old and answers its number. */
export async function saveTemplate(
  tx: Tx,
  id: string,
  fields: TemplateFields,
  found: Found,
  who: { ownerId: string | null; memberId: string },
): Promise<void> {
  await tx.run(sql`
    update template set owner_id = ${who.ownerId}, version = version + 1, name = ${fields.name},
      short_name = ${fields.shortName}, reading = ${fields.reading}, category = ${fields.category}, cue = ${fields.cue},
      language = ${fields.language}, channel = ${fields.channel}, body = ${fields.body}, name_key = ${found.nameKey},
      body_key = ${found.bodyKey}, cue_terms = ${found.cueTerms}, body_terms = ${found.bodyTerms},
      updated_by = ${who.memberId}, updated_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export function deleteTemplate(tx: Tx, id: string): Promise<number> {
  return tx.run(sql`delete from template where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** How many there are, all members' together: stops at one more than `limit`. */
export async function countTemplates(tx: Tx, limit: number): Promise<number> {
  const row = await tx.one(sql<{ count: number }>`
    select count(*)::int as count from (
      select from template where workspace_id = ${tx.workspaceId} limit ${limit + 1}) t`);
  return row.count;
}

/** Templates of the same name or the same text. */
export function findSame(
  tx: Tx,
  memberId: string,
  keys: Pick<Found, 'nameKey' | 'bodyKey'>,
  exceptId: string | null,
): Promise<Duplicate[]> {
  return tx.many(sql<Duplicate>`
    select t.id, t.name, case when t.body_key = ${keys.bodyKey} then 'text' else 'name' end as same from template t
    where ${visible(tx, memberId)} and (t.name_key = ${keys.nameKey} or t.body_key = ${keys.bodyKey})
      and t.id is distinct from ${exceptId}::uuid
    order by t.name, t.id limit 20`);
}

export type Text = { id: string; name: string; body: string };

/** Those that share most words with a text, to be compared with it letter by letter. */
export function findNear(
  tx: Tx,
  memberId: string,
  terms: string[],
  exceptId: string | null,
): Promise<Text[]> {
  return tx.many(sql<Text>`
    select t.id, t.name, t.body from template t
    where ${visible(tx, memberId)} and t.body_terms && ${terms}::text[] and t.id is distinct from ${exceptId}::uuid
    order by (select count(*) from unnest(t.body_terms) term where term = any(${terms}::text[])) desc, t.id
    limit 5`);
}
