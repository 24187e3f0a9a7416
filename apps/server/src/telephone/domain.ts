import type { CallContent, CallOutcome } from '@madoguchi/contract';
import type { CallChange, CallRow } from './call.store.ts';

/** How somebody is called who withholds the number. */
export const withheldName = '非通知';

function lasting(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds}秒` : `${minutes}分${String(seconds % 60).padStart(2, '0')}秒`;
}

type Told = Pick<CallContent, 'direction' | 'state' | 'outcome' | 'seconds'>;

/** A call in a few words, for lists: the records of the desk are in Japanese. */
export function callWords({ direction, state, outcome, seconds }: Told): string {
  const inbound = direction === 'inbound';
  if (state === 'ringing') return inbound ? '着信中' : '発信中';
  if (state === 'talking') return '通話中';
  const words: Record<CallOutcome, string> = {
    answered:
      seconds === null ? (inbound ? '着信' : '発信') : `${inbound ? '着信' : '発信'} ${lasting(seconds)}`,
    missed: inbound ? '不在着信' : '発信（応答なし）',
    voicemail: inbound ? '留守番電話' : '発信（留守番電話に伝言）',
    busy: inbound ? '着信（話し中）' : '発信（話し中）',
    failed: inbound ? '着信（接続できず）' : '発信（接続できず）',
  };
  return words[outcome ?? 'missed'];
}

/** The first line of what was written, as a subject; empty where there is none. */
export function subjectOf(notes: string): string {
  const line = notes.split('\n').find((each) => each.trim() !== '') ?? '';
  return Array.from(line.trim()).slice(0, 60).join('');
}

/** Whether the customer still waits for us: nobody has spoken with them. */
export function isMissed(call: Pick<CallRow, 'direction' | 'outcome'>): boolean {
  return call.direction === 'inbound' && call.outcome !== null && call.outcome !== 'answered';
}

/** A call that somebody took. */
export function answered<Call extends CallChange>(call: Call, memberId: string | null, at: Date): Call {
  if (call.state === 'ended') return { ...call, memberId: call.memberId ?? memberId };
  return {
    ...call,
    state: 'talking',
    memberId: memberId ?? call.memberId,
    answeredAt: call.answeredAt ?? at.toISOString(),
    ringing: [],
  };
}

export type Ending = { outcome: CallOutcome | null; seconds: number | null; at: Date };

/**
 * A call that is over. What is known already stays: of two reports the one that says more holds, whichever comes first.
 * `outcome` null: as it was answered or not.
 */
export function ended<Call extends CallChange>(call: Call, { outcome, seconds, at }: Ending): Call {
  const told = outcome ?? (call.state === 'talking' ? 'answered' : 'missed');
  const known = call.outcome;
  const isBetter = known === null || weight[told] > weight[known];
  const next = isBetter ? told : known;
  return {
    ...call,
    state: 'ended',
    outcome: next,
    endedAt: call.endedAt ?? at.toISOString(),
    seconds:
      next === 'answered' || next === 'voicemail' ? (seconds ?? call.seconds ?? spoken(call, at)) : null,
    ringing: [],
  };
}

/** How much each says: a message that was left, that they were spoken with. */
const weight: Record<CallOutcome, number> = { failed: 0, missed: 0, busy: 1, voicemail: 2, answered: 3 };

function spoken({ answeredAt }: CallChange, at: Date): number | null {
  if (answeredAt === null) return null;
  return Math.max(0, Math.round((at.getTime() - Date.parse(answeredAt)) / 1000));
}

/** Who is rung in which round: who looks after the customer, then their backup, then the group; nobody twice. */
export function roundsOf(
  team: { assigneeId: string | null; contactPersonId: string | null; backupPersonId: string | null },
  group: readonly string[],
): string[][] {
  const seen = new Set<string>();
  const fresh = (ids: readonly (string | null)[]): string[] =>
    ids.filter((id): id is string => {
      if (id === null || seen.has(id)) return false;
      seen.add(id);
      return true;
    });
  const first = team.assigneeId ?? team.contactPersonId;
  const rounds = [fresh([first]), fresh([team.contactPersonId, team.backupPersonId]), fresh(group)];
  return rounds.filter((round) => round.length > 0);
}
