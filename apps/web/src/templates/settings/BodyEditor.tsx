import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useState } from 'react';
import { Editor } from '../../inbox/composer/Editor.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { CheckBar } from '../../language/composer/CheckBar.tsx';
import { replaceInField } from '../../language/composer/replaceInField.ts';
import { useCheckedField } from '../../language/composer/useCheckedField.tsx';
import { useReplyCheck } from '../../language/composer/useReplyCheck.ts';
import { previewQuery } from '../queries.ts';
import { BodyNotices } from './BodyNotices.tsx';
import { BodyPreview } from './BodyPreview.tsx';
import { InsertMenu } from './InsertMenu.tsx';
import styles from './Templates.module.css';

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  body: string;
  language: 'ja' | 'en';
  name: string;
  templateId: string | null;
  readOnly: boolean;
  /** Whether it was to be saved without a text. */
  isWanting: boolean;
  onChange: (body: string) => void;
};

const nothing = () => undefined;

/** The text with its variables: looked through as a reply is, and beside it what becomes of it. */
export function BodyEditor({
  field,
  body,
  language,
  name,
  templateId,
  readOnly,
  isWanting,
  onChange,
}: Props) {
  const t = useT();
  const [values, setValues] = useState<'example' | 'empty'>('example');
  const check = useReplyCheck({
    conversationId: null,
    text: readOnly || language === 'en' ? '' : body,
    field,
  });
  const checked = useCheckedField(check, readOnly || language === 'en' ? '' : body, field);
  const [settled] = useDebouncedValue({ body, language, name }, 250);
  const about = templateId === null ? {} : { templateId };
  const preview = useQuery(previewQuery({ ...settled, values, ...about }));

  function insert(text: string) {
    const { selectionStart: start, selectionEnd: end } = field.current ?? {
      selectionStart: 0,
      selectionEnd: 0,
    };
    if (field.current !== null) replaceInField(field.current, { start, end, text });
  }

  return (
    <Section title={t('templates.field.body')} lead={t('templates.hint.body')}>
      <div className={styles.sides}>
        <div className={styles.side}>
          {!readOnly && <InsertMenu language={language} onInsert={insert} />}
          <Editor
            field={field}
            label={t('templates.field.body')}
            placeholder={t('templates.placeholder')}
            rows={12}
            value={body}
            readOnly={readOnly}
            onChange={onChange}
            onLeave={nothing}
            onSend={() => field.current?.form?.requestSubmit()}
            onFiles={nothing}
            {...(readOnly || language === 'en' ? {} : { check: checked })}
          />
          {isWanting && <p className={styles.wanting}>{t('field.required')}</p>}
          {language === 'ja' && !readOnly && <CheckBar check={check} />}
          <BodyNotices body={body} preview={preview.data} field={field} />
        </div>
        <BodyPreview preview={preview} language={language} values={values} onValues={setValues} />
      </div>
    </Section>
  );
}
