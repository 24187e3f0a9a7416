import { Button, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { useForm } from '../../kit/useForm.ts';
import type { TemplateDraft } from '../logic/draft.ts';
import { BodyEditor } from './BodyEditor.tsx';
import { Places, type Place } from './Places.tsx';
import styles from './Templates.module.css';

type Props = {
  initial: TemplateDraft;
  templateId: string | null;
  mayChange: boolean;
  onSave: (draft: TemplateDraft) => Promise<void>;
  onDelete?: () => void;
};

/** A template's name, where it belongs, and its text with what becomes of it. */
export function TemplateForm({ initial, templateId, mayChange, onSave, onDelete }: Props) {
  const t = useT();
  const canShare = useCan('templates:write');
  const field = useRef<HTMLTextAreaElement>(null);
  const { name, shortName, reading, category, cue } = initial;
  const entry = useForm({ initial: { name, shortName, reading, category, cue }, rules: { name: required } });
  const [body, setBody] = useState(initial.body);
  const [place, setPlace] = useState<Place>({
    language: initial.language,
    channel: initial.channel,
    shared: initial.shared,
  });
  const [wanting, setWanting] = useState(false);

  const save = entry.submit(async (values) => {
    setWanting(body.trim() === '');
    if (body.trim() !== '') await onSave({ ...values, ...place, body });
  });

  return (
    <form noValidate onSubmit={save} className={styles.form}>
      <fieldset disabled={!mayChange} className={styles.fields}>
        <Section>
          <div className={styles.side}>
            <TextInput label={t('templates.field.name')} maxLength={80} {...entry.field('name')} />
            <Places
              value={place}
              canShare={canShare}
              category={
                <TextInput
                  label={t('templates.field.category')}
                  maxLength={60}
                  {...entry.field('category')}
                />
              }
              onChange={(change) => setPlace({ ...place, ...change })}
            />
          </div>
        </Section>
      </fieldset>
      <BodyEditor
        field={field}
        body={body}
        language={place.language}
        name={entry.values.name}
        templateId={templateId}
        readOnly={!mayChange}
        isWanting={wanting && body.trim() === ''}
        onChange={setBody}
      />
      <fieldset disabled={!mayChange} className={styles.fields}>
        <Section title={t('templates.found')}>
          <div className={styles.side}>
            <Textarea
              label={t('templates.field.cue')}
              description={t('templates.hint.cue')}
              autosize
              minRows={2}
              maxLength={500}
              {...entry.field('cue')}
            />
            <div className={form['pair']}>
              <TextInput
                label={t('templates.field.shortName')}
                description={t('templates.hint.shortName')}
                autoCapitalize="none"
                maxLength={30}
                {...entry.field('shortName')}
              />
              <TextInput
                label={t('templates.field.reading')}
                description={t('templates.hint.reading')}
                maxLength={80}
                {...entry.field('reading')}
              />
            </div>
          </div>
        </Section>
      </fieldset>
      <FormFailure error={entry.failure} />
      {mayChange && (
        <div className={form['buttons']}>
          <Button type="submit" loading={entry.pending}>
            {t('common.save')}
          </Button>
          {onDelete !== undefined && (
            <Button variant="subtle" color="shu" onClick={onDelete}>
              {t('common.delete')}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
