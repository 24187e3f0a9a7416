import type { MentionGuide, MentionSettings } from '@madoguchi/contract';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import form from '../kit/form.module.css';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { formatDate } from './days.ts';
import styles from './mentions.module.css';
import { MentionsNav } from './MentionsNav.tsx';
import { guideQuery } from './queries.ts';
import { RuleList } from './RuleList.tsx';
import { useSaving } from './useSaving.ts';
import { useMentions } from './words.ts';

/** What paid posts are judged by, which sites are not copied, and what the company is called. */
export default function GuideScreen() {
  const w = useMentions();
  const { data, error, refetch } = useQuery(guideQuery);
  const mayWrite = useCan('growth:write');
  return (
    <Screen wide title={w('guide')} lead={w('guide.lead')}>
      <MentionsNav part="guide" />
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={5} />}
      {data !== undefined && (
        <>
          {mayWrite && <Settings key={data.settings.revision} settings={data.settings} />}
          <Section title={w('rules')}>
            <RuleList rules={data.rules} />
          </Section>
          <Sites sites={data.sites} />
          <Keepings keepings={data.keepings} />
        </>
      )}
    </Screen>
  );
}

function Settings({ settings }: { settings: MentionSettings }) {
  const w = useMentions();
  const { saving, error, save } = useSaving();
  const [names, setNames] = useState(settings.names.join('\n'));
  const [dueDays, setDueDays] = useState(String(settings.dueDays));
  return (
    <Section title={w('settings')}>
      <form
        noValidate
        className={form['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save(() =>
            api.put('/mention-settings', {
              basedOn: settings.revision,
              dueDays: Number(dueDays),
              names: names
                .split('\n')
                .map((each) => each.trim())
                .filter((each) => each !== ''),
            }),
          );
        }}
      >
        <Textarea
          label={w('settings.names')}
          description={w('settings.namesHint')}
          autosize
          minRows={3}
          value={names}
          onChange={({ currentTarget: { value } }) => setNames(value)}
        />
        <NativeSelect
          label={w('settings.dueDays')}
          value={dueDays}
          data={['1', '2', '3', '5', '10'].map((value) => ({
            value,
            label: w('settings.days', { count: value }),
          }))}
          onChange={({ currentTarget: { value } }) => setDueDays(value)}
        />
        <FormFailure error={error} />
        <div className={form['buttons']}>
          <Button type="submit" loading={saving}>
            {w('save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Sites({ sites }: Pick<MentionGuide, 'sites'>) {
  const w = useMentions();
  const locale = useLocale();
  return (
    <Section title={w('sites')} lead={w('sites.lead')}>
      <ul className={styles['list']}>
        {sites.map(({ host, basis, terms, from }) => (
          <li key={host} className={styles['facts']}>
            <strong>{host}</strong>
            <span>{w(`new.basis.${basis}`)}</span>
            <span>{formatDate(from, locale)}</span>
            <a href={terms} target="_blank" rel="noreferrer">
              {w('new.terms')}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Keepings({ keepings }: Pick<MentionGuide, 'keepings'>) {
  const w = useMentions();
  const locale = useLocale();
  return (
    <Section title={w('keepings')} lead={w('keepings.lead')}>
      <ul className={styles['list']}>
        {keepings.map(({ id, name, days, lookAfterDays, asks, source, sourceAddress, from }) => (
          <li key={id}>
            <strong>{name[locale]}</strong>{' '}
            <span className={styles['quiet']}>{w('keepings.days', { days, after: lookAfterDays })}</span>
            <p>{asks[locale]}</p>
            <p className={styles['quiet']}>
              {w('rules.source')}{' '}
              <a href={sourceAddress} target="_blank" rel="noreferrer" lang="en">
                {source}
              </a>{' '}
              {w('keepings.checked', { day: formatDate(from, locale) })}
            </p>
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{w('rules.counsel')}</p>
    </Section>
  );
}
