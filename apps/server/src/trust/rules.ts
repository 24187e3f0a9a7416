import {
  trustInputs,
  usualTrustRules,
  usualTrustSince,
  type SaveTrustRules,
  type TrustRulebook,
  type TrustRules,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { allRules, addRules, type RulesRow } from './store.ts';

export type RulesInForce = { version: number; from: string; rules: TrustRules };

const usual: RulesInForce = { version: 0, from: usualTrustSince, rules: usualTrustRules };

/** A question that is newer than the version is valued as usual. */
const whole = ({ version, from, rules }: RulesRow): RulesInForce => ({
  version,
  from,
  rules: { ...rules, inputs: { ...usualTrustRules.inputs, ...rules.inputs } },
});

/** The rules of a month, of all versions (the newest first): the newest that holds from that month or an earlier one. */
export function rulesFor(versions: readonly RulesRow[], month: string): RulesInForce {
  const found = versions.find(({ from }) => from <= month);
  return found === undefined ? usual : whole(found);
}

export async function readRulebook(tx: Tx): Promise<TrustRulebook> {
  const versions = await allRules(tx);
  const [newest] = versions;
  return {
    version: newest?.version ?? 0,
    rules: newest === undefined ? usualTrustRules : whole(newest).rules,
    usual: usualTrustRules,
    versions: versions.map(({ version, from, note, changedAt, changedBy }) => ({
      version,
      from,
      note,
      changedAt,
      changedBy,
    })),
  };
}

/** The names of what differs. */
export function changedIn(before: TrustRules, after: TrustRules): string[] {
  const inputs = trustInputs.filter(
    (input) => JSON.stringify(before.inputs[input]) !== JSON.stringify(after.inputs[input]),
  );
  return before.leastInputs === after.leastInputs ? inputs : ['leastInputs', ...inputs];
}

/**
 * Adds a version of the rules, in force from its month on. What was in force before stays on record, with the months it valued.
 * @throws AppError `conflict` when they were changed since they were read
 */
export function saveRules(
  { database }: { database: Database },
  actor: Actor,
  { version, from, rules, note }: SaveTrustRules,
): Promise<TrustRulebook> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const before = await readRulebook(tx);
    const next = version + 1;
    if (
      before.version !== version ||
      !(await addRules(tx, { version: next, from, rules, note }, actor.memberId))
    )
      throw new AppError(
        'conflict',
        'Somebody else has changed these rules meanwhile. Load them again and make your change there.',
      );
    await recordAudit(tx, actor, 'trust.rules_updated', {
      after: { version: next, from, changed: changedIn(before.rules, rules) },
    });
    return readRulebook(tx);
  });
}
