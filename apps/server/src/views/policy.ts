import { AppError, type Actor } from '../platform/http/index.ts';
import type { ViewRow } from './store.ts';

/**
 * Views that all see are made and changed by leads and owners; one's own by oneself.
 * @throws AppError `forbidden`
 */
export function requireSharing(actor: Actor): void {
  if (!actor.scopes.has('views:write')) {
    throw new AppError(
      'forbidden',
      'Views that everybody sees are arranged by leads and owners (permission «views:write»). Keep it as your own view.',
    );
  }
}

/** Whether a view exists for this member at all: another's own view does not. */
export function maySee(actor: Actor, view: ViewRow | undefined): view is ViewRow {
  return view !== undefined && (view.ownerId === null || view.ownerId === actor.memberId);
}
