import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { createCompositionGuard } from '../../inbox/logic/composition.ts';
import { useT } from '../../kit/i18n.tsx';
import styles from './Decision.module.css';

type Props = {
  pending: boolean;
  /** Whether the approver has edited the text, which does not go back with it. */
  edited: boolean;
  onSendBack: (comment: string) => void;
  onCancel: () => void;
};

/** Asks why a reply is sent back. Ctrl+Enter sends it back, Escape leaves it. */
export function SendBackForm({ pending, edited, onSendBack, onCancel }: Props) {
  const t = useT();
  const [guard] = useState(createCompositionGuard);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const missing = comment.trim() === '';

  function submit() {
    setTried(true);
    if (!missing && !pending) onSendBack(comment);
  }

  return (
    <>
      <Textarea
        label={t('approval.sendBackComment')}
        description={edited ? t('approval.sendBackEdited') : t('approval.sendBackHint')}
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
        maxLength={2000}
        value={comment}
        error={tried && missing && t('approval.sendBackMissing')}
        onChange={(event) => setComment(event.currentTarget.value)}
        onCompositionStart={() => guard.start()}
        onCompositionEnd={(event) => guard.end(event.timeStamp)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !guard.holds(event.nativeEvent)) {
            event.stopPropagation();
            onCancel();
          }
          if (!guard.sends(event.nativeEvent)) return;
          event.preventDefault();
          submit();
        }}
      />
      <div className={styles.buttons}>
        <Button color="shu" loading={pending} onClick={submit}>
          {t('approval.sendBack')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  );
}
