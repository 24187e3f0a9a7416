import type { ListImport } from '@madoguchi/contract';
import type { ReactNode } from 'react';
import { useT } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { When } from '../kit/When.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import { ImportState } from './ImportState.tsx';
import styles from './imports.module.css';
import type { ListKind } from './kind.ts';
import { listsQuery } from './queries.ts';

/** What was brought in before, the newest first. */
export function PastLists({
  kind,
  renderName,
}: {
  kind: ListKind;
  renderName: (list: ListImport) => ReactNode;
}) {
  const t = useT();
  return (
    <Section title={t('imports.past')}>
      <PagedRows
        query={listsQuery(kind)}
        label={t('imports.past')}
        empty={<p className={styles.lead}>{t('imports.none')}</p>}
        renderRow={(list) => (
          <Row
            key={list.id}
            title={renderName(list)}
            detail={
              <>
                <When at={list.createdAt} /> {t('imports.rows', { total: list.total })} {list.origin}
              </>
            }
            actions={<ImportState state={list.state} />}
          />
        )}
      />
    </Section>
  );
}
