import type { Survey, SurveyContent, SurveyRules, SurveySummary } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

const head = sql`
  s.id, s.name, s.enabled, s.rules, s.version, s.address, s.revision, s.created_at as "createdAt"`;

export type SurveyRow = Survey & { enabledAt: string | null };

const whole = (tx: Tx): RawBuilder<SurveyRow> => sql<SurveyRow>`
  select ${head}, v.content, s.enabled_at as "enabledAt" from survey s
  join survey_version v on v.workspace_id = s.workspace_id and v.survey_id = s.id and v.version = s.version
  where s.workspace_id = ${tx.workspaceId}`;

export function findSurvey(tx: Tx, id: string): Promise<SurveyRow | undefined> {
  return tx.maybe(sql<SurveyRow>`${whole(tx)} and s.id = ${id}`);
}

/** The same, and nobody else changes it, or invites by it, until this transaction ends. */
export function lockSurvey(tx: Tx, id: string): Promise<SurveyRow | undefined> {
  return tx.maybe(sql<SurveyRow>`${whole(tx)} and s.id = ${id} for update of s`);
}

export function findByAddress(tx: Tx, address: string): Promise<SurveyRow | undefined> {
  return tx.maybe(sql<SurveyRow>`${whole(tx)} and s.address = ${address}`);
}

/** Surveys for which something is to be looked for. */
export function runningSurveys(tx: Tx): Promise<SurveyRow[]> {
  return tx.many(
    sql<SurveyRow>`${whole(tx)} and s.enabled and s.rules ->> 'trigger' <> 'manual' order by s.id`,
  );
}

/** How many surveys a workspace may have: a list of them is one page. */
export const mostSurveys = 100;

export function listSurveys(tx: Tx): Promise<SurveySummary[]> {
  const lately = sql`now() - interval '90 days'`;
  const facts = (kind: string) => sql`(
    select count(*)::int from survey_fact f
    where f.workspace_id = s.workspace_id and f.survey_id = s.id and f.kind = ${kind} and f.at >= ${lately})`;
  return tx.many(sql<SurveySummary>`
    select ${head}, ${facts('invited')} as invited, (
        select count(*)::int from survey_answer a
        where a.workspace_id = s.workspace_id and a.survey_id = s.id and a.answered_at >= ${lately}) as answered, (
      select json_agg(json_build_object('key', q -> 'key', 'kind', q -> 'kind', 'text', q -> 'text') order by at)
      from jsonb_array_elements(v.content -> 'questions') with ordinality as x (q, at)) as questions
    from survey s
    join survey_version v on v.workspace_id = s.workspace_id and v.survey_id = s.id and v.version = s.version
    where s.workspace_id = ${tx.workspaceId} order by s.enabled desc, s.id desc limit ${mostSurveys}`);
}

export async function countSurveys(tx: Tx): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*)::int as count from (
      select from survey where workspace_id = ${tx.workspaceId} limit ${mostSurveys}) as x`);
  return count;
}

type NewSurvey = { id: string; name: string; rules: SurveyRules; createdBy: string };

export async function insertSurvey(tx: Tx, { id, name, rules, createdBy }: NewSurvey): Promise<void> {
  await tx.run(sql`
    insert into survey (workspace_id, id, name, rules, created_by)
    values (${tx.workspaceId}, ${id}, ${name}, ${JSON.stringify(rules)}::jsonb, ${createdBy})`);
}

export async function insertVersion(
  tx: Tx,
  surveyId: string,
  { version, content, by }: { version: number; content: SurveyContent; by: string },
): Promise<void> {
  await tx.run(sql`
    insert into survey_version (workspace_id, survey_id, version, content, created_by)
    values (${tx.workspaceId}, ${surveyId}, ${version}, ${JSON.stringify(content)}::jsonb, ${by})`);
}

export async function findContent(tx: Tx, surveyId: string, version: number): Promise<SurveyContent> {
  const { content } = await tx.one(sql<{ content: SurveyContent }>`
    select content from survey_version
    where workspace_id = ${tx.workspaceId} and survey_id = ${surveyId} and version = ${version}`);
  return content;
}

/** What each key has meant in every version. */
export function kindsOf(tx: Tx, surveyId: string): Promise<{ key: string; kind: string }[]> {
  return tx.many(sql<{ key: string; kind: string }>`
    select distinct q ->> 'key' as key, q ->> 'kind' as kind
    from survey_version v cross join jsonb_array_elements(v.content -> 'questions') as q
    where v.workspace_id = ${tx.workspaceId} and v.survey_id = ${surveyId}`);
}

type Changed = Pick<SurveyRow, 'name' | 'enabled' | 'rules' | 'version'>;

/** Saves what may change. Switched on, it begins with what happens from now on. */
export async function saveSurvey(
  tx: Tx,
  id: string,
  { name, enabled, rules, version }: Changed,
): Promise<void> {
  await tx.run(sql`
    update survey set name = ${name}, rules = ${JSON.stringify(rules)}::jsonb, version = ${version},
      enabled_at = case when ${enabled} and not enabled then now() else enabled_at end,
      looked_at = case when ${enabled} and not enabled then null else looked_at end,
      enabled = ${enabled}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function saveAddress(tx: Tx, id: string, address: string | null): Promise<void> {
  await tx.run(sql`
    update survey set address = ${address}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** The mailbox and the LINE account that were connected first and are on. */
export function usualChannels(
  tx: Tx,
): Promise<{ mailChannelId: string | null; lineChannelId: string | null }> {
  const first = (type: string) => sql`(
    select id from channel where workspace_id = ${tx.workspaceId} and type = ${type} and enabled
    order by created_at, id limit 1)`;
  return tx.one(sql<{ mailChannelId: string | null; lineChannelId: string | null }>`
    select ${first('email')} as "mailChannelId", ${first('line')} as "lineChannelId"`);
}
