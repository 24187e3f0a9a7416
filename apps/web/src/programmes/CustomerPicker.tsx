import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { CustomerField } from '../customers/CustomerField.tsx';
import styles from './programmes.module.css';
import { useWords } from './words.ts';

type Props = { submit: string; busy: boolean; onChoose: (customerId: string) => void };

/** Looks for a customer and takes one. */
export function CustomerPicker({ submit, busy, onChoose }: Props) {
  const w = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div className={styles['stack']}>
      <CustomerField
        label={w('programme.customer.search')}
        linked={null}
        value={chosen}
        onChange={setChosen}
      />
      <Group justify="flex-end">
        <Button disabled={chosen === null} loading={busy} onClick={() => chosen !== null && onChoose(chosen)}>
          {submit}
        </Button>
      </Group>
    </div>
  );
}
