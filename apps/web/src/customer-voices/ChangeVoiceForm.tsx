import type { ChangeVoice, VoiceDetail } from '@madoguchi/contract';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { CustomerField } from '../customers/CustomerField.tsx';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useVoiceWords } from './words.ts';

/** What is noted about a voice; its words are not among it. */
export function ChangeVoiceForm({ voice, onClose }: { voice: VoiceDetail; onClose: () => void }) {
  const w = useVoiceWords();
  const { saving, error, save } = useSaving();
  const [topic, setTopic] = useState(voice.topic);
  const [reward, setReward] = useState(voice.reward ?? '');
  const [customerId, setCustomerId] = useState(voice.customer?.id ?? null);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const body: ChangeVoice = {
      basedOn: voice.revision,
      topic,
      customerId,
      reward: reward.trim() === '' ? null : reward,
    };
    if (await save(() => api.patch(`/voices/${voice.id}`, body))) onClose();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={growth.stack}>
      <TextInput
        label={w('topic')}
        description={w('topicHint')}
        maxLength={60}
        value={topic}
        onChange={({ currentTarget: { value } }) => setTopic(value)}
      />
      <CustomerField
        label={w('customer')}
        linked={voice.customer}
        value={customerId}
        onChange={setCustomerId}
      />
      <TextInput
        label={w('reward')}
        description={w('rewardHint')}
        maxLength={200}
        value={reward}
        onChange={({ currentTarget: { value } }) => setReward(value)}
      />
      <FormButtons label={w('save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
