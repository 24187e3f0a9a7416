import type { Experiment } from '@madoguchi/contract';
import { StateDot } from '../kit/StateDot.tsx';
import { useWords } from './words.ts';

const tones = { planned: 'quiet', running: 'good', ended: 'quiet' } as const;

/** Where an experiment stands. */
export function StateBadge({ state }: Pick<Experiment, 'state'>) {
  const w = useWords();
  return <StateDot tone={tones[state]}>{w(`experiments.state.${state}`)}</StateDot>;
}
