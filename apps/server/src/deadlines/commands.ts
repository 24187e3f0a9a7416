import type { DeadlineRule, DeadlineRules, SaveDeadlineRules } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { findBook, knownAmong, saveBook } from './book.store.ts';
import { rulesOf } from './book.ts';
import { namedBy } from './named.ts';
import { readRules } from './queries.ts';

/** @throws AppError `not_found` where a condition names what is not there; what stood in the rules before may be gone. */
async function refuseUnknown(
  tx: Tx,
  rules: readonly DeadlineRule[],
  before: readonly DeadlineRule[],
): Promise<void> {
  const old = new Set(
    before.flatMap(({ conditions }) => conditions.flatMap((one) => namedBy(one)?.ids ?? [])),
  );
  for (const { conditions } of rules)
    for (const condition of conditions) {
      const named = namedBy(condition);
      if (named === null) continue;
      const fresh = named.ids.filter((id) => !old.has(id));
      const known = fresh.length === 0 ? [] : await knownAmong(tx, named.table, fresh);
      if (fresh.some((id) => !known.includes(id)))
        throw new AppError(
          'not_found',
          `A rule names a ${named.table} that does not exist any more. Choose another.`,
        );
    }
}

/**
 * Keeps the rules as a whole. What runs is reckoned anew in the background; what was met stays as it was judged.
 * @throws AppError `conflict` when somebody changed them meanwhile, `not_found` for a condition's channel, tag, customer
 * or company that is none.
 */
export function saveRules(
  dependencies: ChangeDependencies,
  actor: Actor,
  { rules, revision }: SaveDeadlineRules,
): Promise<DeadlineRules> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = rulesOf(await findBook(tx));
    await refuseUnknown(tx, rules, before);
    if (!(await saveBook(tx, rules, revision, actor.memberId)))
      throw new AppError(
        'conflict',
        'Somebody else has changed these rules meanwhile. Load them again and make your change there.',
      );
    const factsOf = (list: readonly DeadlineRule[]) => ({
      rules: list.map(({ name, kinds }) => `${name === '' ? '–' : name} (${kinds.join(', ')})`),
    });
    await recordAudit(tx, actor, 'deadlines.updated', { before: factsOf(before), after: factsOf(rules) });
    events.push({ type: 'deadline.changed', conversationId: null });
    return readRules(tx);
  });
}
