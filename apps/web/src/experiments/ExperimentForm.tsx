import type { CreateExperiment, ExperimentKind, ExperimentMeasure } from '@madoguchi/contract';
import { measuresOfKind } from '@madoguchi/contract/experiment-measures';
import { Checkbox, NativeSelect, NumberInput, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useSaving } from '../growth/useSaving.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './experiments.module.css';
import { toPlan, withKind, type Draft } from './logic.ts';
import { PlaceSelect } from './PlaceSelect.tsx';
import { SizeLine } from './SizeLine.tsx';
import { VariantFields } from './VariantFields.tsx';
import { useWords } from './words.ts';

type Props = {
  start: Draft;
  save: (plan: CreateExperiment) => Promise<unknown>;
  onClose: () => void;
};
const kinds: readonly ExperimentKind[] = ['landing', 'message', 'script'];
const numbers = ['base', 'difference', 'alpha', 'power', 'withinDays', 'days'] as const;

/** A plan: what is believed, what is changed, how it is measured and how many it takes. */
export function ExperimentForm({ start, save: store, onClose }: Props) {
  const w = useWords();
  const { saving, error, save } = useSaving();
  const [draft, setDraft] = useState(start);
  const [checked, setChecked] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const missing = (value: string | number) =>
    checked && String(value).trim() === '' && w('experiments.required');
  const words = (name: 'name' | 'hypothesis' | 'change') => ({
    label: w(`experiments.${name}`),
    value: draft[name],
    required: true,
    error: missing(draft[name]),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [name]: value }),
  });
  const number = (name: (typeof numbers)[number]) => ({
    value: draft[name],
    required: true,
    error: missing(draft[name]),
    onChange: (value: string | number) => set({ [name]: typeof value === 'number' ? value : '' }),
  });
  const measures: readonly ExperimentMeasure[] = measuresOfKind[draft.kind];
  const guards = measures.filter((measure) => measure !== draft.measure);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    const plan = toPlan(draft);
    if (plan !== null) void save(() => store(plan));
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Section title={w('experiments.hypothesis')}>
        <div className={styles.stack}>
          <Radio.Group
            label={w('experiments.kind')}
            value={draft.kind}
            onChange={(value) => {
              const kind = kinds.find((each) => each === value);
              if (kind !== undefined) setDraft((now) => withKind(now, kind));
            }}
          >
            <div className={styles.kinds}>
              {kinds.map((kind) => (
                <Radio
                  key={kind}
                  value={kind}
                  label={w(`experiments.kind.${kind}`)}
                  description={w(`experiments.kind.${kind}.hint`)}
                />
              ))}
            </div>
          </Radio.Group>
          <TextInput {...words('name')} maxLength={100} />
          <Textarea
            {...words('hypothesis')}
            description={w('experiments.hypothesis.hint')}
            maxLength={1000}
            autosize
            minRows={2}
          />
          <Textarea
            {...words('change')}
            description={w('experiments.change.hint')}
            maxLength={1000}
            autosize
            minRows={1}
          />
        </div>
      </Section>
      <Section title={w('experiments.variants')}>
        <div className={styles.stack}>
          <PlaceSelect draft={draft} onChange={set} checked={checked} />
          <VariantFields draft={draft} onChange={setDraft} checked={checked} />
        </div>
      </Section>
      <Section title={w('experiments.measure')}>
        <div className={styles.stack}>
          <div className={styles.fields}>
            <NativeSelect
              label={w('experiments.measure')}
              value={draft.measure}
              data={measures.map((value) => ({ value, label: w(`experiments.measure.${value}`) }))}
              onChange={({ currentTarget: { value } }) => {
                const measure = measures.find((each) => each === value);
                if (measure !== undefined)
                  set({ measure, guards: draft.guards.filter((guard) => guard !== measure) });
              }}
            />
            <NumberInput
              {...number('withinDays')}
              label={w('experiments.within')}
              description={w('experiments.within.hint')}
              min={1}
              max={90}
              allowDecimal={false}
            />
          </div>
          {guards.length > 0 && (
            <Checkbox.Group
              label={w('experiments.guards')}
              value={draft.guards}
              onChange={(values) => set({ guards: guards.filter((guard) => values.includes(guard)) })}
            >
              <div className={styles.kinds}>
                {guards.map((guard) => (
                  <Checkbox key={guard} value={guard} label={w(`experiments.measure.${guard}`)} />
                ))}
              </div>
            </Checkbox.Group>
          )}
          <div className={styles.fields}>
            <NumberInput
              {...number('base')}
              label={w('experiments.base')}
              min={0}
              max={100}
              decimalScale={2}
            />
            <NumberInput
              {...number('difference')}
              label={w('experiments.difference')}
              description={w('experiments.difference.hint')}
              min={0}
              max={100}
              decimalScale={2}
            />
            <NumberInput {...number('alpha')} label={w('experiments.alpha')} min={0.1} max={20} />
            <NumberInput {...number('power')} label={w('experiments.power')} min={50} max={99} />
          </div>
          <SizeLine draft={draft} />
          <NumberInput
            {...number('days')}
            label={w('experiments.days')}
            min={1}
            max={366}
            allowDecimal={false}
            className={styles.short ?? ''}
          />
        </div>
      </Section>
      <FormButtons label={w('experiments.save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
