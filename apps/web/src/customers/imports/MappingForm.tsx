import type { CustomerImport, ImportExisting, ImportMapping } from '@madoguchi/contract';
import { Button, Group, Radio, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Section } from '../../kit/Screen.tsx';
import { importPreviewQuery, importQuery } from '../data/queries.ts';
import styles from './imports.module.css';
import { existingChoices, fieldOf, importFields, withField } from './mapping.ts';
import { PreviewTable } from './PreviewTable.tsx';

/** What each column holds, what happens with those who are known, and how it will look; then it begins. */
export function MappingForm({ list }: { list: CustomerImport }) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [mapping, setMapping] = useState<ImportMapping>(list.mapping);
  const [existing, setExisting] = useState<ImportExisting>(list.existing);
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { data: preview } = useQuery(importPreviewQuery(list.id, mapping));

  async function start() {
    setStarting(true);
    setError(null);
    try {
      const begun = await api.post<CustomerImport>(`/customer-imports/${list.id}/start`, {
        mapping,
        existing,
      });
      queryClient.setQueryData(importQuery(list.id).queryKey, begun);
    } catch (failure) {
      setError(failure);
      setStarting(false);
    }
  }

  async function discard() {
    try {
      await api.post(`/customer-imports/${list.id}/stop`);
      await queryClient.invalidateQueries({ queryKey: ['customers', 'imports'] });
      await navigate({ to: '/customers/imports' });
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <>
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
                data={[
                  { value: 'skip', label: t('imports.skip') },
                  ...importFields.map((field) => ({ value: field, label: t(`imports.field.${field}`) })),
                ]}
                onChange={(value) => setMapping(withField(mapping, column, fieldOf(value)))}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('imports.existing')} lead={t('imports.existingHint')}>
        <Radio.Group
          value={existing}
          aria-label={t('imports.existing')}
          onChange={(value) => setExisting(existingChoices.find((each) => each === value) ?? 'fill')}
        >
          <Group gap="lg">
            {existingChoices.map((each) => (
              <Radio key={each} value={each} label={t(`imports.existing.${each}`)} />
            ))}
          </Group>
        </Radio.Group>
      </Section>
      <Section
        title={t('imports.preview')}
        lead={t('imports.previewLead', { count: preview?.rows.length ?? 0 })}
      >
        <div className={styles.body}>
          {preview !== undefined && <PreviewTable rows={preview.rows} mapping={mapping} />}
          {preview !== undefined && preview.problem !== null && (
            <Notice tone="careful">{t(`imports.problem.${preview.problem}`)}</Notice>
          )}
          <FormFailure error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => void discard()}>
              {t('imports.discard')}
            </Button>
            <Button
              loading={starting}
              disabled={preview === undefined || preview.problem !== null}
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

/** The first few things that stand in a column. */
function samplesOf(samples: readonly (readonly string[])[], column: number): string {
  const cells = samples.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return [...new Set(cells)].slice(0, 3).join('、');
}
