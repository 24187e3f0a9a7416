import { AppError } from '../platform/http/index.ts';
import type { ChangeDependencies, NewEvent } from '../platform/realtime/index.ts';
import type { Destinations } from './destinations.ts';
import type { Spaces } from './spaces.ts';

/** What links and codes work with. */
export type GrowthDependencies = ChangeDependencies & {
  spaces: Spaces;
  destinations: Destinations;
  publicUrl: string | null;
};

export const noSuch = (what: 'link' | 'address' | 'campaign' | 'code'): AppError =>
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

/** News about links, codes or what they brought: open pages look again. */
export const growthNews = (what: string, id: string | null): NewEvent => ({
  type: 'growth.changed',
  conversationId: null,
  data: { what, id },
});
