import { GrowthNav } from '../growth/GrowthNav.tsx';
import { PartNav } from '../kit/PartNav.tsx';
import { useWords } from './words.ts';

const places = [
  { name: 'referrals', to: '/growth/programmes' },
  { name: 'tiers', to: '/growth/programmes/tiers' },
  { name: 'events', to: '/growth/programmes/events' },
  { name: 'premiums', to: '/growth/programmes/premiums' },
] as const;

/** The parts of 紹介と優待. */
export function ProgrammesNav({ part }: { part: (typeof places)[number]['name'] }) {
  const w = useWords();
  return (
    <>
      <GrowthNav />
      <PartNav
        label={w('programme.nav')}
        parts={places.map(({ name, to }) => ({
          to,
          label: w(`programme.nav.${name}`),
          current: name === part,
        }))}
      />
    </>
  );
}
