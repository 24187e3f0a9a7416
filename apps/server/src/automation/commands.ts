import type {
  AutomationDefinition,
  AutomationRule,
  CreateAutomationRule,
  UpdateAutomationRule,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type NewEvent, type RealtimeHub } from '../platform/realtime/index.ts';
import { openTurn } from './cause.store.ts';
import { mostRules } from './domain.ts';
import { countOf, idsIn, namesOf } from './names.store.ts';
import * as store from './rule.store.ts';
import { tidy } from './tidy.ts';

export type AutomationDependencies = { database: Database; realtime: RealtimeHub };

/** Runs a change of rules or team and tells the readers. */
export function changing<T>(
  { database, realtime }: AutomationDependencies,
  actor: Actor,
  type: Extract<NewEvent['type'], 'automation.changed' | 'team.changed'>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const result = await work(tx);
    await appendEvents(tx, [{ type, conversationId: null }]);
    tx.afterCommit(() => realtime.wake(actor.workspaceId));
    return result;
  });
}

/** @throws AppError `invalid_request` for what cannot be meant, `not_found` when it names what is not here */
export async function fitDefinition(tx: Tx, definition: AutomationDefinition): Promise<AutomationDefinition> {
  const fit = tidy(definition);
  const ids = idsIn([fit]);
  if (Object.keys(await namesOf(tx, ids)).length !== countOf(ids)) {
    throw new AppError(
      'not_found',
      'A channel, check list, customer, member, tag or template that this rule names does not exist here any more, or the template is somebody’s own. Choose another.',
    );
  }
  return fit;
}

export async function known(tx: Tx, id: string): Promise<AutomationRule> {
  const rule = await store.findRule(tx, id);
  if (rule === undefined) throw new AppError('not_found', 'This rule does not exist any more.');
  return { ...rule, names: await namesOf(tx, idsIn([rule.definition])) };
}

const auditOf = (rule: AutomationRule) => ({
  subject: { type: 'automation', id: rule.id, name: rule.name },
  after: { version: rule.version, state: rule.state },
});

/** Makes a rule, switched off and last; answers its id. @throws AppError as `createRule` */
export async function addRule(tx: Tx, memberId: string, input: CreateAutomationRule): Promise<string> {
  const definition = await fitDefinition(tx, input.definition);
  await openTurn(tx);
  const ids = await store.lockRules(tx);
  if (ids.length >= mostRules)
    throw new AppError('unprocessable', `There are ${mostRules} rules already. Delete one first.`);
  const id = newId();
  await store.insertRule(tx, id, ids.length + 1, { ...input, definition }, memberId);
  await store.recordVersion(tx, id, 'created', memberId);
  return id;
}

/** Makes a rule, switched off and last. @throws AppError as `fitDefinition`; `unprocessable` beyond the limit */
export function createRule(
  dependencies: AutomationDependencies,
  actor: Actor,
  input: CreateAutomationRule,
): Promise<AutomationRule> {
  return changing(dependencies, actor, 'automation.changed', async (tx) => {
    const rule = await known(tx, await addRule(tx, actor.memberId, input));
    await recordAudit(tx, actor, 'automation.created', auditOf(rule));
    return rule;
  });
}

/**
 * Changes a rule, or switches it on or off; whoever does so answers for it from then on.
 * @throws AppError `conflict` when somebody else has changed it since; else as `createRule`
 */
export function changeRule(
  dependencies: AutomationDependencies,
  actor: Actor,
  id: string,
  { basedOn, enabled, ...change }: UpdateAutomationRule,
): Promise<AutomationRule> {
  return changing(dependencies, actor, 'automation.changed', async (tx) => {
    await store.lockRules(tx);
    const before = await known(tx, id);
    if (before.version !== basedOn) {
      throw new AppError(
        'conflict',
        `This rule was changed meanwhile (version ${before.version}). Load it again and make your change there.`,
      );
    }
    const on = enabled ?? before.state === 'on';
    const definition = change.definition ?? before.definition;
    const rule = {
      name: change.name ?? before.name,
      // What it names may have gone while it was off.
      definition: on || change.definition !== undefined ? await fitDefinition(tx, definition) : definition,
      stop: change.stop ?? before.stop,
      hourlyLimit: change.hourlyLimit ?? before.hourlyLimit,
      enabled: on,
    };
    await store.saveRule(tx, id, rule, actor.memberId);
    const switched = on === (before.state === 'on') ? 'changed' : on ? 'switched_on' : 'switched_off';
    await store.recordVersion(tx, id, switched, actor.memberId);
    const after = await known(tx, id);
    await recordAudit(tx, actor, 'automation.updated', {
      ...auditOf(after),
      before: { version: before.version, state: before.state },
    });
    return after;
  });
}

/** Takes a rule away; its log and what it was stay. */
export function deleteRule(dependencies: AutomationDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor, 'automation.changed', async (tx) => {
    await store.lockRules(tx);
    const before = await known(tx, id);
    await store.retireRule(tx, id, actor.memberId);
    await store.recordVersion(tx, id, 'deleted', actor.memberId);
    await recordAudit(tx, actor, 'automation.deleted', auditOf(before));
  });
}

/** Sets the order in which rules are asked. @throws AppError `conflict` unless these are all rules, each once */
export function orderRules(
  dependencies: AutomationDependencies,
  actor: Actor,
  ids: readonly string[],
): Promise<void> {
  return changing(dependencies, actor, 'automation.changed', async (tx) => {
    const all = await store.lockRules(tx);
    if (
      ids.length !== all.length ||
      new Set(ids).size !== all.length ||
      !all.every((id) => ids.includes(id))
    ) {
      throw new AppError(
        'conflict',
        'These are not all the rules there are, each once: somebody added or deleted one meanwhile. Load them again.',
      );
    }
    const names = async () => (await store.listRules(tx)).map(({ name }) => name);
    const before = await names();
    await store.setPositions(tx, ids);
    await recordAudit(tx, actor, 'automation.reordered', {
      before: { order: before },
      after: { order: await names() },
    });
  });
}
