import type { ListImport } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { apiUrl } from '../kit/api.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import styles from './imports.module.css';
import { faultWords, type ListKind } from './kind.ts';
import { faultsQuery, type Fault } from './queries.ts';
import { useSay } from './useSay.ts';

/** The rows that could not be taken over, each with its line and reason; all of them as a file to put right. */
export function ImportFaults({ kind, list }: { kind: ListKind; list: ListImport }) {
  const t = useT();
  const language = useLocale();
  return (
    <Section title={t('imports.errorsTitle')} lead={t('imports.errorsLead')}>
      <div className={styles.body}>
        <div>
          <Button
            component="a"
            variant="default"
            href={apiUrl(`${kind.path}/${list.id}/errors.csv`, { language })}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('imports.errorsDownload')}
          </Button>
        </div>
        <PagedRows
          query={faultsQuery(kind, list.id)}
          label={t('imports.errorsTitle')}
          empty={null}
          renderRow={(fault) => <FaultRow key={fault.line} kind={kind} fault={fault} />}
        />
      </div>
    </Section>
  );
}

function FaultRow({ kind, fault }: { kind: ListKind; fault: Fault }) {
  const t = useT();
  const say = useSay();
  const cells = fault.cells.filter((cell) => cell.trim() !== '');
  return (
    <Row
      title={`${t('imports.errorAt', { line: fault.line })} ${faultWords(t, say, kind, fault)}`}
      detail={cells.slice(0, 6).join('、')}
    />
  );
}
