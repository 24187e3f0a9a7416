import type { TrustFactor, TrustInput, TrustRule, TrustRulebook, TrustRules } from '@madoguchi/contract';
import { Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { monthWords } from '../promises/logic/figures.ts';
import { monthAfter } from './figures.ts';
import { asPercent, asShare, inputsOf, rises, withAnchor } from './rules.ts';
import { Scrolling } from './Scrolling.tsx';
import styles from './trust.module.css';
import { useThisMonth } from './useThisMonth.ts';
import { useWords } from './words.ts';

const factors: readonly TrustFactor[] = ['credibility', 'reliability', 'intimacy', 'self_orientation'];

/** The rules as they stand, to be changed from some month on. */
export function RulesForm({ book }: { book: TrustRulebook }) {
  const w = useWords();
  const locale = useLocale();
  const present = useThisMonth();
  const mayChange = useCan('trust:write');
  const queryClient = useQueryClient();
  const [rules, setRules] = useState(book.rules);
  const [from, setFrom] = useState(present);
  const [note, setNote] = useState('');
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isRight = rises(rules);
  const set = (input: TrustInput, changes: Partial<TrustRule>) =>
    setRules((now) => ({ ...now, inputs: { ...now.inputs, [input]: { ...now.inputs[input], ...changes } } }));

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setSaving(true);
    setError(null);
    try {
      await api.put('/trust/rules', { version: book.version, from, rules, note });
      await queryClient.invalidateQueries({ queryKey: ['trust'] });
      notify(w('trust.rulesSaved'));
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={styles.form}>
      {!mayChange && <Notice tone="quiet">{w('trust.rulesReadOnly')}</Notice>}
      {factors.map((factor) => (
        <Section
          key={factor}
          title={w(`trust.factor.${factor}`)}
          {...(factor === 'self_orientation' ? { lead: w('trust.rulesSelf') } : {})}
        >
          <FactorRules factor={factor} rules={rules} readOnly={!mayChange} set={set} />
        </Section>
      ))}
      <Section>
        <div className={styles.fields}>
          <NativeSelect
            label={w('trust.rulesLeast')}
            value={String(rules.leastInputs)}
            data={['1', '2', '3']}
            disabled={!mayChange}
            onChange={({ currentTarget: { value } }) =>
              setRules((now) => ({ ...now, leastInputs: Number(value) }))
            }
          />
          <NativeSelect
            label={w('trust.rulesFrom')}
            description={w('trust.rulesFromHint')}
            value={from}
            data={Array.from({ length: 13 }, (_, back) => monthAfter(present, 1 - back)).map((value) => ({
              value,
              label: monthWords(value, locale),
            }))}
            disabled={!mayChange}
            onChange={({ currentTarget: { value } }) => setFrom(value)}
          />
          <TextInput
            label={w('trust.rulesNote')}
            value={note}
            maxLength={300}
            disabled={!mayChange}
            onChange={({ currentTarget: { value } }) => setNote(value)}
          />
        </div>
        {!isRight && <Notice tone="careful">{w('trust.rulesRise')}</Notice>}
        <FormFailure error={error} />
        {mayChange && (
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setRules(book.usual)}>
              {w('trust.rulesReset')}
            </Button>
            <Button type="submit" loading={saving} disabled={!isRight}>
              {w('trust.rulesSave')}
            </Button>
          </Group>
        )}
      </Section>
    </form>
  );
}

type FactorProps = {
  factor: TrustFactor;
  rules: TrustRules;
  readOnly: boolean;
  set: (input: TrustInput, changes: Partial<TrustRule>) => void;
};

function FactorRules({ factor, rules, readOnly, set }: FactorProps) {
  const w = useWords();
  const points = [1, 2, 3, 4, 5];
  const cell = (
    label: string,
    value: number,
    change: (value: number) => void,
    most: number,
    scale: number,
  ) => (
    <td key={label}>
      <NumberInput
        aria-label={label}
        value={value}
        min={0}
        max={most}
        decimalScale={scale}
        hideControls
        disabled={readOnly}
        className={styles.number ?? ''}
        onChange={(given) => typeof given === 'number' && change(given)}
      />
    </td>
  );
  return (
    <Scrolling label={w(`trust.factor.${factor}`)}>
      <thead>
        <tr>
          <th scope="col">{w('trust.what')}</th>
          <th scope="col">{w('trust.rulesWeight')}</th>
          <th scope="col">{w('trust.rulesEnough')}</th>
          {points.map((point) => (
            <th key={point} scope="col">
              {w('trust.rulesColumn', { points: point })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inputsOf[factor].map((input) => {
          const rule = rules.inputs[input];
          const what = w(`trust.input.${input}`);
          return (
            <tr key={input}>
              <th scope="row">{what}</th>
              {cell(
                `${what}: ${w('trust.rulesWeight')}`,
                rule.weight,
                (weight) => set(input, { weight }),
                5,
                0,
              )}
              {cell(
                `${what}: ${w('trust.rulesEnough')}`,
                rule.least,
                (least) => set(input, { least }),
                10_000,
                0,
              )}
              {points.map((point) =>
                cell(
                  `${what}: ${w('trust.rulesAnchor', { points: point })}`,
                  asPercent(rule.anchors[point - 1] ?? 0),
                  (value) => set(input, { anchors: withAnchor(rule.anchors, point - 1, asShare(value)) }),
                  100,
                  2,
                ),
              )}
            </tr>
          );
        })}
      </tbody>
    </Scrolling>
  );
}
