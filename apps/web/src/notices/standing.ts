import type { Notice } from '@madoguchi/contract';
import type { DotTone } from '../kit/StateDot.tsx';
import type { PlainKey } from '../kit/translate.ts';

/** How a notice stands: what has been done, or what it waits for. */
export function standingOf({ state, pausedBy, counts }: Notice): { tone: DotTone; key: PlainKey } {
  if (state === 'paused')
    return pausedBy === 'quota'
      ? { tone: 'bad', key: 'notices.state.quota' }
      : { tone: 'careful', key: 'notices.state.paused' };
  if (state === 'done' && counts.call > 0) return { tone: 'careful', key: 'notices.state.call' };
  const tones = { draft: 'careful', sending: 'busy', done: 'good', stopped: 'quiet' } as const;
  return { tone: tones[state], key: `notices.state.${state}` };
}

/** How much of a notice is through, in percent. */
export function progressOf({ waiting, written, call, called, skipped }: Notice['counts']): number {
  const done = written + call + called + skipped;
  return done + waiting === 0 ? 100 : Math.round((done / (done + waiting)) * 100);
}
