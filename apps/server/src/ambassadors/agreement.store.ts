import type { Agreement, AmbassadorFigures, CreateAgreement, NoteStep } from '@madoguchi/contract';
import { newId, sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** An agreement without what rules say of it. */
export type AgreementRow = Omit<Agreement, 'warnings'> & { ambassadorId: string };

const stepped = (kind: NoteStep['kind']) => sql`
  (select to_char(s.done_on, 'YYYY-MM-DD') from ambassador_step s where s.workspace_id = g.workspace_id
    and s.agreement_id = g.id and s.kind = ${kind} order by s.id desc limit 1)`;

const rowsOf = (tx: Tx, where: RawBuilder<unknown>) => sql<AgreementRow>`
  select g.id, g.ambassador_id as "ambassadorId", g.brief, g.deliverables, g.pay_kind as "payKind",
    g.pay_yen::float8 as "payYen", to_char(g.agreed_on, 'YYYY-MM-DD') as "agreedOn", to_char(g.due_on, 'YYYY-MM-DD') as "dueOn",
    to_char(g.pay_due_on, 'YYYY-MM-DD') as "payDueOn", g.subject_words as "subjectWords", g.benefit_words as "benefitWords",
    g.evidence, g.revision, ${stepped('terms_given')} as "termsGivenOn", ${stepped('delivered')} as "deliveredOn",
    ${stepped('paid')} as "paidOn", ${stepped('cancelled')} as "cancelledOn", coalesce((
      select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'doneOn', to_char(s.done_on, 'YYYY-MM-DD'),
        'evidence', s.evidence, 'notedAt', to_char(s.noted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'by', case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end) order by s.id)
      from ambassador_step s
      left join member m on m."organizationId" = s.workspace_id and m.id = s.noted_by
      left join auth_user u on u.id = m."userId"
      where s.workspace_id = g.workspace_id and s.agreement_id = g.id), '[]') as steps
  from ambassador_agreement g where g.workspace_id = ${tx.workspaceId} and ${where}`;

/** The agreements of people, the newest first. */
export function agreementsOf(tx: Tx, ambassadorIds: readonly string[]): Promise<AgreementRow[]> {
  return tx.many(sql`
    ${rowsOf(tx, sql`g.ambassador_id = any(${[...ambassadorIds]}::uuid[])`)} order by g.agreed_on desc, g.id desc`);
}

export function findAgreement(tx: Tx, id: string): Promise<AgreementRow | undefined> {
  return tx.maybe(rowsOf(tx, sql`g.id = ${id}`));
}

export async function insertAgreement(
  tx: Tx,
  ambassadorId: string,
  given: CreateAgreement,
  memberId: string,
): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into ambassador_agreement (workspace_id, id, ambassador_id, brief, deliverables, pay_kind, pay_yen, agreed_on, due_on,
      pay_due_on, subject_words, benefit_words, evidence, created_by)
    values (${tx.workspaceId}, ${id}, ${ambassadorId}, ${given.brief}, ${given.deliverables}, ${given.payKind}, ${given.payYen},
      ${given.agreedOn}::date, ${given.dueOn}::date, ${given.payDueOn}::date, ${given.subjectWords}, ${given.benefitWords},
      ${given.evidence}, ${memberId})`);
  return id;
}

export async function updateAgreement(tx: Tx, id: string, given: CreateAgreement): Promise<void> {
  await tx.run(sql`
    update ambassador_agreement set brief = ${given.brief}, deliverables = ${given.deliverables}, pay_kind = ${given.payKind},
      pay_yen = ${given.payYen}, agreed_on = ${given.agreedOn}::date, due_on = ${given.dueOn}::date,
      pay_due_on = ${given.payDueOn}::date, subject_words = ${given.subjectWords}, benefit_words = ${given.benefitWords},
      evidence = ${given.evidence}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function insertStep(
  tx: Tx,
  agreementId: string,
  { kind, doneOn, evidence }: NoteStep,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into ambassador_step (workspace_id, id, agreement_id, kind, done_on, evidence, noted_by)
    values (${tx.workspaceId}, ${newId()}, ${agreementId}, ${kind}, ${doneOn}::date, ${evidence}, ${memberId})`);
}

/** What stands of agreements: those that were called off are none. */
const standing = (tx: Tx) => sql`
  select g.ambassador_id, g.agreed_on, g.pay_yen from ambassador_agreement g
  where g.workspace_id = ${tx.workspaceId} and ${stepped('cancelled')} is null`;

type Counts = Pick<AmbassadorFigures, 'people' | 'again' | 'agreements' | 'repeats'>;

/** With how many people something was agreed, with how many again, and how many agreements were with somebody known. */
export function countAgreements(tx: Tx): Promise<Counts> {
  return tx.one(sql<Counts>`
    with people as (select ambassador_id, count(*)::int as n from (${standing(tx)}) as g group by 1)
    select count(*)::int as people, (count(*) filter (where n > 1))::int as again, coalesce(sum(n), 0)::int as agreements,
      coalesce(sum(n - 1), 0)::int as repeats from people`);
}

/** What was agreed with somebody on these days, and what that costs. */
export function costOf(
  tx: Tx,
  ambassadorId: string,
  { from, to }: { from: string; to: string },
): Promise<{ agreements: number; cost: number }> {
  return tx.one(sql<{ agreements: number; cost: number }>`
    select count(*)::int as agreements, coalesce(sum(pay_yen), 0)::float8 as cost from (${standing(tx)}) as g
    where ambassador_id = ${ambassadorId} and agreed_on between ${from}::date and ${to}::date`);
}
