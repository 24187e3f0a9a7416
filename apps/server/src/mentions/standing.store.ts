import type { MentionAspect, MentionDisclosure, MentionSentiment, MentionType } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** A mention with what is thought of it, for whoever is about to change that. */
export type Standing = {
  id: string;
  network: string;
  keeps: 'text' | 'summary';
  postedAt: string;
  foundAt: string;
  address: string;
  author: string;
  title: string;
  text: string;
  score: number | null;
  scoreOf: number | null;
  sentiment: MentionSentiment | null;
  sentimentBy: 'text' | 'score' | 'person' | null;
  type: MentionType | null;
  typeBy: 'text' | 'person' | 'agreement' | null;
  subjectShown: boolean | null;
  benefitShown: boolean | null;
  shownBy: 'text' | 'person' | null;
  disclosure: MentionDisclosure;
  customerId: string | null;
  read: boolean;
  erased: boolean;
  revision: number;
  version: number;
};

const columns = sql`
  p.id, p.network, p.keeps, p.posted_at as "postedAt", p.found_at as "foundAt", coalesce(v.address, '') as address,
  coalesce(v.author, '') as author, v.title, v.text, v.score::float8 as score,
  v.score_of as "scoreOf", s.sentiment, s.sentiment_by as "sentimentBy", s.type, s.type_by as "typeBy",
  s.subject_shown as "subjectShown", s.benefit_shown as "benefitShown", s.shown_by as "shownBy", s.disclosure,
  s.customer_id as "customerId", s.read_at is not null as read, s.erased_at is not null as erased, s.revision, s.version`;
const joins = sql`
  mention_standing s
  join mention_post p on p.workspace_id = s.workspace_id and p.id = s.post_id
  left join mention_version v on v.workspace_id = s.workspace_id and v.post_id = s.post_id and v.version = s.version`;

export function lockStanding(tx: Tx, id: string): Promise<Standing | undefined> {
  return tx.maybe(sql<Standing>`
    select ${columns} from ${joins} where s.workspace_id = ${tx.workspaceId} and s.post_id = ${id} for update of s`);
}

/** What waits to be read, the longest waiting first; what another process is at is passed over. */
export function takeUnread(tx: Tx, limit: number): Promise<Standing[]> {
  return tx.many(sql<Standing>`
    select ${columns} from ${joins}
    where s.workspace_id = ${tx.workspaceId} and s.read_at is null and s.read_after <= now() and s.erased_at is null and s.emptied_at is null
    order by s.read_after, s.post_id limit ${limit} for update of s skip locked`);
}

/** It could not be read: it is tried again after a while. */
export async function putOff(tx: Tx, id: string, seconds: number): Promise<void> {
  await tx.run(sql`
    update mention_standing set read_after = now() + make_interval(secs => ${seconds})
    where workspace_id = ${tx.workspaceId} and post_id = ${id}`);
}

type Judged = Pick<
  Standing,
  | 'sentiment'
  | 'sentimentBy'
  | 'type'
  | 'typeBy'
  | 'subjectShown'
  | 'benefitShown'
  | 'shownBy'
  | 'disclosure'
  | 'customerId'
  | 'read'
>;

/** Writes down what is thought of it now. */
export async function saveJudgement(tx: Tx, id: string, to: Judged): Promise<void> {
  await tx.run(sql`
    update mention_standing set sentiment = ${to.sentiment}, sentiment_by = ${to.sentimentBy}, type = ${to.type},
      type_by = ${to.typeBy}, subject_shown = ${to.subjectShown}, benefit_shown = ${to.benefitShown}, shown_by = ${to.shownBy},
      disclosure = ${to.disclosure}, customer_id = ${to.customerId}, read_at = case when ${to.read} then coalesce(read_at, now()) end, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and post_id = ${id}`);
}

export type Opinion = {
  aspect: MentionAspect;
  polarity: 'positive' | 'negative';
  start: number | null;
  end: number | null;
};

/** Writes down what it says of what; each once, at its first place. */
export async function saveAspects(
  tx: Tx,
  { id, postedAt }: Pick<Standing, 'id' | 'postedAt'>,
  opinions: readonly Opinion[],
): Promise<void> {
  await tx.run(sql`delete from mention_aspect where workspace_id = ${tx.workspaceId} and post_id = ${id}`);
  for (const { aspect, polarity, start, end } of opinions)
    await tx.run(sql`
      insert into mention_aspect (workspace_id, post_id, aspect, polarity, posted_at, starts, ends)
      values (${tx.workspaceId}, ${id}, ${aspect}, ${polarity}, ${postedAt}, ${start}, ${end}) on conflict do nothing`);
}

export async function customerExists(tx: Tx, id: string): Promise<boolean> {
  return (
    (await tx.maybe(sql`
      select from customer where workspace_id = ${tx.workspaceId} and id = ${id} and erased_at is null`)) !==
    undefined
  );
}
