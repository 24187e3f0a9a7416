import { GrowthNav } from '../growth/GrowthNav.tsx';
import { PartNav } from '../kit/PartNav.tsx';
import { useVoiceWords } from './words.ts';

/** The two parts of お客様の声: what was said, and the walls it is shown on. */
export function VoicesNav({ part }: { part: 'voices' | 'walls' }) {
  const w = useVoiceWords();
  return (
    <>
      <GrowthNav />
      <PartNav
        label={w('nav')}
        parts={[
          { to: '/growth/voices', label: w('nav.voices'), current: part === 'voices' },
          { to: '/growth/voices/walls', label: w('nav.walls'), current: part === 'walls' },
        ]}
      />
    </>
  );
}
