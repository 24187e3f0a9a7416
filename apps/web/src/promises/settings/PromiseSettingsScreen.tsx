import type { PromiseSettings } from '@madoguchi/contract';
import { Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { FeedSection } from '../../calendar-feeds/FeedSection.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { PromisesNav } from '../PromisesNav.tsx';
import { promiseSettingsQuery } from '../queries.ts';

/** One's own calendar of promises, and what a lead has decided about those without a date. */
export default function PromiseSettingsScreen() {
  const t = useT();
  return (
    <Screen title={t('promise.title')} lead={t('promise.settings.lead')}>
      <PromisesNav />
      <FeedSection
        path="/promises/feed"
        queryKey={['promise-feed']}
        title={t('promise.feed')}
        lead={t('promise.feed.lead')}
      />
      <UndatedSection />
    </Screen>
  );
}

function UndatedSection() {
  const t = useT();
  const maySet = useCan('language:write');
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(promiseSettingsQuery);

  async function save(undatedAllowed: boolean) {
    try {
      const saved = await api.put<PromiseSettings>('/promise-settings', { undatedAllowed });
      putAnswer(queryClient, promiseSettingsQuery.queryKey, saved);
    } catch (failure) {
      notify(problemText(t, failure), 'bad');
    }
  }
  return (
    <Section title={t('promise.settings.undated')} lead={t('promise.settings.undatedLead')}>
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={1} height={40} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <Switch
          label={t('promise.settings.undatedAllowed')}
          {...(maySet ? {} : { description: t('promise.settings.leadOnly') })}
          checked={data.undatedAllowed}
          disabled={!maySet}
          onChange={({ currentTarget: { checked } }) => void save(checked)}
        />
      )}
    </Section>
  );
}
