import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import type { DocumentKind, LetterContent } from '@madoguchi/contract';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import styles from '../improvement/improvement.module.css';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';

type RowsProps = {
  kind: DocumentKind;
  rows: LetterContent['rows'];
  onChange: (rows: LetterContent['rows']) => void;
};

/** The form of a report; in a letter what stands under 記. */
export function RowFields({ kind, rows, onChange }: RowsProps) {
  const t = useT();
  const change = (at: number, changed: Partial<LetterContent['rows'][number]>) =>
    onChange(rows.map((row, nth) => (nth === at ? { ...row, ...changed } : row)));
  return (
    <Section
      title={t(kind === 'prevention_report' ? 'improvement.letter.rows' : 'improvement.letter.listed')}
    >
      <div className={styles.fields}>
        {rows.map((row, at) => (
          <div key={at} className={styles.formRow}>
            <TextInput
              label={t('improvement.letter.row.label', { nth: at + 1 })}
              maxLength={40}
              value={row.label}
              onChange={(event) => change(at, { label: event.currentTarget.value })}
            />
            <Textarea
              label={t('improvement.letter.row.text', { nth: at + 1 })}
              autosize
              maxLength={8000}
              value={row.text}
              onChange={(event) => change(at, { text: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('improvement.letter.row.remove', { nth: at + 1 })}
              onClick={() => onChange(rows.filter((_, nth) => nth !== at))}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        {rows.length < 30 && (
          <div>
            <Button
              variant="default"
              size="sm"
              leftSection={<IconPlus size={15} aria-hidden />}
              onClick={() => onChange([...rows, { label: '', text: '' }])}
            >
              {t('improvement.letter.row.add')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
