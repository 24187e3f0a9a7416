import type { ReplyLock } from '@madoguchi/contract';

/** Who may write: nobody holds it, I do, or another does. */
export type LockView =
  | { holder: 'nobody' }
  | { holder: 'me'; lock: ReplyLock }
  | { holder: 'other'; lock: ReplyLock };

/** Reads a lock at an instant; one that has run out is nobody's. */
export function lockView(lock: ReplyLock | null, memberId: string, now: Date): LockView {
  if (lock === null || new Date(lock.expiresAt) <= now) return { holder: 'nobody' };
  return { holder: lock.memberId === memberId ? 'me' : 'other', lock };
}

/** Whether somebody took the reply over from me between two views of its lock. */
export function wasTakenOver(before: LockView['holder'], after: LockView['holder']): boolean {
  return before === 'me' && after === 'other';
}
