import type { CustomerImport } from '@madoguchi/contract';
import { Button, FileButton, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useInboxFeed } from '../../inbox/data/useInboxFeed.ts';
import { api, apiUrl } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Row } from '../../kit/Rows.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { When } from '../../kit/When.tsx';
import { PagedRows } from '../../settings/PagedRows.tsx';
import { CustomersNav } from '../CustomersNav.tsx';
import { importsQuery } from '../data/queries.ts';
import styles from './imports.module.css';
import { ImportState } from './ImportState.tsx';

/** Lists of customers: bringing one in, taking all out, and what was brought in before. */
export default function ImportsScreen() {
  const t = useT();
  const locale = useLocale();
  useInboxFeed(() => undefined);
  const exportUrl = (encoding: string) => apiUrl('/customer-export', { encoding, language: locale });
  return (
    <Screen title={t('imports.title')} lead={t('imports.lead')}>
      <CustomersNav />
      <Section title={t('imports.receive')}>
        <Upload />
      </Section>
      <Section title={t('imports.export')} lead={t('imports.exportLead')}>
        <Group gap="xs">
          <Button component="a" variant="default" href={exportUrl('utf-8')} download>
            {t('imports.exportUtf8')}
          </Button>
          <Button component="a" variant="default" href={exportUrl('shift_jis')} download>
            {t('imports.exportSjis')}
          </Button>
        </Group>
      </Section>
      <Section title={t('imports.past')}>
        <PagedRows
          query={importsQuery}
          label={t('imports.past')}
          empty={<p className={styles.lead}>{t('imports.none')}</p>}
          renderRow={(list) => <ImportRow key={list.id} list={list} />}
        />
      </Section>
    </Screen>
  );
}

function ImportRow({ list }: { list: CustomerImport }) {
  const t = useT();
  return (
    <Row
      title={
        <Link to="/customers/imports/$importId" params={{ importId: list.id }}>
          {list.name}
        </Link>
      }
      detail={
        <>
          <When at={list.createdAt} /> {t('imports.rows', { total: list.total })}
        </>
      }
      actions={<ImportState state={list.state} />}
    />
  );
}

function Upload() {
  const t = useT();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function send(file: File | null | undefined) {
    if (file === null || file === undefined) return;
    setSending(true);
    setError(null);
    try {
      const { id } = await api.sendFile<CustomerImport>('/customer-imports', file);
      await navigate({ to: '/customers/imports/$importId', params: { importId: id } });
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
