import { ActionIcon, Button, Textarea } from '@mantine/core';
import type { Fact } from '@madoguchi/contract';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import type { FieldsProps } from './fields.ts';
import { InstantField } from './InstantField.tsx';
import styles from './steps.module.css';

/** What happened: in a few sentences, and by the hour with what shows it. */
export function FactsFields({ content, set, errors }: FieldsProps<'facts'>) {
  const t = useT();
  const { entries } = content;
  const change = (at: number, changed: Partial<Fact>) =>
    set({ entries: entries.map((entry, nth) => (nth === at ? { ...entry, ...changed } : entry)) });
  return (
    <>
      <Textarea
        label={t('improvement.facts.summary')}
        description={t('improvement.facts.summaryHint')}
        autosize
        minRows={3}
        maxLength={4000}
        value={content.summary}
        error={errors['summary']}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
      <InstantField
        label={t('improvement.facts.happenedAt')}
        value={content.happenedAt}
        onChange={(happenedAt) => set({ happenedAt })}
      />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('improvement.facts.timeline')}</legend>
        {entries.map((entry, at) => (
          <div key={at} className={styles.entry}>
            <InstantField
              label={t('improvement.facts.at', { nth: at + 1 })}
              value={entry.at}
              onChange={(instant) => change(at, { at: instant })}
            />
            <Textarea
              label={t('improvement.facts.what', { nth: at + 1 })}
              autosize
              maxLength={1000}
              value={entry.text}
              error={errors[`entries.${at}.text`]}
              onChange={(event) => change(at, { text: event.currentTarget.value })}
            />
            <ActionIcon
              className={styles.remove}
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('improvement.facts.remove', { nth: at + 1 })}
              onClick={() => set({ entries: entries.filter((_, nth) => nth !== at) })}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
            {entry.messageId !== null && <p className={styles.source}>{t('improvement.facts.fromRecord')}</p>}
          </div>
        ))}
        <div>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => set({ entries: [...entries, { at: null, text: '', messageId: null }] })}
          >
            {t('improvement.facts.add')}
          </Button>
        </div>
      </fieldset>
    </>
  );
}
