import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from '../care.module.css';

/** One part of what is known, under its heading. */
export function Block({
  title,
  action,
  children,
}: {
  title: string;
  action: ReactNode;
  children: ReactNode;
}) {
  return (
    <section>
      <div className={styles.blockHead}>
        <h3 className={styles.heading}>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

/** The button that adds to a part. */
export function Add({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" aria-label={label} onClick={onClick}>
      <IconPlus size={16} aria-hidden />
    </ActionIcon>
  );
}
