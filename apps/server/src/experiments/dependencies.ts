import { AppError } from '../platform/http/index.ts';
import type { ChangeDependencies, NewEvent } from '../platform/realtime/index.ts';

/** What experiments work with. */
export type ExperimentDependencies = ChangeDependencies & {
  /** What keeps an address from being where a short link leads, in words; null when nothing does. */
  faultOfTarget: (target: string, origin: string) => Promise<string | null>;
  /** Names in braces that would go out as they stand. */
  unknownVariables: (text: string) => string[];
  /** Another target holds at once: what is kept of short addresses is forgotten. */
  forgetTargets: () => void;
};

export const noSuchExperiment = (): AppError =>
  new AppError('not_found', 'This experiment does not exist in this workspace.');

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

/** Open pages look again. */
export const experimentNews = (id: string): NewEvent => ({
  type: 'growth.changed',
  conversationId: null,
  data: { what: 'experiment', id },
});
