import { useT } from '../kit/i18n.tsx';
import { SectionNav } from '../kit/SectionNav.tsx';

/** The ways around who looks after whom. */
export function HandoversNav() {
  const t = useT();
  return (
    <SectionNav
      label={t('handover.nav')}
      places={[
        { to: '/handovers', label: t('handover.nav.list') },
        { to: '/handovers/missing', label: t('handover.nav.missing') },
        { to: '/handovers/changes', label: t('handover.nav.changes') },
      ]}
    />
  );
}
