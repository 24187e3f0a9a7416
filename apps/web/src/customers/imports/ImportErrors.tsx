import type { CustomerImport, ImportError } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { apiUrl } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { Row } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import { PagedRows } from '../../settings/PagedRows.tsx';
import { importErrorsQuery } from '../data/queries.ts';
import { errorWords } from './errorWords.ts';
import styles from './imports.module.css';

/** The rows that could not be taken over, each with its line and reason; all of them as a file to put right. */
export function ImportErrors({ list }: { list: CustomerImport }) {
  const t = useT();
  return (
    <Section title={t('imports.errorsTitle')} lead={t('imports.errorsLead')}>
      <div className={styles.body}>
        <div>
          <Button
            component="a"
            variant="default"
            href={apiUrl(`/customer-imports/${list.id}/errors.csv`)}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('imports.errorsDownload')}
          </Button>
        </div>
        <PagedRows
          query={importErrorsQuery(list.id)}
          label={t('imports.errorsTitle')}
          empty={null}
          renderRow={(row) => <ErrorRow key={row.line} row={row} />}
        />
      </div>
    </Section>
  );
}

function ErrorRow({ row }: { row: ImportError }) {
  const t = useT();
  const cells = row.cells.filter((cell) => cell.trim() !== '');
  return (
    <Row
      title={`${t('imports.errorAt', { line: row.line })} ${errorWords(t, row.code, row.heading)}`}
      detail={cells.slice(0, 6).join('、')}
    />
  );
}
