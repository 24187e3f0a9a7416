import type { HandoverDetail } from '@madoguchi/contract';
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttempt } from '../../customers/data/useAttempt.ts';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import styles from '../handovers.module.css';
import { handoverQuery } from '../queries.ts';

/** What the record does not say, by who hands over. */
export function NotesPart({ handover }: { handover: HandoverDetail }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { attempt, pending } = useAttempt();
  const { id, notes, revision, may } = handover;
  const [text, setText] = useState(notes);
  if (!may.edit) {
    return notes === '' ? null : (
      <Section title={t('handover.notes')}>
        <p className={styles.text}>{notes}</p>
      </Section>
    );
  }

  async function save() {
    const kept = await attempt(async () => {
      const saved = await api.patch<HandoverDetail>(`/handovers/${id}`, { basedOn: revision, notes: text });
      putAnswer(queryClient, handoverQuery(id).queryKey, saved);
    });
    if (kept) notify(t('common.saved'));
  }

  return (
    <Section title={t('handover.notes')} lead={t('handover.notesHint')}>
      <Textarea
        aria-label={t('handover.notes')}
        autosize
        minRows={3}
        maxLength={4000}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <div className={styles.after} data-print="no">
        <Button variant="default" disabled={text === notes} loading={pending} onClick={() => void save()}>
          {t('common.save')}
        </Button>
      </div>
    </Section>
  );
}
