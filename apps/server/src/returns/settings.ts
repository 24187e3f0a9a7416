import type { ReturnSettings, SaveReturnSettings } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storable, storableDeep } from '../conversations/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import type { ReturnDependencies } from './dependencies.ts';
import { findSettings, saveSettings } from './settings.store.ts';

/** Saves the shop's rules. Orders go on by the rule of their day. @throws AppError `conflict` when somebody was faster */
export function changeSettings(
  dependencies: Pick<ReturnDependencies, 'database' | 'realtime'>,
  actor: Actor,
  given: SaveReturnSettings,
): Promise<ReturnSettings> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await findSettings(tx);
    const after = { ...given, rules: storableDeep(given.rules), address: storable(given.address) };
    if (!(await saveSettings(tx, after, actor.memberId)))
      throw new AppError(
        'conflict',
        'Somebody has changed these rules since you opened them. Load them again, then make your change.',
      );
    await recordAudit(tx, actor, 'return_settings.updated', {
      before: { rules: before.rules.length, leadAbove: before.leadAbove },
      after: { rules: after.rules.length, leadAbove: after.leadAbove },
    });
    events.push({ type: 'order.changed', conversationId: null, data: { returnSettings: 'changed' } });
    return findSettings(tx);
  });
}
