import { sql } from '../platform/db/index.ts';

/**
 * The id `s.id` of the conversation that `o` is now: itself, or the one it was merged into. Joined rather than compared
 * with directly: row-level security lets an index be searched only by a condition that cannot leak, which `coalesce`
 * within it is not held to be, so that every conversation would be read. `offset 0` keeps the planner from undoing it.
 */
export const wentInto = sql`cross join lateral (select coalesce(o.merged_into, o.id) as id offset 0) as s`;
