import type { Agreement } from '@madoguchi/contract';
import { agreementPays } from '@madoguchi/contract/ambassador-names';
import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import record from '../customers/record/record.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { useToday } from '../growth/useToday.ts';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useAmbassadorWords } from './words.ts';

type Props = { ambassadorId: string; agreement?: Agreement; onClose: () => void };

/** What is agreed: the brief, the pay, the days, and the words the post is to carry. */
export function AgreementForm({ ambassadorId, agreement, onClose }: Props) {
  const w = useAmbassadorWords();
  const { saving, error, save } = useSaving();
  const today = useToday();
  const [checked, setChecked] = useState(false);
  const [payKind, setPayKind] = useState<Agreement['payKind']>(agreement?.payKind ?? 'money');
  const [payYen, setPayYen] = useState(agreement?.payYen ?? 0);
  const [text, setText] = useState({
    brief: agreement?.brief ?? '',
    deliverables: agreement?.deliverables ?? '',
    agreedOn: agreement?.agreedOn ?? today,
    dueOn: agreement?.dueOn ?? '',
    payDueOn: agreement?.payDueOn ?? '',
    subjectWords: agreement?.subjectWords ?? '',
    benefitWords: agreement?.benefitWords ?? '',
    evidence: agreement?.evidence ?? '',
  });
  const field = (name: keyof typeof text) => ({
    value: text[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setText((now) => ({ ...now, [name]: value })),
  });
  const isPriceless = payKind === 'money' && payYen === 0;
  const isUnready = text.brief.trim() === '' || text.agreedOn === '' || isPriceless;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (isUnready) return;
    const body = {
      ...text,
      payKind,
      payYen: payKind === 'none' ? 0 : payYen,
      dueOn: text.dueOn === '' ? null : text.dueOn,
      payDueOn: text.payDueOn === '' || payKind !== 'money' ? null : text.payDueOn,
    };
    const done = await save(() =>
      agreement === undefined
        ? api.post(`/ambassadors/${ambassadorId}/agreements`, body)
        : api.patch(`/ambassador-agreements/${agreement.id}`, { basedOn: agreement.revision, ...body }),
    );
    if (done) onClose();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={record.form}>
      <Textarea
        className={record.wide}
        label={w('agreement.brief')}
        autosize
        minRows={2}
        maxLength={4000}
        required
        data-autofocus
        {...field('brief')}
        error={checked && text.brief.trim() === '' && w('required')}
      />
      <TextInput
        className={record.wide}
        label={w('agreement.deliverables')}
        maxLength={2000}
        {...field('deliverables')}
      />
      <NativeSelect
        label={w('agreement.pay')}
        value={payKind}
        data={agreementPays.map((value) => ({ value, label: w(`pay.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setPayKind(agreementPays.find((each) => each === value) ?? 'money')
        }
      />
      {payKind !== 'none' && (
        <NumberInput
          label={w(payKind === 'goods' ? 'agreement.goodsYen' : 'agreement.payYen')}
          value={payYen}
          min={0}
          max={1_000_000_000}
          allowDecimal={false}
          thousandSeparator=","
          onChange={(value) => setPayYen(typeof value === 'number' ? value : 0)}
          error={checked && isPriceless && w('required')}
        />
      )}
      <TextInput
        type="date"
        label={w('agreement.agreedOn')}
        required
        {...field('agreedOn')}
        error={checked && text.agreedOn === '' && w('required')}
      />
      <TextInput type="date" label={w('agreement.dueOn')} {...field('dueOn')} />
      {payKind === 'money' && (
        <TextInput type="date" label={w('agreement.payDueOn')} {...field('payDueOn')} />
      )}
      <TextInput
        className={record.wide}
        label={w('agreement.subject')}
        description={w('agreement.subjectHint')}
        maxLength={300}
        {...field('subjectWords')}
      />
      <TextInput
        className={record.wide}
        label={w('agreement.benefit')}
        description={w('agreement.benefitHint')}
        maxLength={300}
        {...field('benefitWords')}
      />
      <Textarea
        className={record.wide}
        label={w('agreement.evidence')}
        description={w('agreement.evidenceHint')}
        autosize
        minRows={2}
        maxLength={2000}
        {...field('evidence')}
      />
      <FormButtons label={w('save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
