import type { TierRules } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale } from '../../kit/i18n.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import { formatMoney } from '../../orders/money.ts';
import styles from '../programmes.module.css';
import { ProgrammesNav } from '../ProgrammesNav.tsx';
import { useWords } from '../words.ts';
import { Accesses } from './Accesses.tsx';
import { tierName } from './logic.ts';
import { Members } from './Members.tsx';
import { rulesQuery } from './queries.ts';
import { RulesForm } from './RulesForm.tsx';

/** 会員区分: by which rules, who is in which tier, and what opens earlier for some. */
export default function TiersScreen() {
  const w = useWords();
  const { data, error, refetch } = useQuery(rulesQuery);
  return (
    <Screen wide title={w('tier.title')} lead={w('tier.lead')}>
      <ProgrammesNav part="tiers" />
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={5} />}
      {data !== undefined && <Tiers rules={data} />}
    </Screen>
  );
}

export function Tiers({ rules }: { rules: TierRules }) {
  const w = useWords();
  const mayWrite = useCan('growth:write');
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <Section title={w('tier.change')} lead={w('tier.changeLead')}>
        <RulesForm rules={rules} onDone={() => setEditing(false)} />
      </Section>
    );
  return (
    <>
      <Section title={w('tier.rules')}>
        {rules.version === 0 ? (
          <p>{w('tier.empty')}</p>
        ) : (
          <RuleList months={rules.months} tiers={rules.tiers} counts={rules.counts} />
        )}
        {rules.waiting > 0 && (
          <p className={styles['quiet']}>{w('tier.waiting', { count: rules.waiting })}</p>
        )}
        {mayWrite && (
          <div>
            <Button variant="default" onClick={() => setEditing(true)}>
              {w(rules.version === 0 ? 'tier.begin' : 'tier.change')}
            </Button>
          </div>
        )}
      </Section>
      {rules.version > 0 && <Members tiers={rules.tiers} />}
      {rules.version > 0 && <Accesses tiers={rules.tiers} />}
      {rules.versions.length > 1 && (
        <Section title={w('tier.versions')}>
          <ul className={styles['list']}>
            {rules.versions.map(({ version, months, tiers, at, by }) => (
              <li key={version}>
                <details>
                  <summary>
                    {w('programme.version', { version })} <When at={at} /> <span lang="ja">{by?.name}</span>
                  </summary>
                  <RuleList months={months} tiers={tiers} counts={[]} />
                </details>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

type ListProps = Pick<TierRules, 'months' | 'tiers' | 'counts'>;

/** Tiers from the highest to the lowest: what it takes, what they are given, how many are in each. */
function RuleList({ months, tiers, counts }: ListProps) {
  const w = useWords();
  const locale = useLocale();
  return (
    <>
      <p className={styles['quiet']}>{w('tier.months', { count: months })}</p>
      <ul className={styles['list']}>
        {tiers.toReversed().map(({ key, by, least, gives }) => {
          const people = counts.find((each) => each.key === key)?.people;
          const given = locale === 'en' && gives.en !== '' ? gives.en : gives.ja;
          const amount = by === 'spent' ? formatMoney(least, 'JPY', locale) : least;
          return (
            <li key={key}>
              <span className={styles['facts']}>
                <strong className={styles['name']}>{tierName(tiers, key, locale)}</strong>
                <span>{w(`tier.takes.${by}`, { least: amount })}</span>
                {people !== undefined && <span>{w('tier.people', { count: people })}</span>}
              </span>
              {given !== '' && <p className={styles['quiet']}>{w('tier.given', { what: given })}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
