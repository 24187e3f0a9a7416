import type { ExperimentDetail } from '@madoguchi/contract';
import { Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import styles from './experiments.module.css';
import { letterOf, useWords } from './words.ts';

const decisions = ['adopt', 'keep', 'again'] as const;

/** What is done now, and what was learnt: written down once, with the figures. */
export function DecisionForm({ experiment, onDone }: { experiment: ExperimentDetail; onDone: () => void }) {
  const w = useWords();
  const { saving, error, save } = useSaving();
  const [decision, setDecision] = useState<(typeof decisions)[number]>('keep');
  const [variant, setVariant] = useState('1');
  const [learnt, setLearnt] = useState('');
  const [nextStep, setNextStep] = useState('');
  const [checked, setChecked] = useState(false);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (learnt.trim() === '') return;
    const given = {
      basedOn: experiment.revision,
      decision,
      variant: decision === 'adopt' ? Number(variant) : null,
      learnt,
      nextStep,
    };
    void save(() => api.post(`/experiments/${experiment.id}/decision`, given)).then(
      (done) => done && onDone(),
    );
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <div className={styles.variants}>
        <p className={styles.quiet}>{w('experiments.decide.hint')}</p>
        <Radio.Group
          label={w('experiments.decision')}
          value={decision}
          onChange={(value) => setDecision(decisions.find((each) => each === value) ?? 'keep')}
        >
          <div className={styles.kinds}>
            {decisions.map((each) => (
              <Radio key={each} value={each} label={w(`experiments.decision.${each}`)} />
            ))}
          </div>
        </Radio.Group>
        {decision === 'adopt' && (
          <NativeSelect
            label={w('experiments.decision.variant')}
            value={variant}
            data={experiment.variants.map((each) => ({
              value: String(each.variant),
              label: `${letterOf(each.variant)} ${each.name}`,
            }))}
            onChange={({ currentTarget: { value } }) => setVariant(value)}
          />
        )}
        <Textarea
          label={w('experiments.learnt')}
          description={w('experiments.learnt.hint')}
          value={learnt}
          maxLength={2000}
          required
          autosize
          minRows={3}
          error={checked && learnt.trim() === '' && w('experiments.required')}
          onChange={({ currentTarget: { value } }) => setLearnt(value)}
        />
        <Textarea
          label={w('experiments.next')}
          value={nextStep}
          maxLength={1000}
          autosize
          minRows={1}
          onChange={({ currentTarget: { value } }) => setNextStep(value)}
        />
        <FormFailure error={error} />
        <div>
          <Button type="submit" loading={saving}>
            {w('experiments.decide')}
          </Button>
        </div>
      </div>
    </form>
  );
}
