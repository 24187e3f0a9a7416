import { useT } from '../kit/i18n.tsx';
import { SectionNav } from '../kit/SectionNav.tsx';

/** The ways around promises. */
export function PromisesNav() {
  const t = useT();
  return (
    <SectionNav
      label={t('promise.nav')}
      places={[
        { to: '/promises', label: t('promise.nav.board') },
        { to: '/promises/figures', label: t('promise.nav.figures') },
        { to: '/promises/settings', label: t('promise.nav.settings') },
      ]}
    />
  );
}
