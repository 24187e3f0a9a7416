import type { CreateVoice, Locale, VoiceDetail } from '@madoguchi/contract';
import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { CustomerField } from '../customers/CustomerField.tsx';
import record from '../customers/record/record.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { langOf } from '../inbox/logic/lang.ts';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale } from '../kit/i18n.tsx';
import styles from './customer-voices.module.css';
import { scoresOf } from './logic.ts';
import { languageOf, type Source } from './source.ts';
import { useVoiceWords } from './words.ts';

type Props = { source: Source | null; onMade: (id: string) => void };

/** What was said, where it is from, and by whom it is to be shown; of what was collected the words are as they were collected. */
export function NewVoiceForm({ source, onMade }: Props) {
  const w = useVoiceWords();
  const locale = useLocale();
  const { saving, error, save } = useSaving();
  const [checked, setChecked] = useState(false);
  const texts = source?.texts ?? [];
  const [chosen, setChosen] = useState(texts[0]?.key ?? '');
  const collected = source === null ? null : (texts.find(({ key }) => key === chosen)?.words ?? '');
  const [text, setText] = useState({
    words: '',
    note: '',
    topic: '',
    shownName: source?.shownName ?? '',
    score: '',
    scoreOf: '',
    reward: '',
  });
  const [language, setLanguage] = useState<Locale>(source === null ? 'ja' : languageOf(source));
  const [customerId, setCustomerId] = useState(source?.customer?.id ?? null);
  const field = (name: keyof typeof text) => ({
    value: text[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setText((now) => ({ ...now, [name]: value })),
  });
  const missing = (name: keyof typeof text) => checked && text[name].trim() === '' && w('required');
  const scores = scoresOf(text.score, text.scoreOf);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    const needed = [text.shownName, ...(source === null ? [text.words, text.note] : [])];
    if (needed.some((each) => each.trim() === '') || scores === 'wrong') return;
    const body: CreateVoice = {
      words: text.words,
      language,
      topic: text.topic,
      origin: source === null ? { kind: 'hand', note: text.note } : source.originOf(chosen),
      customerId,
      shownName: text.shownName,
      ...scores,
      reward: text.reward.trim() === '' ? null : text.reward,
    };
    void save(async () => onMade((await api.post<VoiceDetail>('/voices', body)).id));
  }

  return (
    <form onSubmit={submit} noValidate className={record.form}>
      {collected === null || source === null ? (
        <>
          <Textarea
            className={record.wide}
            label={w('said')}
            description={w('saidHint')}
            autosize
            minRows={4}
            maxLength={4000}
            required
            {...field('words')}
            error={missing('words')}
          />
          <TextInput
            className={record.wide}
            label={w('origin')}
            description={w('originHint')}
            maxLength={500}
            required
            {...field('note')}
            error={missing('note')}
          />
        </>
      ) : (
        <div className={record.wide}>
          {texts.length > 1 && (
            <NativeSelect
              label={w('chooseText')}
              value={chosen}
              data={texts.map(({ key: value, label }) => ({ value, label }))}
              onChange={({ currentTarget: { value } }) => setChosen(value)}
            />
          )}
          <p className={styles['said']} lang={langOf(collected, locale)}>
            {collected}
          </p>
          <p>{w(`hint.${source.kind}`)}</p>
        </div>
      )}
      <TextInput
        label={w('shownName')}
        description={w('shownNameHint')}
        maxLength={60}
        required
        {...field('shownName')}
        error={missing('shownName')}
      />
      <TextInput label={w('topic')} description={w('topicHint')} maxLength={60} {...field('topic')} />
      <NativeSelect
        label={w('language')}
        value={language}
        data={(['ja', 'en'] as const).map((value) => ({ value, label: w(`language.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setLanguage(value === 'en' ? 'en' : 'ja')}
      />
      {source?.isCertain === true ? null : (
        <CustomerField
          label={w('customer')}
          linked={source?.customer ?? null}
          value={customerId}
          onChange={setCustomerId}
        />
      )}
      {source === null && (
        <>
          <TextInput
            label={w('scoreField')}
            inputMode="decimal"
            {...field('score')}
            error={checked && scores === 'wrong' && w('scoreBoth')}
          />
          <TextInput label={w('scoreOfField')} inputMode="decimal" {...field('scoreOf')} />
        </>
      )}
      <TextInput
        className={record.wide}
        label={w('reward')}
        description={w('rewardHint')}
        maxLength={200}
        {...field('reward')}
      />
      <div className={record.wide}>
        <FormFailure error={error} />
      </div>
      <Group justify="flex-end" className={record.wide}>
        <Button type="submit" loading={saving}>
          {w('save')}
        </Button>
      </Group>
    </form>
  );
}
