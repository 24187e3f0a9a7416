import type { GrowthDependencies } from '../growth/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';

/** What programmes work with: their links and codes are those of growth. */
export type ProgrammeDependencies = GrowthDependencies;

export const noSuch = (
  what: 'programme' | 'referral' | 'grant' | 'customer' | 'event' | 'invitation' | 'access',
): AppError => new AppError('not_found', `This ${what} does not exist in this workspace.`);

export const movedOn = (): AppError =>
  new AppError(
    'conflict',
    'Somebody else has changed this in the meantime. Load it again, then make your change.',
  );

/** One field of a request is wrong. */
export const wrong = (path: string, message: string): AppError =>
  new AppError('invalid_request', `Please correct «${path}»: it ${message}.`, {
    errors: [{ path, message }],
  });

/** News about programmes: open pages look again. */
export const programmeNews = (what: 'referral' | 'event' | 'tier', id: string): NewEvent => ({
  type: 'growth.changed',
  conversationId: null,
  data: { what, id },
});
