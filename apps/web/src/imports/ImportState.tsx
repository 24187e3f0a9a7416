import type { ListImport } from '@madoguchi/contract';
import { useT } from '../kit/i18n.tsx';
import { StateDot } from '../kit/StateDot.tsx';

const tones = { draft: 'quiet', running: 'busy', done: 'good', failed: 'bad', stopped: 'careful' } as const;

/** How far a list has come, in a word. */
export function ImportState({ state }: Pick<ListImport, 'state'>) {
  const t = useT();
  return <StateDot tone={tones[state]}>{t(`imports.state.${state}`)}</StateDot>;
}
