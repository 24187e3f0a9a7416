import type { AmbassadorBusiness, AmbassadorDetail, AmbassadorState } from '@madoguchi/contract';
import { ambassadorBusinesses, ambassadorStates } from '@madoguchi/contract/ambassador-names';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import record from '../customers/record/record.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { CustomerField } from '../customers/CustomerField.tsx';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useAmbassadorWords } from './words.ts';

type Props = {
  ambassador?: AmbassadorDetail;
  onDone: (ambassador: AmbassadorDetail) => void;
  onClose: () => void;
};

const topicsOf = (text: string): string[] =>
  text
    .split(/[、,，\n]/u)
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');

/** Who they are, who follows them and why they fit; new or changed. */
export function PersonForm({ ambassador, onDone, onClose }: Props) {
  const w = useAmbassadorWords();
  const { saving, error, save } = useSaving();
  const [checked, setChecked] = useState(false);
  const [text, setText] = useState({
    name: ambassador?.name ?? '',
    reading: ambassador?.reading ?? '',
    audience: ambassador?.audience ?? '',
    fit: ambassador?.fit ?? '',
    topics: ambassador?.topics.join('、') ?? '',
  });
  const [state, setState] = useState<AmbassadorState>(ambassador?.state ?? 'candidate');
  const [business, setBusiness] = useState<AmbassadorBusiness>(ambassador?.business ?? 'unknown');
  const [customerId, setCustomerId] = useState(ambassador?.customer?.id ?? null);
  const field = (name: keyof typeof text) => ({
    value: text[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setText((now) => ({ ...now, [name]: value })),
  });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (text.name.trim() === '') return;
    const body = { ...text, topics: topicsOf(text.topics), state, business, customerId };
    void save(async () =>
      onDone(
        await (ambassador === undefined
          ? api.post<AmbassadorDetail>('/ambassadors', body)
          : api.patch<AmbassadorDetail>(`/ambassadors/${ambassador.id}`, {
              basedOn: ambassador.revision,
              ...body,
            })),
      ),
    );
  }

  return (
    <form onSubmit={submit} noValidate className={record.form}>
      <TextInput
        label={w('name')}
        maxLength={120}
        required
        data-autofocus
        {...field('name')}
        error={checked && text.name.trim() === '' && w('required')}
      />
      <TextInput label={w('reading')} maxLength={120} {...field('reading')} />
      <NativeSelect
        label={w('state')}
        value={state}
        data={ambassadorStates.map((value) => ({ value, label: w(`state.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setState(ambassadorStates.find((each) => each === value) ?? 'candidate')
        }
      />
      <CustomerField
        label={w('customer')}
        linked={ambassador?.customer ?? null}
        value={customerId}
        onChange={setCustomerId}
      />
      <NativeSelect
        className={record.wide}
        label={w('business')}
        description={w('businessHint')}
        value={business}
        data={ambassadorBusinesses.map((value) => ({ value, label: w(`business.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setBusiness(ambassadorBusinesses.find((each) => each === value) ?? 'unknown')
        }
      />
      <Textarea
        className={record.wide}
        label={w('audience')}
        autosize
        minRows={2}
        maxLength={4000}
        {...field('audience')}
      />
      <Textarea
        className={record.wide}
        label={w('fit')}
        description={w('fitHint')}
        autosize
        minRows={2}
        maxLength={4000}
        {...field('fit')}
      />
      <TextInput
        className={record.wide}
        label={w('topics')}
        description={w('topicsHint')}
        {...field('topics')}
      />
      <FormButtons label={w('save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
