import type { BulkLinksResult } from '@madoguchi/contract';
import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import styles from './growth.module.css';
import { useSaving } from './useSaving.ts';
import { useWords } from './words.ts';

/** Many links at once from CSV; rows that were left out are named with their lines. */
export function BulkForm({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const t = useT();
  const { saving, error, save } = useSaving();
  const [csv, setCsv] = useState('');
  const [result, setResult] = useState<BulkLinksResult | null>(null);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (csv.trim() === '') return;
    void save(async () => setResult(await api.post<BulkLinksResult>('/links/bulk', { csv })));
  }

  if (result !== null)
    return (
      <div className={styles.stack}>
        <Notice tone={result.wrong.length === 0 ? 'good' : 'careful'}>
          {w('growth.bulk.made', { count: result.made })}
        </Notice>
        {result.wrong.length > 0 && (
          <div>
            <h3 className={styles.subtitle}>{w('growth.bulk.wrong')}</h3>
            <ul className={styles.trail}>
              {result.wrong.map(({ line, message }) => (
                <li key={line}>
                  {w('growth.bulk.line', { line })} <span lang="en">{message}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Group>
      </div>
    );
  return (
    <form onSubmit={submit} className={styles.stack}>
      <p className={styles.quiet}>{w('growth.bulk.lead')}</p>
      <Textarea
        label={w('growth.bulk.csv')}
        placeholder={'リンク名,リンク先,チャネル\n春のチラシ,https://shop.example.jp/,print'}
        value={csv}
        autosize
        minRows={6}
        maxRows={16}
        data-autofocus
        onChange={({ currentTarget: { value } }) => setCsv(value)}
      />
      <FormButtons
        label={w('growth.bulk.make')}
        saving={saving}
        error={error}
        disabled={csv.trim() === ''}
        onClose={onClose}
      />
    </form>
  );
}
