import type { EraseMention as Erasure, MentionDetail } from '@madoguchi/contract';
import { erasureReasons } from '@madoguchi/contract/mention-names';
import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isReference } from '../customers/requests/reasons.ts';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { useCan } from '../kit/session.tsx';
import styles from './mentions.module.css';
import { useSaving } from './useSaving.ts';
import { useMentions } from './words.ts';

/** Erases one mention for good, whoever wrote it, with why on record. */
export function EraseMention({ mention }: { mention: MentionDetail }) {
  const w = useMentions();
  const t = useT();
  const mayErase = useCan('customers:privacy');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<Erasure['reason']>('writer_asks');
  const [reference, setReference] = useState('');
  const { put } = useSaving();
  const { id, revision, erased } = mention;
  if (!mayErase || erased) return null;

  async function erase() {
    if (!isReference(reference)) return false;
    const body = { basedOn: revision, reason, reference: reference.trim() || null };
    await put(await api.post<MentionDetail>(`/mentions/${id}/erasure`, body));
    notify(w('erase.done'));
    return true;
  }

  return (
    <>
      <Button variant="subtle" color="shu" onClick={() => setOpen(true)}>
        {w('erase.open')}
      </Button>
      <Confirm
        opened={open}
        title={w('erase.title')}
        confirmLabel={w('erase.submit')}
        dangerous
        onConfirm={erase}
        onClose={() => setOpen(false)}
      >
        <div className={styles['stack']}>
          <Notice tone="bad">{w('erase.body')}</Notice>
          <p className={styles['quiet']}>{w('erase.note')}</p>
          <Select
            label={t('requests.reason')}
            value={reason}
            allowDeselect={false}
            data={erasureReasons.map((value) => ({ value, label: w(`erase.reason.${value}`) }))}
            onChange={(value) => setReason(erasureReasons.find((each) => each === value) ?? reason)}
          />
          <TextInput
            label={t('requests.reference')}
            description={t('requests.referenceHint')}
            value={reference}
            maxLength={40}
            error={!isReference(reference) && t('requests.referenceWrong')}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
        </div>
      </Confirm>
    </>
  );
}
