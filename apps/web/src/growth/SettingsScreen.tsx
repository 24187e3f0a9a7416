import type { GrowthSettings } from '@madoguchi/contract';
import { Button, Group, NumberInput, Switch, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { api } from '../kit/api.ts';
import { CopyText } from '../kit/CopyText.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { GrowthNav } from './GrowthNav.tsx';
import styles from './growth.module.css';
import { settingsQuery } from './queries.ts';
import { useSaving } from './useSaving.ts';
import { useWords } from './words.ts';

/** What visitors' devices are asked to keep, domains for links, and the notice that follows from it. */
export default function SettingsScreen() {
  const w = useWords();
  const { data, error, refetch } = useQuery(settingsQuery);
  return (
    <Screen wide title={w('growth.nav.settings')} lead={w('growth.settings.lead')}>
      <GrowthNav />
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={5} />}
      {data !== undefined && (
        <>
          <SettingsForm key={data.revision} settings={data} />
          <NoticeTexts notice={data.notice} />
        </>
      )}
    </Screen>
  );
}

export function SettingsForm({ settings }: { settings: GrowthSettings }) {
  const w = useWords();
  const mayChange = useCan('workspace:write');
  const { saving, error, save } = useSaving();
  const { revision, notice: _notice, address, hosts: knownHosts, ...known } = settings;
  const [values, setValues] = useState(known);
  const [hosts, setHosts] = useState(knownHosts.join('\n'));
  const set = (changes: Partial<typeof known>) => setValues((now) => ({ ...now, ...changes }));

  function submit(event: SubmitEvent) {
    event.preventDefault();
    void save(async () => {
      await api.put('/growth-settings', {
        basedOn: revision,
        ...values,
        hosts: hosts.split(/[\s,]+/u).filter((each) => each !== ''),
      });
      notify(w('growth.settings.saved'));
    });
  }

  return (
    <Section>
      <form onSubmit={submit} noValidate className={styles.stack}>
        {!mayChange && <Notice tone="quiet">{w('growth.settings.ownerOnly')}</Notice>}
        <Switch
          label={w('growth.settings.cookie')}
          description={w('growth.settings.cookieHint')}
          checked={values.cookie}
          disabled={!mayChange}
          onChange={({ currentTarget: { checked } }) => set({ cookie: checked })}
        />
        {values.cookie && (
          <NumberInput
            label={w('growth.settings.cookieDays')}
            value={values.cookieDays}
            min={1}
            max={365}
            allowDecimal={false}
            disabled={!mayChange}
            onChange={(value) => typeof value === 'number' && set({ cookieDays: value })}
          />
        )}
        <Switch
          label={w('growth.settings.passClick')}
          description={w('growth.settings.passClickHint')}
          checked={values.passClick}
          disabled={!mayChange}
          onChange={({ currentTarget: { checked } }) => set({ passClick: checked })}
        />
        <NumberInput
          label={w('growth.settings.keepMonths')}
          value={values.keepMonths}
          min={13}
          max={120}
          allowDecimal={false}
          disabled={!mayChange}
          onChange={(value) => typeof value === 'number' && set({ keepMonths: value })}
        />
        <Textarea
          label={w('growth.settings.hosts')}
          description={w('growth.settings.hostsHint')}
          value={hosts}
          autosize
          minRows={2}
          disabled={!mayChange}
          onChange={({ currentTarget: { value } }) => setHosts(value)}
        />
        <p className={styles.quiet}>{w('growth.settings.address', { address })}</p>
        <FormFailure error={error} />
        {mayChange && (
          <Group justify="flex-end">
            <Button type="submit" loading={saving}>
              {w('growth.save')}
            </Button>
          </Group>
        )}
      </form>
    </Section>
  );
}

/** The notice in both languages, to be copied into the company's own. */
export function NoticeTexts({ notice }: { notice: GrowthSettings['notice'] }) {
  const w = useWords();
  return (
    <Section title={w('growth.settings.notice')} lead={w('growth.settings.noticeLead')}>
      <div className={styles.stack}>
        <CopyText label={w('growth.settings.noticeJa')} hint="" value={notice.ja} />
        <CopyText label={w('growth.settings.noticeEn')} hint="" value={notice.en} />
      </div>
    </Section>
  );
}
