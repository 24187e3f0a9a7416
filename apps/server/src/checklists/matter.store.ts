import { marksOfReading } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Matter } from './domain.ts';

type Row = Omit<Matter, 'marks'> & { readings: Parameters<typeof marksOfReading>[0][] };

/** What a conversation is about, as far as lists ask; undefined where there is none. */
export async function findMatter(tx: Tx, conversationId: string): Promise<Matter | undefined> {
  const row = await tx.maybe(sql<Row>`
    with place as (
      select id from conversation
      where workspace_id = ${tx.workspaceId} and (id = ${conversationId} or merged_into = ${conversationId})
    )
    select h.type as channel,
      array(select t.tag_id from conversation_tag t
        where t.workspace_id = c.workspace_id and t.conversation_id = c.id) as "tagIds",
      coalesce((
        select jsonb_agg(distinct jsonb_build_object('mood', r.mood, 'intent', r.intent, 'urgency', r.urgency,
          'harassed', jsonb_array_length(r.harassment) > 0))
        from message m join message_reading r on r.workspace_id = m.workspace_id and r.message_id = m.id
        where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.direction = 'inbound'), '[]') as readings,
      array(
        select r.kind from return_case r
        where r.workspace_id = c.workspace_id and r.conversation_id in (select id from place) and r.state = 'open'
        union select 'improvement' from improvement_conversation l
        join improvement_case i on i.workspace_id = l.workspace_id and i.id = l.case_id and i.status <> 'closed'
        where l.workspace_id = c.workspace_id and l.conversation_id in (select id from place)) as matters
    from conversation c join channel h on h.workspace_id = c.workspace_id and h.id = c.channel_id
    where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId}`);
  if (row === undefined) return undefined;
  const { readings, ...rest } = row;
  return { ...rest, marks: [...new Set(readings.flatMap(marksOfReading))] };
}
