import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSend } from '../../inbox/composer/useSend.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { useCan } from '../../kit/session.tsx';
import { AssistLine } from '../composer/AssistLine.tsx';
import { useWritten } from '../useWritten.ts';

type Props = { conversationId: string; onClose: () => void };

/** Asks for the summary when it is opened, shows it as it comes, and keeps it as a note for colleagues when one wants that. */
export default function SummaryDialog({ conversationId, onClose }: Props) {
  const t = useT();
  const language = useLocale();
  const mayNote = useCan('messages:send');
  const [text, setText] = useState('');
  const present = useRef('');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const post = useSend(conversationId);
  function write(next: string) {
    present.current = next;
    setText(next);
  }
  const written = useWritten(`/conversations/${conversationId}/assistance/summary`, {
    read: () => present.current,
    write,
  });
  const ask = useEffectEvent(() => void written.run({ language }));
  useEffect(() => {
    ask();
  }, []);

  async function keep() {
    setSaving(true);
    setFailure(null);
    try {
      await post({ direction: 'note', text });
      notify(t('assistance.summaryKept'));
      onClose();
    } catch (error) {
      setFailure(error);
      setSaving(false);
    }
  }

  function again() {
    write('');
    void written.run({ language });
  }

  const settled = !written.busy;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('assistance.summariseAll')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Textarea
        label={t('assistance.summaryText')}
        value={text}
        readOnly={written.busy}
        aria-busy={written.busy}
        onChange={(event) => write(event.currentTarget.value)}
        autosize
        minRows={6}
        maxRows={16}
        data-autofocus
      />
      <AssistLine written={written} fromModel={settled && text !== ''} kind="summary" />
      {failure !== null && <Notice tone="bad">{problemText(t, failure)}</Notice>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" disabled={written.busy} onClick={again}>
          {t('assistance.summaryAgain')}
        </Button>
        {mayNote && (
          <Button disabled={written.busy || text.trim() === ''} loading={saving} onClick={() => void keep()}>
            {t('assistance.summaryKeep')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}
