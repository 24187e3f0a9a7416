import { useRef } from 'react';
import { ScrollRegion } from '../inbox/thread/ScrollRegion.tsx';
import { useT } from '../kit/i18n.tsx';
import styles from './imports.module.css';
import { faultWords, fieldsOf, type ListKind, type Mapping } from './kind.ts';
import type { PreviewedRow } from './queries.ts';
import { useSay } from './useSay.ts';

type Props = { kind: ListKind; rows: readonly PreviewedRow[]; mapping: Mapping };

/** The first rows as they will be taken over; what stands against one is said in its own line. */
export function PreviewTable({ kind, rows, mapping }: Props) {
  const t = useT();
  const say = useSay();
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
                {say(kind.fields[field] ?? 'imports.skip')}
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
                  {faultWords(t, say, kind, error)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
