import type { TemplatePreview } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { offsetOf } from '../logic/marked.ts';
import styles from './Templates.module.css';

type Props = {
  body: string;
  preview: TemplatePreview | undefined;
  field: RefObject<HTMLTextAreaElement | null>;
};

/** What is wrong with a text, what is filled in by hand, and what is there already. */
export function BodyNotices({ body, preview, field }: Props) {
  const t = useT();
  const locale = useLocale();
  if (preview === undefined || body.trim() === '') return null;
  const { errors, byHand, duplicates } = preview;
  const meant = byHand.filter((each) => each.meant !== null);

  function go(line: number, column: number) {
    const at = offsetOf(body, line, column);
    field.current?.focus();
    field.current?.setSelectionRange(at, at + 1);
  }

  return (
    <>
      {errors.map(({ line, column, message }) => (
        <Notice
          key={`${line}:${column}`}
          tone="bad"
          title={t('templates.errorAt', { line, column })}
          action={
            <Button size="xs" variant="default" onClick={() => go(line, column)}>
              {t('templates.goThere')}
            </Button>
          }
        >
          {message[locale]}
        </Notice>
      ))}
      {byHand.length > 0 && (
        <p className={styles.byHand}>
          {t('templates.byHand', {
            names: byHand.map(({ name }) => name).join(locale === 'ja' ? '、' : ', '),
          })}
        </p>
      )}
      {meant.map(({ name, meant: variable }) => (
        <Notice key={name} tone="careful">
          {t('templates.meant', { name, variable: variable ?? '' })}
        </Notice>
      ))}
      {duplicates.length > 0 && (
        <Notice tone="careful" title={t('templates.duplicates')}>
          <ul className={styles.duplicates}>
            {duplicates.map(({ id, name, same }) => (
              <li key={id}>
                <Link to="/settings/templates/$id" params={{ id }}>
                  {name}
                </Link>{' '}
                {t(`templates.same.${same}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
