import type { MarkedText } from '@madoguchi/contract';
import { Fragment } from 'react';
import styles from './Marked.module.css';

/** A text with what was looked for marked in it. */
export function Marked({ text, ranges }: MarkedText) {
  return (
    <>
      {ranges.map(({ start, end }, n) => (
        <Fragment key={start}>
          {text.slice(ranges[n - 1]?.end ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
