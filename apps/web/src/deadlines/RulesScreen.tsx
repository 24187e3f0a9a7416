import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { IconChartBar } from '@tabler/icons-react';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { toSettings } from '../settings/back.ts';
import { rulesQuery } from './queries.ts';
import { RulesForm } from './RulesForm.tsx';

/** By when customers are acknowledged and answered. */
export default function RulesScreen() {
  const t = useT();
  const canWrite = useCan('automation:write');
  const { data, error, refetch } = useQuery(rulesQuery);
  return (
    <Screen
      title={t('settings.deadlines.title')}
      lead={
        <>
          {t('settings.deadlines.lead')} {!canWrite && t('deadlines.readOnly')}
        </>
      }
      back={toSettings(t)}
      actions={
        <Button
          variant="default"
          leftSection={<IconChartBar size={18} aria-hidden />}
          renderRoot={(props: object) => <Link {...props} to="/settings/deadlines/statistics" search={{}} />}
        >
          {t('deadlines.statistics')}
        </Button>
      }
    >
      {data !== undefined ? (
        <>
          {data.progress !== null && <Notice tone="quiet">{t('deadlines.progress', data.progress)}</Notice>}
          <RulesForm saved={data} readOnly={!canWrite} />
        </>
      ) : error === null ? (
        <Skeletons rows={4} height={80} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}
