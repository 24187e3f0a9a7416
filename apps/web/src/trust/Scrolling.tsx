import { useRef, type ReactNode } from 'react';
import { ScrollRegion } from '../inbox/thread/ScrollRegion.tsx';
import styles from './trust.module.css';

/** A table that may be wider than the screen. */
export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  return (
    <ScrollRegion region={region} label={label} className={styles.scroll}>
      <table className={styles.table}>{children}</table>
    </ScrollRegion>
  );
}
