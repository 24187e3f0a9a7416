import type { Campaign } from '@madoguchi/contract';
import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import styles from './growth.module.css';
import { useSaving } from './useSaving.ts';
import { useWords } from './words.ts';

type Props = { campaign?: Campaign; onDone: (campaign: Campaign) => void; onClose: () => void };

/** A campaign, new or changed. */
export function CampaignForm({ campaign, onDone, onClose }: Props) {
  const w = useWords();
  const { saving, error, save } = useSaving();
  const [name, setName] = useState(campaign?.name ?? '');
  const [windowDays, setWindowDays] = useState(campaign?.windowDays ?? 30);
  const [checked, setChecked] = useState(false);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '') return;
    void save(async () =>
      onDone(
        await (campaign === undefined
          ? api.post<Campaign>('/campaigns', { name, windowDays })
          : api.patch<Campaign>(`/campaigns/${campaign.id}`, {
              basedOn: campaign.revision,
              name,
              windowDays,
            })),
      ),
    );
  }

  return (
    <form onSubmit={submit} noValidate className={styles.stack}>
      <TextInput
        label={w('growth.campaign.name')}
        value={name}
        maxLength={80}
        required
        data-autofocus
        onChange={({ currentTarget: { value } }) => setName(value)}
        error={checked && name.trim() === '' && w('growth.required')}
      />
      <NumberInput
        label={w('growth.campaign.window')}
        description={w('growth.campaign.windowHint')}
        value={windowDays}
        min={1}
        max={365}
        allowDecimal={false}
        onChange={(value) => typeof value === 'number' && setWindowDays(value)}
      />
      <FormButtons
        label={campaign === undefined ? w('growth.link.make') : w('growth.save')}
        saving={saving}
        error={error}
        onClose={onClose}
      />
    </form>
  );
}
