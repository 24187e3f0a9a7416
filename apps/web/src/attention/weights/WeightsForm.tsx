import type { AttentionSettings, AttentionWeights } from '@madoguchi/contract';
import { Button, NumberInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import formStyles from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { isWeight, weightsOf, type Typed } from '../logic/weights.ts';
import { Preview } from './Preview.tsx';
import { weightsQuery } from '../queries.ts';
import styles from './weights.module.css';

type Props = { saved: AttentionSettings; readOnly: boolean };

/** The weights as a form: what each kind means beside its weight, and what a change would mean before it is kept. */
export function WeightsForm({ saved, readOnly }: Props) {
  const t = useT();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(saved.kinds.map(({ kind, weight }) => [kind, weight])),
  );
  const [checked, setChecked] = useState(false);
  const [previewed, setPreviewed] = useState<AttentionWeights | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const weights = weightsOf(typed);

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    if (weights === null || pending) return;
    setPending(true);
    setFailure(null);
    try {
      const { revision } = saved;
      const now = await api.put<AttentionSettings>('/attention/weights', { weights, revision });
      putAnswer(queryClient, weightsQuery.queryKey, now);
      notify(t('attention.weights.saved'));
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void save(event)}>
      <FormFailure error={failure} />
      <ul className={styles.kinds}>
        {saved.kinds.map(({ kind, name, explanation, ours, halfLifeDays }) => (
          <li key={kind} className={styles.kind}>
            <div className={styles.words}>
              <p className={styles.name}>{name[locale]}</p>
              <p>
                {explanation[locale]}
                {locale === 'ja' ? '' : ' '}
                {halfLifeDays === null
                  ? t('attention.weights.stays')
                  : t('attention.weights.fades', { days: halfLifeDays })}
              </p>
            </div>
            <NumberInput
              aria-label={name[locale]}
              description={t('attention.weights.ours', { weight: ours })}
              inputWrapperOrder={['input', 'description', 'error']}
              value={typed[kind] ?? ''}
              min={0}
              max={100}
              step={5}
              allowDecimal={false}
              disabled={readOnly}
              error={checked && !isWeight(typed[kind]) && t('attention.weights.wrong')}
              onChange={(weight) => setTyped({ ...typed, [kind]: weight })}
            />
          </li>
        ))}
      </ul>
      <div className={formStyles.buttons}>
        {!readOnly && (
          <Button type="submit" loading={pending}>
            {t('common.save')}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => {
            setChecked(true);
            setPreviewed(weights);
          }}
        >
          {t('attention.weights.preview')}
        </Button>
        {!readOnly && (
          <Button
            variant="subtle"
            onClick={() => setTyped(Object.fromEntries(saved.kinds.map(({ kind, ours }) => [kind, ours])))}
          >
            {t('attention.weights.reset')}
          </Button>
        )}
      </div>
      {previewed !== null && (
        <Section title={t('attention.weights.preview')}>
          <Preview weights={previewed} />
        </Section>
      )}
    </form>
  );
}
