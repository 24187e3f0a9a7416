import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { toSettings } from '../../settings/back.ts';
import { RuleList } from './RuleList.tsx';
import { TeamTrend } from './TeamTrend.tsx';
import { WordList } from './WordList.tsx';

/** How this desk writes: which rules speak, its own words, and how the team is doing. */
export default function LanguageScreen() {
  const t = useT();
  const canWrite = useCan('language:write');
  const sends = useCan('messages:send');
  return (
    <Screen
      title={t('settings.language.title')}
      lead={
        <>
          {t('settings.language.lead')} {!canWrite && t('rules.readOnly')}
        </>
      }
      back={toSettings(t)}
      {...(sends ? { actions: <Link to="/practice">{t('practice.title')}</Link> } : {})}
    >
      <WordList canWrite={canWrite} />
      <RuleList canWrite={canWrite} />
      {canWrite && <TeamTrend />}
    </Screen>
  );
}
