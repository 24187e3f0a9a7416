import { sql } from '../platform/db/index.ts';

/**
 * The id `s.id` of the conversation that `o` is now: itself, or the one it was merged into. Joined rather than compared
 * with directly: row-level security lets an index be searched only by a condition that cannot leak, which `coalesce`
 * within it is not held to be, so that every conversation would be read. `offset 0` keeps the planner from undoing it.
 */
export const wentInto = sql`cross join lateral (select coalesce(o.merged_into, o.id) as id offset 0) as s`;

/**
 * What a row `x` of `notification` or `notification_item` is about: `aboutColumn` says it, of these joins. It is about a
 * conversation, as it is now, or about another place; never about both or neither.
 */
export const aboutJoins = sql`
  left join conversation o on o.workspace_id = x.workspace_id and o.id = x.conversation_id
  ${wentInto}
  left join conversation c on c.workspace_id = x.workspace_id and c.id = s.id
  left join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
  left join lateral (
    select w.name from voice_wording w
    where x.place = 'voice' and w.workspace_id = x.workspace_id and w.voice_id = x.place_id
    order by w.version desc limit 1) voice on true
  left join lateral (
    select w.author from mention_version w
    where x.place = 'mention' and w.workspace_id = x.workspace_id and w.post_id = x.place_id
    order by w.version desc limit 1) post on true
  left join contest t on x.place = 'contest' and t.workspace_id = x.workspace_id and t.id = x.place_id`;

export const aboutColumn = sql`
  case
    when x.place = 'voice' then json_build_object('kind', x.place, 'id', x.place_id, 'name', coalesce(voice.name, ''))
    when x.place = 'mention' then json_build_object('kind', x.place, 'id', x.place_id, 'name', coalesce(post.author, ''))
    when x.place = 'contest' then json_build_object('kind', x.place, 'id', x.place_id,
      'name', coalesce(t.name, '{"ja": "", "en": ""}'))
    when x.place is not null then json_build_object('kind', x.place)
    else json_build_object('kind', 'conversation', 'id', c.id, 'subject', c.subject, 'customerName', k.name) end as about`;
