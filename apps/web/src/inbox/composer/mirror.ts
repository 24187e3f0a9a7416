import type { LocalDraft } from '../logic/draft.ts';
import type { DraftMirror } from './DraftKeeper.ts';

/** A place for unsaved words in this browser, one a member and conversation. */
export function browserMirror(kind: 'reply' | 'note', memberId: string, conversationId: string): DraftMirror {
  const key = `madoguchi-${kind}:${memberId}:${conversationId}`;
  return {
    read: () => parseMirrored(localStorage.getItem(key)),
    write: (draft) => {
      if (draft === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(draft));
    },
  };
}

/** Reads what was kept; anything that is not a draft of ours counts as nothing. */
export function parseMirrored(kept: string | null): LocalDraft | null {
  if (kept === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const draft = value as Partial<LocalDraft>;
  if (typeof draft.text !== 'string' || !Array.isArray(draft.attachments)) return null;
  return {
    text: draft.text,
    attachments: draft.attachments,
    cc: draft.cc ?? null,
    basedOn: draft.basedOn ?? null,
    syncedAt: draft.syncedAt ?? null,
    dirty: true,
    editedAt: draft.editedAt ?? null,
  };
}
