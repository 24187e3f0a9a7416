import { AppError } from '../platform/http/index.ts';
import type { ChangeDependencies, NewEvent } from '../platform/realtime/index.ts';

/** What voices work with; `publicUrl`: the desk's address as it is configured. */
export type VoiceDependencies = ChangeDependencies & { publicUrl: string | null };

export const noSuch = (what: 'voice' | 'wall' | 'mention' | 'answer' | 'customer' | 'link'): AppError =>
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

/** News about voices and walls: open pages look again. */
export const voiceNews = (what: 'voice' | 'wall', id: string): NewEvent => ({
  type: 'growth.changed',
  conversationId: null,
  data: { what, id },
});

/** What the audit trail says it was about: by id alone, since the trail keeps what it has, and people may ask to be forgotten. */
export const subjectOf = (type: 'voice' | 'voice_wall', id: string) => ({ type, id, name: id });
