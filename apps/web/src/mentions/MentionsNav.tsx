import { GrowthNav } from '../growth/GrowthNav.tsx';
import { PartNav } from '../kit/PartNav.tsx';
import { useCan } from '../kit/session.tsx';
import { useMentions } from './words.ts';

const places = [
  { name: 'list', to: '/mentions' },
  { name: 'trends', to: '/mentions/trends' },
  { name: 'sources', to: '/mentions/sources' },
  { name: 'import', to: '/mentions/import' },
  { name: 'guide', to: '/mentions/guide' },
] as const;

/** The parts of word of mouth. Where it comes from is seen to by who leads. */
export function MentionsNav({ part }: { part: (typeof places)[number]['name'] }) {
  const w = useMentions();
  const leads = useCan('growth:write');
  const mine = places.filter(({ name }) => leads || (name !== 'sources' && name !== 'import'));
  return (
    <>
      <GrowthNav />
      <PartNav
        label={w('nav')}
        parts={mine.map(({ name, to }) => ({ to, label: w(`nav.${name}`), current: name === part }))}
      />
    </>
  );
}
