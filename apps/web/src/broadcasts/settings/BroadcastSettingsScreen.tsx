import type { BroadcastSettings } from '@madoguchi/contract';
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan, useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { useForm } from '../../kit/useForm.ts';
import { settingsQuery } from '../queries.ts';

/** Whom broadcasts are from, and when they go out. */
export default function BroadcastSettingsScreen() {
  const t = useT();
  const canWrite = useCan('broadcasts:write');
  const { data, error, refetch } = useQuery(settingsQuery);
  return (
    <Screen
      title={t('settings.broadcasts.title')}
      lead={t('settings.broadcasts.lead')}
      back={{ to: '/settings', label: t('rail.settings'), onlyPhone: true }}
    >
      {!canWrite && <Notice tone="quiet">{t('broadcasts.readOnly')}</Notice>}
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={4} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && <SettingsForm settings={data} mayChange={canWrite} />}
    </Screen>
  );
}

const sender = ['senderName', 'postalAddress', 'contact'] as const;
const hints = { senderName: 'broadcasts.senderNameHint', contact: 'broadcasts.contactHint' } as const;

function SettingsForm({ settings, mayChange }: { settings: BroadcastSettings; mayChange: boolean }) {
  const t = useT();
  const timeZone = useTimeZone();
  const queryClient = useQueryClient();
  const [checked, setChecked] = useState(false);
  const entry = useForm({ initial: { ...settings } });
  const { values } = entry;
  const isWrong = values.hoursFrom === '' || values.hoursTo === '' || values.hoursFrom >= values.hoursTo;
  const isMissing = sender.some((name) => settings[name] === '');

  return (
    <form
      noValidate
      onSubmit={(event) => {
        setChecked(true);
        void entry.submit(async (given) => {
          if (isWrong) return;
          const saved = await api.patch<BroadcastSettings>('/broadcast-settings', given);
          putAnswer(queryClient, settingsQuery.queryKey, saved);
          await queryClient.invalidateQueries({ queryKey: ['broadcasts'] });
          notify(t('common.saved'));
        })(event);
      }}
    >
      <fieldset disabled={!mayChange} style={{ display: 'grid', gap: 20, margin: 0, padding: 0, border: 0 }}>
        <Section title={t('broadcasts.sender')} lead={t('broadcasts.senderLead')}>
          <div className={form['form']}>
            {isMissing && <Notice tone="careful">{t('broadcasts.senderMissing')}</Notice>}
            {sender.map((name) => (
              <TextInput
                key={name}
                label={t(`broadcasts.${name}`)}
                {...(name === 'postalAddress' ? {} : { description: t(hints[name]) })}
                autoComplete="off"
                maxLength={name === 'postalAddress' ? 300 : name === 'contact' ? 200 : 120}
                {...entry.field(name)}
              />
            ))}
          </div>
        </Section>
        <Section
          title={t('broadcasts.sendingHours')}
          lead={t('broadcasts.sendingHoursLead', { zone: timeZone })}
        >
          <div className={form['form']}>
            <div className={form['pair']}>
              <TextInput type="time" label={t('broadcasts.hoursFrom')} {...entry.field('hoursFrom')} />
              <TextInput
                type="time"
                label={t('broadcasts.hoursTo')}
                {...entry.field('hoursTo')}
                error={checked && isWrong ? t('broadcasts.hoursWrong') : entry.errors.hoursTo}
              />
            </div>
            <FormFailure error={entry.failure} />
            {mayChange && (
              <div className={form['buttons']}>
                <Button type="submit" loading={entry.pending}>
                  {t('common.save')}
                </Button>
              </div>
            )}
          </div>
        </Section>
      </fieldset>
    </form>
  );
}
