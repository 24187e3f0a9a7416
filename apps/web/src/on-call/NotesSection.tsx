import { Button, Textarea } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { required } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { useForm } from '../kit/useForm.ts';
import { When } from '../kit/When.tsx';
import styles from './onCall.module.css';
import { notesQuery } from './queries.ts';

/** What whoever is on call next should know, the newest first. */
export function NotesSection() {
  const t = useT();
  const mayWrite = useCan('conversations:write');
  const notes = useInfiniteQuery(notesQuery);
  const items = notes.data?.pages.flatMap((page) => page.items);
  return (
    <Section title={t('onCall.notes')} lead={t('onCall.notesLead')}>
      {mayWrite && <NoteForm />}
      {notes.error !== null && <ErrorState error={notes.error} onRetry={() => void notes.refetch()} />}
      {items?.length === 0 && (
        <p className={styles.quiet} style={{ marginTop: 14 }}>
          {t('onCall.noNotes')}
        </p>
      )}
      {items !== undefined && items.length > 0 && (
        <ul className={styles.notes}>
          {items.map(({ id, author, text, at }) => (
            <li key={id}>
              <span className={styles.quiet}>
                <When at={at} /> {author?.name}
              </span>
              <p className={styles.text}>{text}</p>
            </li>
          ))}
        </ul>
      )}
      {notes.hasNextPage && (
        <Button
          variant="default"
          mt={12}
          loading={notes.isFetchingNextPage}
          onClick={() => void notes.fetchNextPage()}
        >
          {t('onCall.more')}
        </Button>
      )}
    </Section>
  );
}

function NoteForm() {
  const t = useT();
  const queryClient = useQueryClient();
  const note = useForm({ initial: { text: '' }, rules: { text: required } });
  return (
    <form
      noValidate
      className={form['form']}
      onSubmit={note.submit(async ({ text }) => {
        await api.post('/on-call/notes', { text: text.trim() });
        note.set({ text: '' });
        await queryClient.invalidateQueries({ queryKey: notesQuery.queryKey });
        notify(t('onCall.noteSaved'));
      })}
    >
      <Textarea label={t('onCall.note')} autosize minRows={2} maxLength={2000} {...note.field('text')} />
      <FormFailure error={note.failure} />
      <div className={form['buttons']}>
        <Button type="submit" variant="default" loading={note.pending}>
          {t('onCall.addNote')}
        </Button>
      </div>
    </form>
  );
}
