import type { Broadcast } from '@madoguchi/contract';
import { Button, Group, Modal, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleQuery } from '../../customers/data/queries.ts';
import { useCallName } from '../../customers/logic/callName.ts';
import { api } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { useMe } from '../../kit/session.tsx';
import styles from '../broadcasts.module.css';

type Props = { broadcast: Broadcast; onClose: () => void };

/** Sends it to oneself first: by mail to one's own address, by LINE to one's own record. */
export function TestDialog({ broadcast, onClose }: Props) {
  const t = useT();
  const callName = useCallName();
  const { member } = useMe();
  const byLine = broadcast.channel.type === 'line';
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 200);
  const [customerId, setCustomerId] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const found = useInfiniteQuery({ ...peopleQuery({ query, person: '', company: '' }), enabled: byLine });
  const people = (found.data?.pages[0]?.items ?? []).filter(({ contactPoints }) =>
    contactPoints.some(({ kind }) => kind === 'line'),
  );

  async function send() {
    setPending(true);
    setFailure(null);
    try {
      const { to } = await api.post<{ to: string }>(`/broadcasts/${broadcast.id}/test`, {
        basedOn: broadcast.revision,
        customerId,
      });
      notify(t('broadcasts.tested', { to }));
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('broadcasts.test')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={styles.fields}>
        <p className={styles.quiet}>
          {byLine ? t('broadcasts.testLineBody') : t('broadcasts.testMailBody', { address: member.email })}
        </p>
        {byLine && (
          <Select
            label={t('broadcasts.testFind')}
            searchable
            value={customerId}
            data={people.map((one) => ({ value: one.id, label: callName(one) }))}
            nothingFoundMessage={t('broadcasts.nobody')}
            onSearchChange={setTyped}
            onChange={setCustomerId}
            comboboxProps={{ withinPortal: false }}
          />
        )}
        <FormFailure error={failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={pending} disabled={byLine && customerId === null} onClick={() => void send()}>
            {t(byLine ? 'broadcasts.test' : 'broadcasts.testMail')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
