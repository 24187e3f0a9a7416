import type { CreateVoiceWall, VoiceWallDetail } from '@madoguchi/contract';
import { voiceWallOrders } from '@madoguchi/contract/voice-names';
import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import record from '../customers/record/record.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { hostsOf, topicsOf } from './logic.ts';
import { useVoiceWords } from './words.ts';

type Props = {
  wall: VoiceWallDetail | null;
  onDone: (wall: VoiceWallDetail) => void;
  onClose: () => void;
};

/** What a wall is called, which voices it takes and where it may stand; new or changed. */
export function WallForm({ wall, onDone, onClose }: Props) {
  const w = useVoiceWords();
  const { saving, error, save } = useSaving();
  const [checked, setChecked] = useState(false);
  const [text, setText] = useState({
    name: wall?.name ?? '',
    ja: wall?.title.ja ?? w('title'),
    en: wall?.title.en ?? '',
    topics: wall?.topics.join('、') ?? '',
    hosts: wall?.hosts.join('\n') ?? '',
  });
  const [language, setLanguage] = useState(wall?.language ?? null);
  const [order, setOrder] = useState(wall?.order ?? 'newest');
  const [most, setMost] = useState(wall?.most ?? 20);
  const [hidden, setHidden] = useState(wall?.hidden ?? true);
  const field = (name: keyof typeof text) => ({
    value: text[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setText((now) => ({ ...now, [name]: value })),
  });
  const missing = (value: string) => checked && value.trim() === '' && w('required');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (text.name.trim() === '' || text.ja.trim() === '') return;
    const body: CreateVoiceWall = {
      name: text.name,
      title: { ja: text.ja, en: text.en },
      topics: topicsOf(text.topics),
      language,
      order,
      most,
      hosts: hostsOf(text.hosts),
      hidden,
    };
    void save(async () =>
      onDone(
        await (wall === null
          ? api.post<VoiceWallDetail>('/voice-walls', body)
          : api.patch<VoiceWallDetail>(`/voice-walls/${wall.id}`, { basedOn: wall.revision, ...body })),
      ),
    );
  }

  return (
    <form onSubmit={submit} noValidate className={record.form}>
      <TextInput
        className={record.wide}
        label={w('wall.name')}
        maxLength={60}
        required
        data-autofocus
        {...field('name')}
        error={missing(text.name)}
      />
      <TextInput
        label={w('wall.title.ja')}
        maxLength={80}
        required
        {...field('ja')}
        error={missing(text.ja)}
      />
      <TextInput label={w('wall.title.en')} maxLength={80} {...field('en')} />
      <TextInput
        className={record.wide}
        label={w('wall.topics')}
        description={w('wall.topicsHint')}
        {...field('topics')}
      />
      <NativeSelect
        label={w('wall.language')}
        value={language ?? ''}
        data={[
          { value: '', label: w('wall.language.all') },
          ...(['ja', 'en'] as const).map((value) => ({ value, label: w(`language.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          setLanguage(value === 'ja' || value === 'en' ? value : null)
        }
      />
      <NativeSelect
        label={w('wall.order')}
        value={order}
        data={voiceWallOrders.map((value) => ({ value, label: w(`order.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setOrder(value === 'hand' ? 'hand' : 'newest')}
      />
      <NumberInput
        label={w('wall.most')}
        min={1}
        max={100}
        allowDecimal={false}
        value={most}
        onChange={(value) => setMost(typeof value === 'number' ? value : 20)}
      />
      <Textarea
        className={record.wide}
        label={w('wall.hosts')}
        description={w('wall.hostsHint')}
        autosize
        minRows={2}
        {...field('hosts')}
      />
      <Checkbox
        className={record.wide}
        label={w('wall.hidden')}
        checked={hidden}
        onChange={({ currentTarget }) => setHidden(currentTarget.checked)}
      />
      <FormButtons label={w('save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
