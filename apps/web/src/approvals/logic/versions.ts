import type { Approval } from '@madoguchi/contract';

/** Every text a reply has had, oldest first; the last is the present one. */
export function versionsOf({ steps }: Pick<Approval, 'steps'>): string[] {
  return steps.flatMap(({ text }) => (text === null ? [] : [text]));
}

/** The newest message an approver has read, as it is sent: only what they said to have read, else nothing. */
export function readUpTo(movedOn: Approval['movedOn'], confirmed: string | null): string | null {
  return movedOn !== null && movedOn.lastMessageId === confirmed ? confirmed : null;
}

/** Whether something came that the approver has not said to have read. */
export function mustRead(movedOn: Approval['movedOn'], confirmed: string | null): boolean {
  return movedOn !== null && movedOn.lastMessageId !== confirmed;
}

/** What the one who came second is told, by what the first one did. */
export function alreadyKey(state: string | undefined) {
  if (state === 'approved') return 'approval.already.approved';
  if (state === 'sent_back') return 'approval.already.sent_back';
  return state === 'withdrawn' ? 'approval.already.withdrawn' : null;
}
