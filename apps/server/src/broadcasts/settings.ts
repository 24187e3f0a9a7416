import type { BroadcastSettings, UpdateBroadcastSettings } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { tell, type BroadcastDependencies } from './dependencies.ts';
import { findSettings, saveSettings } from './settings.store.ts';

/** Says whom broadcasts are from and when they go out. @throws AppError `invalid_request` for hours that end before they begin */
export function updateSettings(
  dependencies: Pick<BroadcastDependencies, 'database' | 'realtime'>,
  actor: Actor,
  change: UpdateBroadcastSettings,
): Promise<BroadcastSettings> {
  return dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const before = await findSettings(tx);
    const after: BroadcastSettings = {
      senderName: change.senderName ?? before.senderName,
      postalAddress: change.postalAddress ?? before.postalAddress,
      contact: change.contact ?? before.contact,
      hoursFrom: change.hoursFrom ?? before.hoursFrom,
      hoursTo: change.hoursTo ?? before.hoursTo,
    };
    if (after.hoursFrom >= after.hoursTo)
      throw new AppError(
        'invalid_request',
        'The sending hours must begin before they end, on the same day: broadcasts never go out at night.',
        { errors: [{ path: 'hoursTo', message: 'must be later than hoursFrom' }] },
      );
    await saveSettings(tx, after);
    await recordAudit(tx, actor, 'broadcast_settings.updated', { before, after });
    await tell(tx, dependencies, null);
    return after;
  });
}
