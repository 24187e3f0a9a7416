import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RefObject } from 'react';
import { useSummaryHelp } from '../../assistance/composer/useSummaryHelp.tsx';
import { hasCode } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { problemText } from '../../kit/problemText.ts';
import { AttachButton } from './AttachButton.tsx';
import styles from './Composer.module.css';
import { Editor } from './Editor.tsx';
import { FileList } from './FileList.tsx';
import { MentionList } from './MentionList.tsx';
import { UploadHint } from './UploadHint.tsx';
import { useAfterUploads } from './useAfterUploads.ts';
import { useNoteDraft } from './useDraft.ts';
import { useMentions } from './useMentions.ts';
import { useSend } from './useSend.ts';
import { useUploads } from './useUploads.ts';

type Props = { conversationId: string; field: RefObject<HTMLTextAreaElement | null> };

/** A note for colleagues; it never leaves the house, so nothing has to be locked or undone. */
export function NoteComposer({ conversationId, field }: Props) {
  const t = useT();
  const { keeper, view } = useNoteDraft(conversationId);
  const { text, attachments } = view.draft;
  const post = useSend(conversationId);
  const [sending, setSending] = useState(false);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const uploads = useUploads((file) => {
    keeper.write({ attachments: [...keeper.view.draft.attachments, file] }, null);
  });
  const write = (next: string) => keeper.write({ text: next }, null);
  const mentions = useMentions({ field, text, onChange: write });
  const summary = useSummaryHelp({ conversationId, read: () => keeper.view.draft.text, write });
  const add = (files: File[]) => uploads.add(files, attachments.length + uploads.uploads.length);

  const afterUploads = useAfterUploads(uploads.uploads, () => void keep());

  async function keep() {
    if (text.trim() === '' || sending) return;
    setTried(true);
    if (uploads.uploads.length > 0) {
      afterUploads.wait();
      return;
    }
    setSending(true);
    setError(null);
    try {
      const attachmentIds = attachments.map((file) => file.id);
      await post({ direction: 'note', text, attachmentIds, mentions: mentions.ids(text) });
      mentions.end();
      keeper.clear();
      setTried(false);
    } catch (failure) {
      if (!hasCode(failure, 'not_signed_in')) setError(failure);
    } finally {
      setSending(false);
    }
  }

  return (
    <div className={styles.body} data-note>
      {error !== null && (
        <Notice tone="bad">{t('inbox.composer.failed', { reason: problemText(t, error) })}</Notice>
      )}
      <Editor
        field={field}
        label={t('inbox.composer.noteLabel')}
        placeholder={t('inbox.composer.noteHint')}
        value={text}
        readOnly={summary.busy}
        onChange={(next) => {
          afterUploads.forget();
          write(next);
          mentions.look(next);
        }}
        takesKey={mentions.takesKey}
        onLeave={mentions.end}
        onSend={() => void keep()}
        onFiles={add}
      >
        {mentions.people.length > 0 && (
          <MentionList people={mentions.people} at={mentions.at} onChoose={mentions.choose} />
        )}
        <FileList
          attachments={attachments}
          uploads={uploads.uploads}
          refused={uploads.refused}
          onRemove={(id) => keeper.write({ attachments: attachments.filter((file) => file.id !== id) }, null)}
          onDismiss={uploads.dismiss}
        />
      </Editor>
      <UploadHint of="note" tried={tried} uploads={uploads.uploads} waiting={afterUploads.waiting} />
      {summary.line}
      <div className={styles.tools}>
        <AttachButton disabled={false} onFiles={add} />
        {summary.button}
        <Button
          className={styles.end ?? ''}
          disabled={text.trim() === '' || summary.busy}
          loading={sending || afterUploads.waiting}
          onClick={() => void keep()}
        >
          {t('inbox.composer.addNote')}
        </Button>
      </div>
    </div>
  );
}
