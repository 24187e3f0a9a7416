import {
  letterContent,
  type DocumentFormat,
  type DocumentKind,
  type ImprovementDocument,
  type ImprovementDocumentSummary,
  type LetterContent,
} from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { newId, sql, type Tx } from '../platform/db/index.ts';

const by = sql`case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end`;
const member = sql`left join member m on m."organizationId" = v.workspace_id and m.id = v.changed_by
  left join auth_user u on u.id = m."userId"`;

/** The documents of a case, the newest first. */
export function listDocuments(tx: Tx, caseId: string): Promise<ImprovementDocumentSummary[]> {
  return tx.many(sql<ImprovementDocumentSummary>`
    select d.id, d.kind, d.version, v.changed_at as "changedAt", ${by} as "changedBy", v.content ->> 'title' as title,
      v.content ->> 'language' as language
    from improvement_document d
    join improvement_document_version v on v.workspace_id = d.workspace_id and v.document_id = d.id and v.version = d.version
    ${member}
    where d.workspace_id = ${tx.workspaceId} and d.case_id = ${caseId} order by d.id desc limit 100`);
}

export type DocumentRow = { id: string; caseId: string; kind: DocumentKind; version: number };

export function findDocument(tx: Tx, id: string, lock = false): Promise<DocumentRow | undefined> {
  return tx.maybe(sql<DocumentRow>`
    select id, case_id as "caseId", kind, version from improvement_document
    where workspace_id = ${tx.workspaceId} and id = ${id} ${lock ? sql`for update` : sql``}`);
}

export async function findContent(tx: Tx, id: string, version: number): Promise<LetterContent | undefined> {
  const row = await tx.maybe(sql<{ content: unknown }>`
    select content from improvement_document_version
    where workspace_id = ${tx.workspaceId} and document_id = ${id} and version = ${version}`);
  return row === undefined ? undefined : letterContent.parse(row.content);
}

export function listVersions(tx: Tx, id: string): Promise<ImprovementDocument['versions']> {
  return tx.many(sql<ImprovementDocument['versions'][number]>`
    select v.version, v.changed_at as at, ${by} as by, array(
        select f.format from improvement_document_file f
        where f.workspace_id = v.workspace_id and f.document_id = v.document_id and f.version = v.version order by f.format desc
      ) as files
    from improvement_document_version v ${member}
    where v.workspace_id = ${tx.workspaceId} and v.document_id = ${id} order by v.version desc limit 100`);
}

export async function insertDocument(tx: Tx, caseId: string, kind: DocumentKind): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into improvement_document (workspace_id, id, case_id, kind, version)
    values (${tx.workspaceId}, ${id}, ${caseId}, ${kind}, 1)`);
  return id;
}

export async function insertVersion(
  tx: Tx,
  {
    id,
    version,
    content,
    changedBy,
  }: { id: string; version: number; content: LetterContent; changedBy: string | null },
): Promise<void> {
  await tx.run(sql`
    insert into improvement_document_version (workspace_id, document_id, version, content, changed_by)
    values (${tx.workspaceId}, ${id}, ${version}, ${JSON.stringify(content)}, ${changedBy})`);
  await tx.run(sql`
    update improvement_document set version = ${version} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

type Place = { id: string; version: number; format: DocumentFormat };

export function findFile(tx: Tx, { id, version, format }: Place): Promise<{ bytes: Buffer } | undefined> {
  return tx.maybe(sql<{ bytes: Buffer }>`
    select f.bytes from improvement_document_file d
    join file f on f.workspace_id = d.workspace_id and f.id = d.file_id
    where d.workspace_id = ${tx.workspaceId} and d.document_id = ${id} and d.version = ${version} and d.format = ${format}`);
}

/** Keeps what was made; whoever was first stays. False when somebody was. */
export async function insertFile(
  tx: Tx,
  { id, version, format }: Place,
  bytes: Uint8Array,
): Promise<boolean> {
  if ((await findFile(tx, { id, version, format })) !== undefined) return false;
  const sha256 = createHash('sha256').update(bytes).digest();
  await tx.run(sql`
    with kept as (
      insert into file (workspace_id, id, size, sha256, bytes)
      values (${tx.workspaceId}, ${newId()}, ${bytes.byteLength}, ${sha256}, ${Buffer.from(bytes)}) returning id
    )
    insert into improvement_document_file (workspace_id, document_id, version, format, file_id)
    select ${tx.workspaceId}, ${id}, ${version}::int, ${format}, kept.id from kept`);
  return true;
}

export type Parties = {
  workspace: string;
  timeZone: string;
  customer: {
    name: string;
    honorific: string;
    title: string | null;
    company: string | null;
    postalCode: string | null;
    address: string | null;
  } | null;
};

/** Who a letter of a case is from and to: its first customer, at the company’s address where they have none. */
export function findParties(tx: Tx, caseId: string): Promise<Parties> {
  return tx.one(sql<Parties>`
    select w.name as workspace, s.time_zone as "timeZone", (
      select json_build_object('name', k.name, 'honorific', k.honorific, 'title', k.title, 'company', p.name,
        'postalCode', coalesce(k.postal_code, p.postal_code), 'address', coalesce(k.address, p.address))
      from improvement_conversation l
      join conversation v on v.workspace_id = l.workspace_id and v.id = l.conversation_id
      join customer k on k.workspace_id = v.workspace_id and k.id = v.customer_id
      left join company p on p.workspace_id = k.workspace_id and p.id = k.company_id
      where l.workspace_id = ${tx.workspaceId} and l.case_id = ${caseId} order by l.linked_at limit 1) as customer
    from workspace w join workspace_settings s on s.workspace_id = w.id where w.id = ${tx.workspaceId}`);
}
