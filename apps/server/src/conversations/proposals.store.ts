import { sql, type Tx } from '../platform/db/index.ts';

/**
 * What is written from here on in this transaction is an assistant's: no rule is asked about it, since a rule may send
 * (madoguchi_automation_chain).
 */
export async function askNoRules(tx: Tx): Promise<void> {
  await tx.run(sql`select set_config('madoguchi.proposed', 'on', true)`);
}
