import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useT } from '../kit/i18n.tsx';
import styles from './calendar.module.css';
import { focusAfter } from './focus.ts';
import type { PartProps } from './part.ts';

type Props = {
  /** What the row is called to who hears its button. */
  called: string;
  problem: PartProps['problems'][string] | undefined;
  readOnly: boolean;
  onRemove: () => void;
};

/** What stands at the end of every row of a calendar: taking it out, and what is wrong with it. */
export function RowEnd({ called, problem, readOnly, onRemove }: Props) {
  const t = useT();
  return (
    <>
      {!readOnly && (
        <ActionIcon
          className={styles.remove}
          variant="subtle"
          color="gray"
          size={40}
          aria-label={t('calendar.remove', { name: called })}
          onClick={(event) => {
            focusAfter(event.currentTarget, 'removed');
            onRemove();
          }}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
      {problem !== undefined && (
        <p className={styles.wrong} role="alert">
          {t(problem)}
        </p>
      )}
    </>
  );
}
