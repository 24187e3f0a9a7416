import { SectionNav } from '../kit/SectionNav.tsx';
import { useWords } from './words.ts';

/** The ways around links, codes and what they brought. */
export function GrowthNav() {
  const w = useWords();
  return (
    <SectionNav
      label={w('growth.nav')}
      places={[
        { to: '/growth/overview', label: w('growth.nav.overview') },
        { to: '/growth', label: w('growth.nav.results') },
        { to: '/mentions', label: w('growth.nav.mentions'), whole: true },
        {
          to: '/growth/links',
          label: w('growth.nav.leading'),
          also: ['/growth/campaigns', '/growth/codes'],
        },
        { to: '/growth/programmes', label: w('growth.nav.programmes'), whole: true },
        { to: '/growth/contests', label: w('growth.nav.contests'), whole: true },
        { to: '/growth/ambassadors', label: w('growth.nav.ambassadors'), whole: true },
        { to: '/growth/voices', label: w('growth.nav.voices'), whole: true },
        { to: '/growth/experiments', label: w('growth.nav.experiments') },
        { to: '/growth/settings', label: w('growth.nav.settings') },
      ]}
    />
  );
}
