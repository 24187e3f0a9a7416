import { AppError } from '../platform/http/index.ts';
import type { ChangeDependencies, NewEvent } from '../platform/realtime/index.ts';

/** What contests work with. */
export type ContestDependencies = ChangeDependencies & { publicUrl: string | null };

export const noSuch = (what: 'contest' | 'entry' | 'photo'): AppError =>
  new AppError('not_found', `This ${what} does not exist in this workspace.`);

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

/** News about contests: open pages look again. */
export const contestNews = (id: string): NewEvent => ({
  type: 'growth.changed',
  conversationId: null,
  data: { what: 'contest', id },
});
