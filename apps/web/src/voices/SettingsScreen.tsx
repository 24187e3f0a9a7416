import type { SurveySettings } from '@madoguchi/contract';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { useForm } from '../kit/useForm.ts';
import { linesOf, linksFrom } from './logic/links.ts';
import { settingsQuery } from './queries.ts';
import styles from './voices.module.css';
import { useVoices } from './words.ts';

/** What holds for all surveys: their spacing, and the one page that everybody reads who has answered. */
export default function SettingsScreen() {
  const v = useVoices();
  const { data, error, refetch } = useQuery(settingsQuery);
  const mayWrite = useCan('broadcasts:write');
  return (
    <Screen title={v('settings.title')} lead={v('settings.lead')} back={{ to: '/voices', label: v('title') }}>
      {!mayWrite && <Notice tone="quiet">{v('settings.readOnly')}</Notice>}
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={5} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && <SettingsForm key={data.revision} settings={data} mayWrite={mayWrite} />}
    </Screen>
  );
}

function SettingsForm({ settings, mayWrite }: { settings: SurveySettings; mayWrite: boolean }) {
  const v = useVoices();
  const queryClient = useQueryClient();
  const [checked, setChecked] = useState(false);
  const { thanks } = settings;
  const entry = useForm({
    initial: {
      cooldownDays: String(settings.cooldownDays),
      lowDueDays: String(settings.lowDueDays),
      minimum: String(settings.minimum),
      thanksJa: thanks.ja.thanks,
      thanksEn: thanks.en.thanks,
      invitationJa: thanks.ja.invitation,
      invitationEn: thanks.en.invitation,
      links: linesOf(thanks.links),
    },
  });
  const { values } = entry;
  const links = linksFrom(values.links);
  const wrong = (text: string): string | null =>
    checked && !/^\d{1,4}$/u.test(text.trim()) ? v('settings.number') : null;
  const numbers = ['cooldownDays', 'lowDueDays', 'minimum'] as const;
  const labels = {
    cooldownDays: 'settings.cooldown',
    lowDueDays: 'settings.lowDue',
    minimum: 'settings.minimum',
  } as const;
  const languages = [
    { language: 'ja', suffix: 'Ja', name: v('form.japanese') },
    { language: 'en', suffix: 'En', name: v('form.english') },
  ] as const;

  async function save() {
    if (links === null || numbers.some((name) => !/^\d{1,4}$/u.test(values[name].trim()))) return;
    const saved = await api.put<SurveySettings>('/survey-settings', {
      basedOn: settings.revision,
      cooldownDays: Number(values.cooldownDays),
      lowDueDays: Number(values.lowDueDays),
      minimum: Number(values.minimum),
      thanks: {
        ja: { thanks: values.thanksJa, invitation: values.invitationJa },
        en: { thanks: values.thanksEn, invitation: values.invitationEn },
        links,
      },
    });
    putAnswer(queryClient, settingsQuery.queryKey, saved);
    await queryClient.invalidateQueries({ queryKey: ['surveys', 'figures'] });
    notify(v('changed'));
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        setChecked(true);
        void entry.submit(save)(event);
      }}
    >
      <fieldset disabled={!mayWrite} style={{ display: 'grid', gap: 20, margin: 0, padding: 0, border: 0 }}>
        <Section title={v('settings.spacing')}>
          <div className={form['form']}>
            {numbers.map((name) => (
              <TextInput
                key={name}
                label={v(labels[name])}
                inputMode="numeric"
                maxLength={4}
                {...entry.field(name)}
                error={wrong(values[name]) ?? entry.errors[name]}
              />
            ))}
          </div>
        </Section>
        <Section title={v('settings.thanks')} lead={v('settings.thanksLead')}>
          <div className={form['form']}>
            {languages.map(({ language, suffix, name }) => (
              <div key={language} className={styles.stack} lang={language}>
                <Textarea
                  label={`${v('settings.thanksText')}（${name}）`}
                  autosize
                  minRows={2}
                  maxLength={600}
                  {...entry.field(`thanks${suffix}`)}
                />
                <Textarea
                  label={`${v('settings.invitation')}（${name}）`}
                  autosize
                  minRows={2}
                  maxLength={600}
                  {...entry.field(`invitation${suffix}`)}
                />
              </div>
            ))}
            <Textarea
              label={v('settings.links')}
              description={v('settings.linksHint')}
              autosize
              minRows={2}
              {...entry.field('links')}
              error={checked && links === null ? v('settings.linksWrong') : null}
            />
            <FormFailure error={entry.failure} />
            {mayWrite && (
              <div className={form['buttons']}>
                <Button type="submit" loading={entry.pending}>
                  {v('form.save')}
                </Button>
              </div>
            )}
          </div>
        </Section>
      </fieldset>
    </form>
  );
}
