import type { BackupRun, DeskProcess } from '@madoguchi/contract';
import type { DotTone } from '../kit/StateDot.tsx';
import type { PlainKey } from '../kit/translate.ts';

const jobs: Record<string, PlainKey | undefined> = {
  'delete-recording': 'operations.job.delete-recording',
  'deliver-message': 'operations.job.deliver-message',
  'file-sent-copy': 'operations.job.file-sent-copy',
  'read-message': 'operations.job.read-message',
  'count-marks': 'operations.job.count-marks',
  'post-webhook': 'operations.job.post-webhook',
};

/** What a kind of background work is called; kinds without a word keep their own name. */
export function jobName(t: (key: PlainKey) => string, name: string): string {
  const key = jobs[name];
  return key === undefined ? name : t(key);
}

/** What a process is for. */
export function rolesKey({ roles }: DeskProcess): PlainKey {
  if (roles.includes('api'))
    return roles.includes('worker') ? 'operations.roles.both' : 'operations.roles.api';
  return 'operations.roles.worker';
}

const tones = { asked: 'busy', running: 'busy', done: 'good', failed: 'bad' } as const satisfies Record<
  BackupRun['state'],
  DotTone
>;

export const backupTone = (state: BackupRun['state']): DotTone => tones[state];

/** A wait in the unit one would say it in. */
export function waitOf(seconds: number): {
  key: 'operations.queue.seconds' | 'operations.queue.minutes';
  value: number;
} {
  return seconds < 120
    ? { key: 'operations.queue.seconds', value: Math.round(seconds) }
    : { key: 'operations.queue.minutes', value: Math.round(seconds / 60) };
}
