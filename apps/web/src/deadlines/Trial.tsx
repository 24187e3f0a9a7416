import { Button } from '@mantine/core';
import type { DeadlineRule, DeadlineTrial } from '@madoguchi/contract';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { formatCount } from '../kit/figures.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './rules.module.css';

type Props = { rules: DeadlineRule[]; disabled: boolean };

/** What the rules on the screen would have made of the newest conversations. */
export function Trial({ rules, disabled }: Props) {
  const t = useT();
  const [result, setResult] = useState<{ of: DeadlineRule[]; found: DeadlineTrial } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);

  async function run() {
    setPending(true);
    setFailure(null);
    try {
      const found = await api.post<DeadlineTrial>('/deadline-rules/trial', { rules });
      setResult({ of: rules, found });
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Section title={t('deadlines.trial')} lead={t('deadlines.trialLead')}>
      <Button variant="default" loading={pending} disabled={disabled} onClick={() => void run()}>
        {t('deadlines.trialRun')}
      </Button>
      <FormFailure error={failure} />
      {/* Of rules that were changed since it says nothing. */}
      {result !== null && result.of === rules && <Result trial={result.found} />}
    </Section>
  );
}

const columns = ['kept', 'late', 'running', 'ended'] as const;

export function Result({ trial }: { trial: DeadlineTrial }) {
  const t = useT();
  const locale = useLocale();
  if (trial.conversations === 0) return <p role="status">{t('deadlines.trialNothing')}</p>;
  return (
    <div role="status" className={styles.scroll}>
      <table className={styles.table}>
        <caption>{t('deadlines.trialOf', { count: trial.conversations })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('deadlines.kindHead')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`deadlines.state.${column}`)}
              </th>
            ))}
            <th scope="col">{t('deadlines.trialNone')}</th>
          </tr>
        </thead>
        <tbody>
          {trial.kinds.map((line) => (
            <tr key={line.kind}>
              <th scope="row">{t(`deadlines.kind.${line.kind}`)}</th>
              {columns.map((column) => (
                <td key={column} data-state={column} data-some={line[column] > 0}>
                  {formatCount(line[column], locale)}
                </td>
              ))}
              <td>{formatCount(line.none, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
