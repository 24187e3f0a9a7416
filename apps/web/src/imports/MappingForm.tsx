import type { ListImport } from '@madoguchi/contract';
import { Button, Group, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './imports.module.css';
import { fieldOf, samplesOf, withField, type ListKind } from './kind.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { listQuery, previewQuery } from './queries.ts';
import { useSay } from './useSay.ts';

type Props = {
  kind: ListKind;
  list: ListImport;
  /** What more is to be known before it begins. */
  children?: ReactNode;
  /** That, as it is sent; null while it is missing. */
  more: Readonly<Record<string, string>> | null;
  onDiscarded: () => Promise<unknown>;
};

/** What each column holds, and how it will look; then it begins. */
export function MappingForm({ kind, list, children, more, onDiscarded }: Props) {
  const t = useT();
  const say = useSay();
  const queryClient = useQueryClient();
  const [mapping, setMapping] = useState(list.mapping);
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { data: preview } = useQuery(previewQuery(kind, list.id, mapping));

  async function start() {
    setStarting(true);
    setError(null);
    try {
      const begun = await api.post<ListImport>(`${kind.path}/${list.id}/start`, { mapping, ...more });
      putAnswer(queryClient, listQuery(kind, list.id).queryKey, begun);
    } catch (failure) {
      setError(failure);
      setStarting(false);
    }
  }

  async function discard() {
    try {
      await api.post(`${kind.path}/${list.id}/stop`);
      await queryClient.invalidateQueries({ queryKey: ['customers', kind.name] });
      await onDiscarded();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <>
      {children}
      <Section title={t('imports.step.mapping')} lead={t('imports.mappingLead')}>
        <ul className={styles.columns} aria-label={t('imports.step.mapping')}>
          {list.headings.map((heading, column) => (
            <li key={column} className={styles.column}>
              <span className={styles.heading}>{heading || t('imports.noHeading')}</span>
              <span className={styles.sample}>{samplesOf(preview?.samples ?? [], column)}</span>
              <Select
                size="sm"
                aria-label={t('imports.mapColumn', { heading: heading || t('imports.noHeading') })}
                value={mapping[column] ?? 'skip'}
                searchable
                allowDeselect={false}
                data={[
                  { value: 'skip', label: t('imports.skip') },
                  ...Object.entries(kind.fields).map(([value, word]) => ({ value, label: say(word) })),
                ]}
                onChange={(value) => setMapping(withField(mapping, column, fieldOf(kind, value)))}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={t('imports.preview')}
        lead={t('imports.previewLead', { count: preview?.rows.length ?? 0 })}
      >
        <div className={styles.body}>
          {preview !== undefined && <PreviewTable kind={kind} rows={preview.rows} mapping={mapping} />}
          {preview !== undefined && preview.problem !== null && (
            <Notice tone="careful">
              {say(kind.problems[preview.problem] ?? 'imports.problem.field_twice')}
            </Notice>
          )}
          <FormFailure error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => void discard()}>
              {t('imports.discard')}
            </Button>
            <Button
              loading={starting}
              disabled={preview === undefined || preview.problem !== null || more === null}
              onClick={() => void start()}
            >
              {t('imports.start', { total: list.total })}
            </Button>
          </Group>
        </div>
      </Section>
    </>
  );
}
