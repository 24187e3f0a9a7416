import type { CreateWord, LanguageWord, WordKind } from '@madoguchi/contract';
import { Button, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, hasCode } from '../../kit/api.ts';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useForm } from '../../kit/useForm.ts';
import { wordsQuery } from '../queries.ts';
import { insteadOf, kindOf, wordKinds } from './wordKinds.ts';
import styles from './WordList.module.css';

/** Adds an own word; stays open for the next one. */
export function NewWord() {
  const t = useT();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [kind, setKind] = useState<WordKind>('ng');
  const [known, setKnown] = useState<string | null>(null);
  const instead = insteadOf(kind);
  const entry = useForm({
    initial: { word: '', instead: '', note: '' },
    rules: { word: required, ...(instead === 'needed' ? { instead: required } : {}) },
  });

  const add = entry.submit(async (values) => {
    const other = instead === 'none' ? '' : values.instead.trim();
    const word: CreateWord = {
      kind,
      word: values.word.trim(),
      instead: other === '' ? null : other,
      note: values.note.trim(),
    };
    try {
      await api.post<LanguageWord>('/language/words', word);
    } catch (error) {
      if (!hasCode(error, 'conflict')) throw error;
      setKnown(values.word);
      return;
    }
    await queryClient.invalidateQueries({ queryKey: wordsQuery.queryKey });
    entry.set({ word: '', instead: '', note: '' });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('input[name="word"]')?.focus());
  });

  if (!opened) {
    return (
      <div>
        <Button onClick={() => setOpened(true)}>{t('words.add')}</Button>
      </div>
    );
  }
  return (
    <form className={form['form']} noValidate onSubmit={add}>
      <Select
        label={t('words.kindLabel')}
        data={wordKinds.map((one) => ({ value: one, label: t(`words.kind.${one}`) }))}
        value={kind}
        description={t(`words.kind.${kind}.meaning`)}
        onChange={(value) => setKind(kindOf(value))}
      />
      <div className={styles.fields}>
        <TextInput
          label={t('words.word')}
          autoComplete="off"
          autoFocus
          maxLength={100}
          {...entry.field('word')}
          error={known !== null && known === entry.values.word ? t('words.known') : entry.errors.word}
        />
        {instead !== 'none' && (
          <TextInput
            label={instead === 'needed' ? t('words.insteadLabel') : t('words.insteadOptional')}
            autoComplete="off"
            maxLength={100}
            {...entry.field('instead')}
          />
        )}
      </div>
      <TextInput
        label={t('words.note')}
        description={t('words.noteHint')}
        autoComplete="off"
        maxLength={300}
        {...entry.field('note')}
      />
      {hasCode(entry.failure, 'unprocessable') ? (
        <Notice tone="bad">{t('words.tooMany')}</Notice>
      ) : (
        <FormFailure error={entry.failure} />
      )}
      <div className={form['buttons']}>
        <Button type="submit" loading={entry.pending}>
          {t('words.addOne')}
        </Button>
        <Button variant="default" onClick={() => setOpened(false)}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  );
}
