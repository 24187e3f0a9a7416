import type { Locale } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useRef } from 'react';
import { Editor } from '../../inbox/composer/Editor.tsx';
import { useT } from '../../kit/i18n.tsx';
import { CheckBar } from '../../language/composer/CheckBar.tsx';
import { replaceInField } from '../../language/composer/replaceInField.ts';
import { useCheckedField } from '../../language/composer/useCheckedField.tsx';
import { useReplyCheck } from '../../language/composer/useReplyCheck.ts';
import styles from '../broadcasts.module.css';
import { pageVariable } from './PageField.tsx';

type Props = {
  body: string;
  language: Locale;
  isWanting: boolean;
  /** Whether each reader gets a page of their own, whose address can be put in. */
  hasPage: boolean;
  onChange: (body: string) => void;
  onSend: () => void;
};

const nothing = () => undefined;
const nameOf = { ja: '{お客様名}', en: '{customer name}' };

/** The text, looked through as a reply is while it is written. */
export function BodyField({ body, language, isWanting, hasPage, onChange, onSend }: Props) {
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  const looked = language === 'ja' ? body : '';
  const check = useReplyCheck({ conversationId: null, text: looked, field });
  const checked = useCheckedField(check, looked, field);

  function insert(text: string) {
    if (field.current === null) return;
    const { selectionStart: start, selectionEnd: end } = field.current;
    replaceInField(field.current, { start, end, text });
  }

  return (
    <div className={styles.body}>
      <div className={styles.bodyHead}>
        <p className={styles.label}>{t('broadcasts.field.body')}</p>
        <span className={styles.facts}>
          {hasPage && (
            <Button size="compact-sm" variant="default" onClick={() => insert(pageVariable[language])}>
              {t('broadcasts.insertPage')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => insert(nameOf[language])}>
            {t('broadcasts.insertName')}
          </Button>
        </span>
      </div>
      <Editor
        field={field}
        label={t('broadcasts.field.body')}
        placeholder={t('broadcasts.placeholder')}
        rows={10}
        value={body}
        readOnly={false}
        onChange={onChange}
        onLeave={nothing}
        onSend={onSend}
        onFiles={nothing}
        {...(language === 'ja' ? { check: checked } : {})}
      />
      {language === 'ja' && <CheckBar check={check} />}
      {isWanting && (
        <p className={styles.trouble} role="alert">
          {t('broadcasts.problem.empty')}
        </p>
      )}
      <p className={styles.quiet}>
        {t('broadcasts.hint.body', {
          name: nameOf[language],
          company: language === 'ja' ? '{会社名}' : '{company}',
          title: language === 'ja' ? '{役職}' : '{job title}',
          shop: language === 'ja' ? '{店名}' : '{shop}',
        })}
      </p>
    </div>
  );
}
