import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { apiUrl } from '../kit/api.ts';
import { Section } from '../kit/Screen.tsx';
import styles from './loyalty.module.css';
import { useWords } from './words.ts';

type Props = {
  title: string;
  lead: string;
  /** What is asked for to have it as CSV; nothing while there is nothing to save. */
  exported?: Record<string, string>;
  children: ReactNode;
};

/** A part of the figures, which can be taken along as CSV. */
export function Part({ title, lead, exported, children }: Props) {
  const w = useWords();
  return (
    <Section title={title} lead={lead}>
      <div className={styles.part}>
        {children}
        {exported !== undefined && (
          <div data-print="no">
            <Button
              component="a"
              size="compact-sm"
              variant="subtle"
              className={styles.save ?? ''}
              href={apiUrl('/loyalty/export', exported)}
              download
              aria-label={w('loyalty.exportOf', { what: title })}
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {w('loyalty.export')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
