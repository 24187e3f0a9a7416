import type { AutomationDefinition, DryRun } from '@madoguchi/contract';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import styles from '../automation.module.css';
import { isWhole } from '../logic/draft.ts';
import type { Names } from '../logic/words.ts';
import { DryRunResult } from './DryRunResult.tsx';
import { inPage } from './options.ts';

type Props = { definition: AutomationDefinition; names: Names; onIncomplete: () => void };

const periods = [1, 7, 14, 30, 90] as const;

/** Tries what stands in the form on what happened before; nothing is changed. */
export function DryRunPart({ definition, names, onIncomplete }: Props) {
  const t = useT();
  const [days, setDays] = useState<number>(14);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [result, setResult] = useState<{ tried: AutomationDefinition; found: DryRun } | null>(null);

  async function run() {
    if (!isWhole(definition)) {
      onIncomplete();
      return;
    }
    setPending(true);
    setFailure(null);
    try {
      const found = await api.post<DryRun>('/automation-rules/dry-run', { definition, days });
      setResult({ tried: definition, found });
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Section title={t('automation.try')} lead={t('automation.tryLead')}>
      <div className={styles.bar}>
        <Select
          label={t('automation.try.days')}
          allowDeselect={false}
          comboboxProps={inPage}
          data={periods.map((one) => ({
            value: String(one),
            label: t('automation.try.daysOf', { days: one }),
          }))}
          value={String(days)}
          onChange={(chosen) => setDays(Number(chosen ?? days))}
        />
        <Button variant="default" loading={pending} onClick={() => void run()}>
          {t('automation.try.run')}
        </Button>
      </div>
      <FormFailure error={failure} />
      {result !== null && <DryRunResult result={result.found} definition={result.tried} names={names} />}
    </Section>
  );
}
