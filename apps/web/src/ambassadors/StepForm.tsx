import type { Agreement, NoteStep } from '@madoguchi/contract';
import { agreementSteps } from '@madoguchi/contract/ambassador-names';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { useToday } from '../growth/useToday.ts';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useAmbassadorWords } from './words.ts';

/** The step that is to be noted next, as far as one can tell. */
export function nextStep({ termsGivenOn, deliveredOn, payKind }: Agreement): NoteStep['kind'] {
  if (termsGivenOn === null) return 'terms_given';
  return deliveredOn === null || payKind !== 'money' ? 'delivered' : 'paid';
}

/** What was done of an agreement, on which day; or that it was not. */
export function StepForm({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const w = useAmbassadorWords();
  const { saving, error, save } = useSaving();
  const [kind, setKind] = useState(nextStep(agreement));
  const [doneOn, setDoneOn] = useState(useToday());
  const [back, setBack] = useState(false);
  const [evidence, setEvidence] = useState('');
  const [checked, setChecked] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (!back && doneOn === '') return;
    const body: NoteStep = { kind, doneOn: back ? null : doneOn, evidence };
    if (await save(() => api.post(`/ambassador-agreements/${agreement.id}/steps`, body))) onClose();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={growth.stack}>
      <NativeSelect
        label={w('step.kind')}
        value={kind}
        data={agreementSteps.map((value) => ({ value, label: w(`step.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setKind(agreementSteps.find((each) => each === value) ?? 'delivered')
        }
      />
      <TextInput
        type="date"
        label={w('step.day')}
        value={doneOn}
        disabled={back}
        onChange={({ currentTarget: { value } }) => setDoneOn(value)}
        error={checked && !back && doneOn === '' && w('required')}
      />
      <Checkbox
        label={w('step.back')}
        checked={back}
        onChange={({ currentTarget }) => setBack(currentTarget.checked)}
      />
      <Textarea
        label={w('step.evidence')}
        autosize
        minRows={2}
        maxLength={2000}
        value={evidence}
        onChange={({ currentTarget: { value } }) => setEvidence(value)}
      />
      <FormButtons label={w('save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
