import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ScrollRegion } from '../../inbox/thread/ScrollRegion.tsx';
import { hasCode } from '../../kit/api.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { ArticleView } from '../ArticleView.tsx';
import type { ArticleDraft } from '../logic/draft.ts';
import { isAnswered } from '../logic/draft.ts';
import { categoriesQuery } from '../queries.ts';
import styles from './editor.module.css';
import { StepsEditor } from './StepsEditor.tsx';

type Props = {
  initial: ArticleDraft;
  mayChange: boolean;
  /** Whether its language can still be chosen. */
  isNew: boolean;
  /** What the second button does with it: publish it, or take it back. */
  second: { label: string; needsAnswer: boolean; onPress: (draft: ArticleDraft) => Promise<void> } | null;
  note?: ReactNode;
  onSave: (draft: ArticleDraft) => Promise<void>;
  onDelete?: () => void;
};

const comboboxProps = { withinPortal: false };

/** An article being written: its words and steps, and beside them what readers will see. */
export function ArticleForm({ initial, mayChange, isNew, second, note, onSave, onDelete }: Props) {
  const t = useT();
  const locale = useLocale();
  const categories = useQuery(categoriesQuery).data ?? [];
  const preview = useRef<HTMLElement>(null);
  const [draft, setDraft] = useState(initial);
  const [pending, setPending] = useState<'save' | 'second' | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [wanting, setWanting] = useState<'question' | 'answer' | null>(null);
  const set = (change: Partial<ArticleDraft>) => setDraft((current) => ({ ...current, ...change }));
  const { question, answer, steps, keywords, categoryId, visibility, language } = draft;

  async function run(
    which: 'save' | 'second',
    action: (draft: ArticleDraft) => Promise<void>,
    needs: boolean,
  ) {
    const missing = question.trim() === '' ? 'question' : needs && !isAnswered(draft) ? 'answer' : null;
    setWanting(missing);
    if (missing !== null || pending !== null) {
      if (missing !== null) document.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
      return;
    }
    setPending(which);
    setFailure(null);
    try {
      await action(draft);
    } catch (error) {
      if (!hasCode(error, 'not_signed_in')) setFailure(error);
    } finally {
      setPending(null);
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run('save', onSave, false);
      }}
    >
      <div className={styles.sides}>
        <fieldset disabled={!mayChange} className={styles.fields}>
          <Section>
            <div className={styles.fields}>
              <TextInput
                name="question"
                label={t('knowledge.field.question')}
                description={t('knowledge.hint.question')}
                maxLength={200}
                value={question}
                error={wanting === 'question' ? t('field.required') : null}
                lang={language}
                onChange={(event) => set({ question: event.currentTarget.value })}
              />
              <Textarea
                name="answer"
                label={t('knowledge.field.answer')}
                description={t('knowledge.hint.answer')}
                placeholder={t('knowledge.placeholder.answer')}
                autosize
                minRows={7}
                maxLength={20_000}
                value={answer}
                error={wanting === 'answer' ? t('knowledge.wantsAnswer') : null}
                lang={language}
                onChange={(event) => set({ answer: event.currentTarget.value })}
              />
              <div role="group" aria-label={t('knowledge.field.steps')}>
                <p className={styles.stepsLabel}>{t('knowledge.field.steps')}</p>
                <StepsEditor steps={steps} onChange={(next) => set({ steps: next })} />
              </div>
            </div>
          </Section>
          <Section>
            <div className={styles.fields}>
              <TextInput
                label={t('knowledge.field.keywords')}
                description={t('knowledge.hint.keywords')}
                maxLength={200}
                value={keywords}
                lang={language}
                onChange={(event) => set({ keywords: event.currentTarget.value })}
              />
              <div className={form['pair']}>
                <Select
                  label={t('knowledge.field.category')}
                  value={categoryId ?? 'none'}
                  allowDeselect={false}
                  data={[
                    { value: 'none', label: t('knowledge.category.none') },
                    ...categories.map(({ id, name }) => ({ value: id, label: name[locale] })),
                  ]}
                  comboboxProps={comboboxProps}
                  onChange={(value) => set({ categoryId: value === 'none' ? null : value })}
                />
                <Select
                  label={t('knowledge.field.visibility')}
                  value={visibility}
                  allowDeselect={false}
                  data={(['public', 'internal'] as const).map((value) => ({
                    value,
                    label: t(`knowledge.visibility.${value}`),
                  }))}
                  comboboxProps={comboboxProps}
                  onChange={(value) => set({ visibility: value === 'internal' ? 'internal' : 'public' })}
                />
                {isNew && (
                  <Select
                    label={t('knowledge.language')}
                    value={language}
                    allowDeselect={false}
                    data={(['ja', 'en'] as const).map((value) => ({
                      value,
                      label: t(`knowledge.language.${value}`),
                    }))}
                    comboboxProps={comboboxProps}
                    onChange={(value) => set({ language: value === 'en' ? 'en' : 'ja' })}
                  />
                )}
              </div>
            </div>
          </Section>
          <FormFailure error={failure} />
          {mayChange && (
            <div className={form['buttons']}>
              <Button
                type="submit"
                loading={pending === 'save'}
                variant={second?.needsAnswer === true ? 'default' : 'filled'}
              >
                {t('common.save')}
              </Button>
              {second !== null && (
                <Button
                  variant={second.needsAnswer ? 'filled' : 'default'}
                  loading={pending === 'second'}
                  onClick={() => void run('second', second.onPress, second.needsAnswer)}
                >
                  {second.label}
                </Button>
              )}
              {onDelete !== undefined && (
                <Button variant="subtle" color="shu" onClick={onDelete}>
                  {t('common.delete')}
                </Button>
              )}
            </div>
          )}
          {note !== undefined && <p className={styles.note}>{note}</p>}
        </fieldset>
        <ScrollRegion region={preview} label={t('knowledge.preview')} className={styles.preview}>
          <p className={styles.previewTitle}>{t('knowledge.preview')}</p>
          <ArticleView question={question} answer={answer} steps={steps} language={language} />
        </ScrollRegion>
      </div>
    </form>
  );
}
