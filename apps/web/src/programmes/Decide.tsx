import type { Referral, ReferralSide, Ruling } from '@madoguchi/contract';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import styles from './programmes.module.css';
import { useWords } from './words.ts';

/** What is about to be put on record about a referral. */
export type Deciding = { referral: Referral } & (
  | { act: 'give'; side: ReferralSide }
  | { act: 'undo'; grantId: string }
  | { act: 'rule'; ruling: Ruling }
);

type Props = { programmeId: string; deciding: Deciding | null; onClose: () => void };

const nameOf = (deciding: Deciding) =>
  deciding.act === 'rule' ? (`rule.${deciding.ruling}` as const) : deciding.act;

/** Asks for the words that stay on record with it. */
export function Decide({ programmeId, deciding, onClose }: Props) {
  const w = useWords();
  return (
    <Dialog
      title={deciding === null ? '' : w(`programme.decide.${nameOf(deciding)}`)}
      opened={deciding !== null}
      onClose={onClose}
    >
      {deciding !== null && <DecideForm programmeId={programmeId} deciding={deciding} onClose={onClose} />}
    </Dialog>
  );
}

export function DecideForm({ programmeId, deciding, onClose }: Props & { deciding: Deciding }) {
  const w = useWords();
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const { saving, error, save } = useSaving();
  const needsWords = deciding.act !== 'give';
  const isMissing = needsWords && note.trim() === '';
  const { orderId } = deciding.referral;
  const path = `/referral-programmes/${programmeId}`;

  function send(): Promise<unknown> {
    if (deciding.act === 'give')
      return api.post(`${path}/grants`, { orderId, side: deciding.side, note: note.trim() });
    if (deciding.act === 'undo')
      return api.post(`/referral-grants/${deciding.grantId}/undo`, { note: note.trim() });
    return api.post(`${path}/rulings`, { orderId, ruling: deciding.ruling, reason: note.trim() });
  }

  return (
    <form
      className={styles['stack']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!isMissing) void save(send).then((done) => done && onClose());
      }}
    >
      <p className={styles['plain']}>{w(`programme.decide.${nameOf(deciding)}Lead`)}</p>
      <TextInput
        label={w(needsWords ? 'programme.decide.reason' : 'programme.decide.note')}
        description={needsWords ? undefined : w('programme.decide.noteHint')}
        required={needsWords}
        maxLength={300}
        value={note}
        data-autofocus
        error={checked && isMissing && w('programme.fault.reason')}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
      <FormButtons label={w('programme.decide.submit')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}
