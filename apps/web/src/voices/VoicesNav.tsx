import { CareNav } from '../attention/CareNav.tsx';
import { PartNav } from '../kit/PartNav.tsx';
import { useVoices } from './words.ts';

const places = [
  { name: 'surveys', to: '/voices' },
  { name: 'feedback', to: '/voices/feedback' },
] as const;

/** The two parts of what customers say. */
export function VoicesNav({ part }: { part: (typeof places)[number]['name'] }) {
  const v = useVoices();
  return (
    <>
      <CareNav />
      <PartNav
        label={v('tabs')}
        parts={places.map(({ name, to }) => ({ to, label: v(`tab.${name}`), current: name === part }))}
      />
    </>
  );
}
