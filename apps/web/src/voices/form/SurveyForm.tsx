import type { CreateSurvey } from '@madoguchi/contract';
import { Button, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { Section } from '../../kit/Screen.tsx';
import { draftOf, faultsOf, surveyOf, type SurveyDraft } from '../logic/draft.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';
import { Questions } from './Questions.tsx';
import { Reach } from './Reach.tsx';

type Props = {
  initial: CreateSurvey;
  nps: { ja: string; en: string };
  saveLabel: string;
  onSave: (survey: CreateSurvey) => Promise<unknown>;
};

const triggers = ['resolved', 'bought', 'delivered', 'stayed', 'schedule', 'manual'] as const;

/** Everything of a survey: when it is sent, to how many, what it says and asks. */
export function SurveyForm({ initial, nps, saveLabel, onSave }: Props) {
  const v = useVoices();
  const [draft, setDraft] = useState<SurveyDraft>(() => draftOf(initial));
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = (part: Partial<SurveyDraft>) => setDraft((before) => ({ ...before, ...part }));
  const faults = faultsOf(draft);
  const fault = (name: string): string | null => (checked && faults.has(name) ? v('form.missing') : null);

  async function save() {
    setChecked(true);
    setError(null);
    if (faults.size > 0) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setSaving(true);
    try {
      await onSave(surveyOf(draft));
    } catch (failure) {
      setError(failure);
    } finally {
      setSaving(false);
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className={styles.stack}
    >
      <Section title={v('form.basics')}>
        <div className={form['form']}>
          <TextInput
            label={v('form.name')}
            value={draft.name}
            maxLength={120}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={fault('name')}
          />
          <NativeSelect
            label={v('form.when')}
            value={draft.rules.trigger}
            data={triggers.map((value) => ({ value, label: v(`trigger.${value}`) }))}
            onChange={(event) => {
              const trigger = triggers.find((each) => each === event.currentTarget.value) ?? 'manual';
              change({ rules: { ...draft.rules, trigger } });
            }}
          />
        </div>
      </Section>
      <Reach rules={draft.rules} onChange={(rules) => change({ rules })} fault={fault} />
      <Section title={v('form.texts')} lead={v('form.versionHint')}>
        <div className={styles.stack}>
          {(['ja', 'en'] as const).map((language) => (
            <div key={language} className={form['form']}>
              <TextInput
                label={`${v('form.subject')}（${v(language === 'ja' ? 'form.japanese' : 'form.english')}）`}
                lang={language}
                value={draft.subject[language]}
                maxLength={150}
                onChange={(event) =>
                  change({ subject: { ...draft.subject, [language]: event.currentTarget.value } })
                }
                error={fault('subject')}
              />
              <Textarea
                label={`${v('form.intro')}（${v(language === 'ja' ? 'form.japanese' : 'form.english')}）`}
                lang={language}
                autosize
                minRows={3}
                value={draft.intro[language]}
                maxLength={1500}
                onChange={(event) =>
                  change({ intro: { ...draft.intro, [language]: event.currentTarget.value } })
                }
                error={fault('intro')}
              />
            </div>
          ))}
        </div>
      </Section>
      <Questions
        questions={draft.questions}
        nps={nps}
        checked={checked}
        onChange={(questions) => change({ questions })}
      />
      <FormFailure error={error} />
      <div className={form['buttons']}>
        <Button type="submit" loading={saving}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
