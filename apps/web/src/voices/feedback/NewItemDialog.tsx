import type { FeedbackDetail, FeedbackKind } from '@madoguchi/contract';
import { Modal, NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { required } from '../../kit/fields.ts';
import { FormButtons } from '../../kit/FormButtons.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { useForm } from '../../kit/useForm.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';

export const kinds: readonly FeedbackKind[] = ['request', 'dissatisfaction', 'question', 'praise', 'other'];

type Props = {
  /** Where it was said; null: elsewhere. */
  place: { conversationId: string; messageId: string | null } | null;
  onClose: () => void;
};

/** Writes down what a customer said. */
export function NewItemDialog({ place, onClose }: Props) {
  const t = useT();
  const v = useVoices();
  return (
    <Modal
      opened
      onClose={onClose}
      title={v('feedback.new')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <NewItemForm place={place} onClose={onClose} />
    </Modal>
  );
}

/** The form in it. */
export function NewItemForm({ place, onClose }: Props) {
  const v = useVoices();
  const queryClient = useQueryClient();
  const entry = useForm({ initial: { text: '', kind: 'request' }, rules: { text: required } });
  return (
    <form
      noValidate
      className={styles.stack}
      onSubmit={entry.submit(async (given) => {
        await api.post<FeedbackDetail>('/feedback', { ...given, ...place });
        await queryClient.invalidateQueries({ queryKey: ['feedback'] });
        notify(v('thread.recorded'));
        onClose();
      })}
    >
      <Textarea
        label={v('item.text')}
        autosize
        minRows={4}
        maxLength={4000}
        data-autofocus
        {...entry.field('text')}
      />
      <NativeSelect
        label={v('item.kind')}
        value={entry.values.kind}
        data={kinds.map((value) => ({ value, label: v(`kind.${value}`) }))}
        onChange={(event) => entry.set({ kind: event.currentTarget.value })}
      />
      <FormButtons label={v('record')} saving={entry.pending} error={entry.failure} onClose={onClose} />
    </form>
  );
}
