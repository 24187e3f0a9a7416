import type { CareSettings, SaveCareProfile } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { lockOwner } from './dates.ts';
import { careNews, type CareDependencies } from './events.ts';
import { mourningUntil } from './mourning.ts';
import { saveCompany, saveProfile } from './profile.store.ts';
import { findSettings, saveSettings } from './settings.store.ts';

/** Keeps where somebody is and whether they mourn. @throws AppError `not_found`; `invalid_request` */
export function keepProfile(
  dependencies: CareDependencies,
  actor: Actor,
  customer: string,
  { region, mourning }: SaveCareProfile,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { id } = await lockOwner(tx, { kind: 'customer', id: customer });
    const kept =
      mourning === null
        ? null
        : { ...mourning, until: mourning.until ?? mourningUntil(mourning.degree, mourning.since) };
    if (kept !== null && kept.until < kept.since)
      throw new AppError('invalid_request', 'The mourning ends before it begins. Correct one of the days.', {
        errors: [{ path: 'mourning.until', message: 'must not be before since' }],
      });
    await saveProfile(tx, id, region, kept);
    events.push(careNews(id));
  });
}

/** Keeps whether a company's people may take gifts. @throws AppError `not_found` */
export function keepCompany(
  dependencies: CareDependencies,
  actor: Actor,
  companyId: string,
  given: { giftsRefused: boolean; note: string },
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { id } = await lockOwner(tx, { kind: 'company', id: companyId });
    await saveCompany(tx, id, given);
    events.push(careNews(null));
  });
}

/** @throws AppError `conflict` when they were changed since they were read */
export function keepSettings(
  dependencies: CareDependencies,
  actor: Actor,
  settings: CareSettings,
): Promise<CareSettings> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { revision: before, ...old } = await findSettings(tx);
    if (before !== settings.revision || !(await saveSettings(tx, settings)))
      throw new AppError(
        'conflict',
        'Somebody else has changed these settings meanwhile. Load them again and make your change there.',
      );
    const { revision: after, ...kept } = await findSettings(tx);
    await recordAudit(tx, actor, 'care_settings.updated', { before: old, after: kept });
    events.push(careNews(null));
    return { ...kept, revision: after };
  });
}
