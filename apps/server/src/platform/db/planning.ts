import { sql } from 'kysely';
import type { Tx } from './database.ts';

const setMode = (tx: Tx, mode: 'force_custom_plan' | 'force_generic_plan' | 'auto'): Promise<number> =>
  tx.run(sql`select set_config('plan_cache_mode', ${mode}, true)`);

/**
 * For the rest of this transaction statements are planned for their values: one plan for any values would read the whole table for
 * those that find little, since what lies beyond an unknown number is taken for a third of it.
 */
export const planAnew = (tx: Tx): Promise<number> => setMode(tx, 'force_custom_plan');

/**
 * For the rest of this transaction statements have one plan for any values: they look up keys, or an index has just what they ask
 * for. Planning them takes longer than running them, and PostgreSQL does so five times on each connection before it keeps one.
 */
export const planOnce = (tx: Tx): Promise<number> => setMode(tx, 'force_generic_plan');

/** For the rest of this transaction PostgreSQL decides by itself. */
export const planAsUsual = (tx: Tx): Promise<number> => setMode(tx, 'auto');

/** Plans what is asked for its values, among statements that are planned once (`planOnce`); without a round trip more. */
export async function plannedAnew<T>(tx: Tx, ask: () => Promise<T>): Promise<T> {
  const [, answer] = await Promise.all([planAnew(tx), ask(), planOnce(tx)]);
  return answer;
}
