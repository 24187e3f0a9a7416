import type { Customer } from '@madoguchi/contract';
import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import styles from './CustomerNote.module.css';
import { useCustomerWrites } from '../data/useCustomerWrites.ts';

/** What the next person should know; kept when one says so, or dropped. */
export function CustomerNote({ customer, editable }: { customer: Customer; editable: boolean }) {
  const t = useT();
  const writes = useCustomerWrites();
  const [text, setText] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  async function save() {
    setSaving(true);
    try {
      await writes.change(customer.id, { note: text ?? '' });
      setText(null);
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      setSaving(false);
    }
  }

  return (
    <div>
      <Textarea
        label={t('customer.note')}
        placeholder={t('customer.noteHint')}
        readOnly={!editable}
        value={text ?? customer.note}
        maxLength={4000}
        rows={3}
        resize="vertical"
        classNames={{ input: styles.note ?? '' }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text !== null && text !== customer.note && (
        <Group gap="xs" mt={8}>
          <Button size="xs" loading={saving} onClick={() => void save()}>
            {t('customer.save')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setText(null)}>
            {t('common.cancel')}
          </Button>
        </Group>
      )}
    </div>
  );
}
