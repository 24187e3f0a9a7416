import { AppError } from '../platform/http/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';

export const noSuch = (what: 'ambassador' | 'account' | 'agreement' | 'assignment'): AppError =>
  new AppError('not_found', `This ${what} does not exist in this workspace.`);

export const movedOn = (): AppError =>
  new AppError(
    'conflict',
    'Somebody else has changed this in the meantime. Load it again, then make your change.',
  );

export const erased = (): AppError =>
  new AppError('conflict', 'The data of this person was erased at their request. Nothing is added to it.');

/** One field of a request is wrong. */
export const wrong = (path: string, message: string): AppError =>
  new AppError('invalid_request', `Please correct «${path}»: it ${message}.`, {
    errors: [{ path, message }],
  });

/** News about ambassadors: open pages look again. */
export const ambassadorNews = (id: string): NewEvent => ({
  type: 'growth.changed',
  conversationId: null,
  data: { what: 'ambassador', id },
});

/** What stands after a change: what is told, else what was there. */
export function changed<T extends object>(before: T, told: { [Name in keyof T]?: T[Name] | undefined }): T {
  const given = Object.entries(told).filter(([, value]) => value !== undefined);
  return { ...before, ...(Object.fromEntries(given) as Partial<T>) };
}

/** Who the audit trail says it was about: by id alone, since the trail keeps what it has, and people may ask to be forgotten. */
export const subjectOf = (type: 'ambassador' | 'ambassador_agreement', id: string) => ({
  type,
  id,
  name: id,
});
