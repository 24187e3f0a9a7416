import type { Customer } from '@madoguchi/contract';
import { Button, Tooltip } from '@mantine/core';
import { useT } from '../../kit/i18n.tsx';
import { useAttempt } from '../data/useAttempt.ts';
import { useCustomerWrites } from '../data/useCustomerWrites.ts';
import styles from './record.module.css';

/** How the name is read; a guess is marked as one until someone confirms it. */
export function ReadingLine({ customer, editable }: { customer: Customer; editable: boolean }) {
  const t = useT();
  const writes = useCustomerWrites();
  const { pending, attempt } = useAttempt();
  const { id, reading, readingGuessed } = customer;
  if (reading === null) return null;
  return (
    <p className={styles.reading}>
      <span lang="ja">{reading}</span>
      {readingGuessed && (
        <Tooltip label={t('customer.guessedHint')} multiline maw={280}>
          <span className={styles.guess} title={t('customer.guessedHint')}>
            {t('customer.guessed')}
          </span>
        </Tooltip>
      )}
      {readingGuessed && editable && (
        <Button
          variant="subtle"
          size="compact-xs"
          loading={pending}
          onClick={() => void attempt(() => writes.change(id, { reading }))}
        >
          {t('customer.confirmReading')}
        </Button>
      )}
    </p>
  );
}
