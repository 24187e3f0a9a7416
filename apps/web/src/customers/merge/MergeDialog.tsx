import type { Customer } from '@madoguchi/contract';
import { Button, Group, Modal, Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { peopleQuery } from '../data/queries.ts';
import { useCustomerWrites } from '../data/useCustomerWrites.ts';
import { useCallName } from '../logic/callName.ts';
import styles from './merge.module.css';
import { summaryOf } from './summary.ts';

type Props = { opened: boolean; customer: Customer; onClose: () => void };

/** Looks for the customer who is the same person, and makes them part of this one. */
export function MergeDialog({ opened, customer, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('merge.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <MergeForm customer={customer} onClose={onClose} />
    </Modal>
  );
}

function MergeForm({ customer, onClose }: Omit<Props, 'opened'>) {
  const t = useT();
  const callName = useCallName();
  const writes = useCustomerWrites();
  // Whoever is the same person mostly has the same family name.
  const [text, setText] = useState(() => customer.name.split(/[\s\u3000]+/u)[0] ?? '');
  const [query] = useDebouncedValue(text.trim(), 250);
  const { data } = useInfiniteQuery({
    ...peopleQuery({ query, person: '', company: '' }),
    enabled: query !== '',
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [merging, setMerging] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const others =
    data?.pages
      .flatMap((page) => page.items)
      .filter(({ id, erasedAt }) => id !== customer.id && erasedAt === null) ?? [];

  async function merge(otherId: string) {
    setMerging(true);
    setError(null);
    try {
      await writes.merge(customer.id, otherId);
      notify(t('merge.done'));
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setMerging(false);
    }
  }

  return (
    <div className={styles.form}>
      <p className={styles.explain}>{t('merge.explain', { name: callName(customer) })}</p>
      <TextInput
        type="search"
        label={t('merge.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {query !== '' && data !== undefined && others.length === 0 && (
        <p role="status">{t('customers.noMatch', { query })}</p>
      )}
      <Radio.Group value={chosen} onChange={setChosen} aria-label={t('merge.search')}>
        <div className={styles.choices}>
          {others.slice(0, 8).map((other) => (
            <Radio key={other.id} value={other.id} label={callName(other)} description={summaryOf(other)} />
          ))}
        </div>
      </Radio.Group>
      <FormFailure error={error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          disabled={chosen === null}
          loading={merging}
          onClick={() => chosen !== null && void merge(chosen)}
        >
          {t('merge.submit')}
        </Button>
      </Group>
    </div>
  );
}
