import { useT } from '../kit/i18n.tsx';
import { SectionNav } from '../kit/SectionNav.tsx';

/** The ways around what the desk does for customers on its own initiative. */
export function CareNav() {
  const t = useT();
  return (
    <SectionNav
      label={t('attention.nav')}
      places={[
        { to: '/attention', label: t('attention.nav.attention') },
        { to: '/care', label: t('attention.nav.care') },
        { to: '/improvements', label: t('attention.nav.improvements') },
        { to: '/voices', label: t('attention.nav.voices'), whole: true },
      ]}
    />
  );
}
