import type { AttentionAct, AttentionDetail } from '@madoguchi/contract';
import { Button, Modal, Textarea } from '@mantine/core';
import { FormFailure } from '../../kit/FormFailure.tsx';
import formStyles from '../../kit/form.module.css';
import { useT } from '../../kit/i18n.tsx';
import { useForm } from '../../kit/useForm.ts';
import { useAttentionWrites } from '../useAttentionWrites.ts';

type Props = { found: AttentionDetail; act: AttentionAct | null; onClose: () => void };

/** Notes what was done, in one's own words. */
export function ActDialog({ found, act, onClose }: Props) {
  const t = useT();
  return (
    <Modal
      opened={act !== null}
      onClose={onClose}
      title={act === null ? '' : `${t('attention.do.noteTitle')}: ${t(`attention.did.${act}`)}`}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {act !== null && <ActForm caseId={found.id} act={act} onClose={onClose} />}
    </Modal>
  );
}

function ActForm({ caseId, act, onClose }: { caseId: string; act: AttentionAct; onClose: () => void }) {
  const t = useT();
  const { note } = useAttentionWrites(caseId);
  const form = useForm({ initial: { words: '' } });
  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={form.submit(async ({ words }) => {
        await note(act, words.trim());
        onClose();
      })}
    >
      <FormFailure error={form.failure} />
      <Textarea
        label={t('attention.do.words')}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        {...form.field('words')}
      />
      <div className={formStyles.buttons}>
        <Button type="submit" loading={form.pending}>
          {t('attention.do.note')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
