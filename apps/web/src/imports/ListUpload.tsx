import type { ListImport } from '@madoguchi/contract';
import { Button, FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import styles from './imports.module.css';
import type { ListKind } from './kind.ts';

/** Sends a list, dropped here or chosen; then one sees what its columns are. */
export function ListUpload({
  kind,
  onSent,
}: {
  kind: ListKind;
  onSent: (importId: string) => Promise<unknown>;
}) {
  const t = useT();
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function send(file: File | null | undefined) {
    if (file === null || file === undefined) return;
    setSending(true);
    setError(null);
    try {
      const { id } = await api.sendFile<ListImport>(kind.path, file);
      await onSent(id);
    } catch (failure) {
      setError(failure);
      setSending(false);
    }
  }

  return (
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send(event.dataTransfer.files[0]);
      }}
    >
      <p>{t('imports.drop')}</p>
      <FileButton
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        onChange={(file) => void send(file)}
      >
        {(props) => (
          <Button {...props} loading={sending} leftSection={<IconFileUpload size={16} aria-hidden />}>
            {t('imports.choose')}
          </Button>
        )}
      </FileButton>
      <FormFailure error={error} />
    </div>
  );
}
