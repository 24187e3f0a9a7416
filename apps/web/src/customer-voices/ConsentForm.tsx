import type { NoteVoiceConsent, VoiceEdit, VoiceUse } from '@madoguchi/contract';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import growth from '../growth/growth.module.css';
import { useSaving } from '../growth/useSaving.ts';
import { useToday } from '../growth/useToday.ts';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { UseFields } from './UseFields.tsx';
import { useVoiceWords } from './words.ts';

type Props = { id: string; onClose: () => void };

/** What both forms end with: what shows it, and the buttons. `bodyOf` answers null where something is missing. */
function Noting({
  id,
  onClose,
  lead,
  children,
  bodyOf,
}: Props & {
  lead: string;
  children?: ReactNode;
  bodyOf: (evidence: string) => NoteVoiceConsent | null;
}) {
  const w = useVoiceWords();
  const { saving, error, save } = useSaving();
  const [evidence, setEvidence] = useState('');
  const [checked, setChecked] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    const body = bodyOf(evidence);
    if (body === null || evidence.trim() === '') return;
    if (await save(() => api.post(`/voices/${id}/consents`, body))) onClose();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={growth.stack}>
      <p className={growth.quiet}>{lead}</p>
      {children}
      <Textarea
        label={w('evidence')}
        description={w('evidenceHint')}
        autosize
        minRows={2}
        maxLength={1000}
        required
        value={evidence}
        onChange={({ currentTarget: { value } }) => setEvidence(value)}
        error={checked && evidence.trim() === '' && w('required')}
      />
      <FormButtons label={w('save')} saving={saving} error={error} onClose={onClose} />
    </form>
  );
}

/** A consent that came in another way than by the page. */
export function ConsentForm({ id, onClose }: Props) {
  const w = useVoiceWords();
  const [uses, setUses] = useState<VoiceUse[]>(['wall']);
  const [editing, setEditing] = useState<VoiceEdit>('none');
  const [from, setFrom] = useState(useToday());
  const [until, setUntil] = useState('');
  return (
    <Noting
      id={id}
      onClose={onClose}
      lead={w('note.lead')}
      bodyOf={(evidence) =>
        uses.length === 0
          ? null
          : {
              kind: 'given',
              uses,
              editing,
              from: from === '' ? null : from,
              until: until === '' ? null : until,
              evidence,
            }
      }
    >
      <UseFields
        uses={uses}
        onUses={setUses}
        editing={editing}
        onEditing={setEditing}
        error={uses.length === 0 && w('chooseUse')}
      />
      <TextInput
        type="date"
        label={w('from')}
        value={from}
        onChange={({ currentTarget: { value } }) => setFrom(value)}
      />
      <TextInput
        type="date"
        label={w('untilField')}
        value={until}
        onChange={({ currentTarget: { value } }) => setUntil(value)}
      />
    </Noting>
  );
}

/** A withdrawal that came in another way than by the page. */
export function WithdrawForm({ id, onClose }: Props) {
  const w = useVoiceWords();
  return (
    <Noting
      id={id}
      onClose={onClose}
      lead={w('withdraw.lead')}
      bodyOf={(evidence) => ({ kind: 'withdrawn', evidence })}
    />
  );
}
