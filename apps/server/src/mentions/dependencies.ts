import type { LanguageDependencies } from '../language/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { Logger } from '../platform/log.ts';
import type { ChangeDependencies, NewEvent } from '../platform/realtime/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';

/** Where the networks are; those of the makers, unless a test puts its own there. */
export type Networks = { google: string; googleToken: string; youtube: string; x: string; instagram: string };

export const usualNetworks: Networks = {
  google: 'https://mybusiness.googleapis.com',
  googleToken: 'https://oauth2.googleapis.com/token',
  youtube: 'https://www.googleapis.com',
  x: 'https://api.x.com',
  instagram: 'https://graph.facebook.com',
};

/** Who wrote a post, where that is one of the ambassadors; `paid`: they had an agreement on the day it was posted. */
export type WriterOf = (
  tx: Tx,
  post: { network: string; author: string; address: string; postedAt: Date },
) => Promise<{ id: string; name: string; paid: boolean } | null>;

/** What word of mouth works with; `noted`, `settled` and `emptied` (its words are gone) tell whoever watches over customers. */
export type MentionDependencies = ChangeDependencies & {
  jobs: Jobs;
  log: Logger;
  box: SecretBox;
  language: LanguageDependencies;
  memberExists: (tx: Tx, memberId: string) => Promise<boolean>;
  /** Whether addresses inside the own network may be asked. */
  allowInner: boolean;
  userAgent: string;
  networks: Networks;
  writerOf: WriterOf;
  noted: (tx: Tx, about: { customerId: string; postId: string; at: Date; text: string }) => Promise<void>;
  settled: (tx: Tx, about: { customerId: string; postId: string }) => Promise<void>;
  emptied: (tx: Tx, about: { customerId: string; postId: string }) => Promise<void>;
};

export const noSuch = (what: 'mention' | 'source' | 'alarm'): AppError =>
  new AppError('not_found', `This ${what} does not exist in this workspace.`);

export const movedOn = (): AppError =>
  new AppError(
    'conflict',
    'Somebody else has changed this in the meantime. Load it again, then make your change.',
  );

/** What of a mention other systems may be told. `received`: it is fresh, and was read for the first time. */
type Change = 'received' | 'case_opened' | 'case_closed';

/** News about what is said elsewhere: open pages look again. */
export const mentionNews = (
  what: 'mention' | 'source' | 'alarm' | 'settings',
  id: string | null,
  change?: Change,
): NewEvent => ({
  type: 'word_of_mouth.changed',
  conversationId: null,
  data: { what, id, ...(change === undefined ? {} : { change }) },
});
