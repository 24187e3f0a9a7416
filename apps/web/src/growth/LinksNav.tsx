import { PartNav } from '../kit/PartNav.tsx';
import { GrowthNav } from './GrowthNav.tsx';
import { useWords } from './words.ts';

const places = [
  { name: 'links', to: '/growth/links' },
  { name: 'campaigns', to: '/growth/campaigns' },
  { name: 'codes', to: '/growth/codes' },
] as const;

/** The parts of what leads people to us. */
export function LinksNav({ part }: { part: (typeof places)[number]['name'] }) {
  const w = useWords();
  return (
    <>
      <GrowthNav />
      <PartNav
        label={w('growth.nav.leading')}
        parts={places.map(({ name, to }) => ({ to, label: w(`growth.nav.${name}`), current: name === part }))}
      />
    </>
  );
}
