import type { CreateAutomationRule } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { addRule, fitDefinition } from './commands.ts';
import * as store from './rule.store.ts';

/** Rules as sets carry them. Changes are told by whoever makes them. */
export const portableAutomations = {
  async list(tx: Tx, locked: boolean): Promise<store.StoredRule[]> {
    if (locked) await store.lockRules(tx);
    return store.listRules(tx);
  },

  add: addRule,

  /** Writes a new version of one; whether it is on stays as it is. */
  async save(tx: Tx, memberId: string, before: store.StoredRule, rule: CreateAutomationRule): Promise<void> {
    const definition = await fitDefinition(tx, rule.definition);
    await store.saveRule(tx, before.id, { ...rule, definition, enabled: before.state === 'on' }, memberId);
    await store.recordVersion(tx, before.id, 'changed', memberId);
  },

  async remove(tx: Tx, memberId: string, id: string): Promise<void> {
    await store.retireRule(tx, id, memberId);
    await store.recordVersion(tx, id, 'deleted', memberId);
  },
};
