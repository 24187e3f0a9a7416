import type { ApprovalState } from '@madoguchi/contract';

/** What the rules of deciding look at in a reply on its way. */
export type Standing = {
  state: ApprovalState;
  /** Rises with each new text: a decision names the one it is about. */
  revision: number;
  /** Null when the writer is no member any more. */
  writerId: string | null;
  /** How far its writer had read the conversation. */
  seenOrdinal: number;
};

export type Action =
  | {
      kind: 'approve';
      by: string;
      revision: number;
      /** Whether the approver changed the text: it becomes the next revision, approved as it is. */
      edited: boolean;
      /** The newest message the approver must know of, and how far they say to have read; 0 for nothing. */
      newestOrdinal: number;
      readOrdinal: number;
    }
  | { kind: 'send_back'; by: string; revision: number }
  | { kind: 'withdraw'; by: string }
  | { kind: 'request_again'; by: string; seenOrdinal: number };

/** Why an action is refused; each has its own error code at the edge. */
export type Refusal =
  /** Nobody decides about their own reply. */
  | 'own_reply'
  /** Only its writer takes a reply back or hands it in again. */
  | 'not_writer'
  | 'already_decided'
  /** Its writer hands in a second one while the first waits. */
  | 'still_waiting'
  /** The text is not the one that was read. */
  | 'changed'
  /** Something came into the conversation that nobody who decides has read. */
  | 'moved_on';

export type Outcome = { standing: Standing } | { refusal: Refusal };

/** What becomes of a reply on its way, by one action of one member. Changes nothing itself. */
export function act(standing: Standing, action: Action): Outcome {
  const refusal = refusalOf(standing, action);
  if (refusal !== null) return { refusal };
  const { revision } = standing;
  switch (action.kind) {
    case 'approve':
      return {
        standing: { ...standing, state: 'approved', revision: action.edited ? revision + 1 : revision },
      };
    case 'send_back':
      return { standing: { ...standing, state: 'sent_back' } };
    case 'withdraw':
      return { standing: { ...standing, state: 'withdrawn' } };
    case 'request_again':
      return {
        standing: {
          ...standing,
          state: 'waiting',
          revision: revision + 1,
          seenOrdinal: action.seenOrdinal,
        },
      };
  }
}

function refusalOf(standing: Standing, action: Action): Refusal | null {
  const { state, writerId, revision } = standing;
  const isWriter = action.by === writerId;
  if (action.kind === 'withdraw' || action.kind === 'request_again') {
    if (!isWriter) return 'not_writer';
    if (state === 'approved' || state === 'withdrawn') return 'already_decided';
    return action.kind === 'request_again' && state === 'waiting' ? 'still_waiting' : null;
  }
  if (isWriter) return 'own_reply';
  if (state !== 'waiting') return 'already_decided';
  if (action.revision !== revision) return 'changed';
  if (action.kind === 'send_back') return null;
  const known = Math.max(standing.seenOrdinal, action.readOrdinal);
  return action.newestOrdinal > known ? 'moved_on' : null;
}

type Draft = { text: string; attachmentIds: readonly string[] };

/**
 * The draft of a writer who gets a reply back: its text, and below it what they have begun to write meanwhile. Nothing of
 * either is lost, and nothing stands there twice.
 */
export function draftWith(reply: Draft, begun: Draft | null): { text: string; attachmentIds: string[] } {
  const other = begun?.text.trim() ?? '';
  const text = other === '' || other === reply.text.trim() ? reply.text : `${reply.text}\n\n${other}`;
  return { text, attachmentIds: [...new Set([...reply.attachmentIds, ...(begun?.attachmentIds ?? [])])] };
}
