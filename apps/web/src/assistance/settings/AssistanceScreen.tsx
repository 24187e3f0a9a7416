import type { AssistanceSettings } from '@madoguchi/contract';
import { IconSparkles } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { PagedRows } from '../../settings/PagedRows.tsx';
import { toSettings } from '../../settings/back.ts';
import { requestsQuery, settingsQuery } from '../queries.ts';
import { AssistanceForm } from './AssistanceForm.tsx';
import { AssistanceSwitch } from './AssistanceSwitch.tsx';
import { RequestRow } from './RequestRow.tsx';
import styles from './assistance.module.css';

/** Whether a language model helps here, how it is reached, and what was sent to it. */
export default function AssistanceScreen() {
  const t = useT();
  const settings = useQuery(settingsQuery);
  return (
    <Screen title={t('settings.assistance.title')} lead={t('settings.assistance.lead')} back={toSettings(t)}>
      {settings.data !== undefined ? (
        <Parts settings={settings.data} />
      ) : settings.error === null ? (
        <Skeletons rows={4} />
      ) : (
        <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
      )}
    </Screen>
  );
}

function Parts({ settings }: { settings: AssistanceSettings }) {
  const t = useT();
  const number = new Intl.NumberFormat(useLocale());
  const maySet = useCan('assistance:write');
  const { requests, tokens } = settings.usage;
  return (
    <>
      {maySet ? (
        <>
          <AssistanceSwitch settings={settings} />
          <AssistanceForm settings={settings} />
        </>
      ) : (
        <Notice
          tone="quiet"
          title={`${t('settings.assistance.title')}: ${t(settings.enabled ? 'assistance.state.on' : 'assistance.state.off')}`}
        >
          {t('assistance.onlyOwner')}
        </Notice>
      )}
      <Section title={t('assistance.log')} lead={t('assistance.logLead')}>
        <p className={styles.usage}>
          {t('assistance.usage', { requests: number.format(requests), tokens: number.format(tokens) })}
        </p>
        <PagedRows
          query={requestsQuery}
          label={t('assistance.log')}
          empty={
            <EmptyState icon={<IconSparkles size={28} />} title={t('assistance.logEmpty')}>
              {t('assistance.logEmptyHint')}
            </EmptyState>
          }
          renderRow={(request) => <RequestRow key={request.id} request={request} />}
        />
      </Section>
    </>
  );
}
