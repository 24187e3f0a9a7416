import type { CarePlanDefinition } from '@madoguchi/contract';
import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleQuery } from '../../customers/data/queries.ts';
import { useCallName } from '../../customers/logic/callName.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import styles from '../care.module.css';
import own from './plans.module.css';
import { isWhole } from '../logic/plan.ts';
import { dayWords, todayIn } from '../logic/weeks.ts';
import { previewQuery } from '../queries.ts';

/** What the plan, as it is being written, would mean for somebody: when, by whom, in which words. */
export function PlanPreview({ definition }: { definition: CarePlanDefinition }) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const timeZone = useTimeZone();
  const [text, setText] = useState('');
  const [customerId, setCustomerId] = useState<string | null>(null);
  const [on, setOn] = useState(() => todayIn(timeZone));
  const [query] = useDebouncedValue(text, 250);
  const people =
    useInfiniteQuery(peopleQuery({ query, person: '', company: '' })).data?.pages[0]?.items ?? [];
  const isReady = customerId !== null && on !== '' && isWhole('-', definition);
  const [asked] = useDebouncedValue(isReady ? { definition, customerId, on } : null, 400);
  const { data: steps = [], error, refetch } = useQuery(previewQuery(asked));
  return (
    <Section title={t('aftercare.plan.preview')} lead={t('aftercare.plan.previewHint')}>
      <div className={styles.parts}>
        <Select
          label={t('aftercare.plan.previewCustomer')}
          placeholder={t('aftercare.plan.previewSearch')}
          searchable
          searchValue={text}
          onSearchChange={setText}
          value={customerId}
          onChange={setCustomerId}
          filter={({ options }) => options}
          data={people.map((person) => ({ value: person.id, label: callName(person) }))}
        />
        <TextInput
          type="date"
          label={t('aftercare.plan.previewOn')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </div>
      {error !== null && asked !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {asked !== null && error === null && (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={`${step.name} ${step.dueOn}`} className={own.previewed}>
              <p>
                <strong>{dayWords(step.dueOn, locale)}</strong> {step.name}
                <small>{step.assignee?.name ?? t('aftercare.nobody')}</small>
              </p>
              {step.movedFrom !== null && (
                <small>{t('aftercare.plan.movedFrom', { day: dayWords(step.movedFrom, locale) })}</small>
              )}
              {step.hindrance !== null && <Hindrance code={step.hindrance} />}
              {step.text !== '' && (
                <details>
                  <summary>{t('aftercare.plan.text')}</summary>
                  <div className={styles.letter} lang={definition.language}>
                    {step.text}
                  </div>
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

const known = [
  'mourning',
  'gifts_refused',
  'no_consent',
  'consent_withdrawn',
  'too_close',
  'erased',
] as const;

function Hindrance({ code }: { code: string }) {
  const t = useT();
  const reason = known.find((each) => each === code);
  return reason === undefined ? null : (
    <span className={styles.careful}>{t(`aftercare.reason.${reason}`)}</span>
  );
}
