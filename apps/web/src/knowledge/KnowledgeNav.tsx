import { useT } from '../kit/i18n.tsx';
import { SectionNav } from '../kit/SectionNav.tsx';

/** The ways around the knowledge base. */
export function KnowledgeNav() {
  const t = useT();
  return (
    <SectionNav
      label={t('knowledge.nav')}
      places={[
        { to: '/knowledge', label: t('knowledge.nav.articles') },
        { to: '/knowledge/candidates', label: t('knowledge.nav.candidates') },
        { to: '/knowledge/questions', label: t('knowledge.nav.questions') },
        { to: '/knowledge/help-centre', label: t('knowledge.nav.settings') },
      ]}
    />
  );
}
