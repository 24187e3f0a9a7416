import type { Attachment, Draft } from '@madoguchi/contract';
import { partsOf } from './cc.ts';

/** A draft as this tab holds it. */
export type LocalDraft = {
  text: string;
  attachments: Attachment[];
  /** Who else gets it, as it is typed; null while nobody was thought of. */
  cc: string | null;
  /** The newest message its writer had seen when it was begun, or has said to have read since. */
  basedOn: string | null;
  /** The server's `updatedAt` of the version this one grew from; null before the first save. */
  syncedAt: string | null;
  /** Whether something was written here that the server has not taken yet. */
  dirty: boolean;
  /** When it was last changed here (this machine's clock, ISO). */
  editedAt: string | null;
};

export const emptyDraft: LocalDraft = {
  text: '',
  attachments: [],
  cc: null,
  basedOn: null,
  syncedAt: null,
  dirty: false,
  editedAt: null,
};

export type Reconciled =
  /** What is here stands. */
  | { outcome: 'keep' }
  /** Another tab or machine wrote something newer; take it, and say so if it replaces words on the screen. */
  | { outcome: 'take'; draft: LocalDraft; notice: boolean }
  /** Both changed and this one is newer; it stands, and the other's text is offered. */
  | { outcome: 'keep_offering'; other: Draft };

/**
 * Decides between the draft in this tab and the server's, when one opens a conversation or comes back to a tab.
 * The newest wins; words that were typed are never dropped without being offered back.
 */
export function reconcileDraft(local: LocalDraft, server: Draft | null): Reconciled {
  if (server === null) return withoutServer(local);
  const same =
    server.text === local.text &&
    sameFiles(server.attachments, local.attachments) &&
    server.cc.join() === partsOf(local.cc).join();
  if (server.updatedAt === local.syncedAt) return { outcome: 'keep' };
  if (same || isEmpty(local)) return { outcome: 'take', draft: fromServer(server), notice: false };
  if (!local.dirty) return { outcome: 'take', draft: fromServer(server), notice: true };
  if (local.editedAt !== null && local.editedAt < server.updatedAt) {
    return { outcome: 'take', draft: fromServer(server), notice: true };
  }
  return { outcome: 'keep_offering', other: server };
}

/** A server's draft as this tab holds it. */
export function fromServer(server: Draft): LocalDraft {
  return {
    text: server.text,
    attachments: server.attachments,
    cc: server.cc.length === 0 ? null : server.cc.join(', '),
    basedOn: server.basedOn,
    syncedAt: server.updatedAt,
    dirty: false,
    editedAt: null,
  };
}

/** Whether nothing has been written or attached. */
export function isEmpty(draft: Pick<LocalDraft, 'text' | 'attachments'>): boolean {
  return draft.text.trim() === '' && draft.attachments.length === 0;
}

function withoutServer(local: LocalDraft): Reconciled {
  if (local.syncedAt === null || local.dirty || isEmpty(local)) return { outcome: 'keep' };
  return { outcome: 'take', draft: emptyDraft, notice: true };
}

function sameFiles(a: readonly Attachment[], b: readonly Attachment[]): boolean {
  return a.length === b.length && a.every((file, index) => file.id === b[index]?.id);
}
