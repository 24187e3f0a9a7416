import type { ImportMapping, ImportRow } from '@madoguchi/contract';
import { useRef } from 'react';
import { ScrollRegion } from '../../inbox/thread/ScrollRegion.tsx';
import { useT } from '../../kit/i18n.tsx';
import { errorWords } from './errorWords.ts';
import styles from './imports.module.css';
import { fieldsOf } from './mapping.ts';

/** The first rows as they will be taken over; what stands against one is said in its own line. */
export function PreviewTable({ rows, mapping }: { rows: readonly ImportRow[]; mapping: ImportMapping }) {
  const t = useT();
  const region = useRef<HTMLElement>(null);
  const fields = fieldsOf(mapping);
  return (
    <ScrollRegion region={region} className={styles.scroll} label={t('imports.preview')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.line')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {t(`imports.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, values, error }) => (
            <tr key={line}>
              <td>{line}</td>
              {error === null ? (
                fields.map((field) => <td key={field}>{values[field]}</td>)
              ) : (
                <td colSpan={Math.max(1, fields.length)} className={styles.bad}>
                  {errorWords(t, error.code, error.heading)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
