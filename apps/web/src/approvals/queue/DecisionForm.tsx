import type { Approval } from '@madoguchi/contract';
import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { createCompositionGuard } from '../../inbox/logic/composition.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useShortcut } from '../../kit/keys.ts';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { Attachments } from '../../inbox/thread/Attachments.tsx';
import { mustRead, readUpTo } from '../logic/versions.ts';
import { Diff } from '../parts/Diff.tsx';
import styles from './Decision.module.css';
import { MovedOn } from './MovedOn.tsx';
import { ReplyFacts, ReplyText } from './ReplyText.tsx';
import { SendBackForm } from './SendBackForm.tsx';
import { useDecision, type Approved } from './useDecision.ts';

type Props = { approval: Approval; onApproved: (approved: Approved) => void; onSentBack: () => void };

/** Approve, edit first, or send back. Keyed by the version: another text is another decision. */
export function DecisionForm({ approval, onApproved, onSentBack }: Props) {
  const t = useT();
  const locale = useLocale();
  const [guard] = useState(createCompositionGuard);
  const field = useRef<HTMLTextAreaElement>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const [returning, setReturning] = useState(false);
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const decision = useDecision(approval);
  const { movedOn } = approval;
  const text = edited ?? approval.text;
  const isEdited = text.trim() !== approval.text;
  const mayApprove = text.trim() !== '' && !mustRead(movedOn, confirmed) && decision.pending === null;

  async function approve() {
    if (!mayApprove) return;
    const approved = await decision.approve(text, readUpTo(movedOn, confirmed));
    if (approved !== null) onApproved(approved);
  }
  async function sendBack(comment: string) {
    if ((await decision.sendBack(comment)) === null) return;
    notify(t('approval.sentBackNow'));
    onSentBack();
  }
  function edit() {
    setReturning(false);
    setEdited(text);
    requestAnimationFrame(() => field.current?.focus());
  }
  useShortcut('mod+Enter', 'approval.keys.approve', () => void approve(), { enabled: !returning });
  useShortcut('s', 'approval.keys.sendBack', () => setReturning(true));
  useShortcut('e', 'approval.keys.edit', edit);

  const words = [...new Set(decision.blocked.map(({ at }) => t('language.quote', { words: at })))];
  return (
    <>
      {movedOn !== null && (
        <MovedOn
          count={movedOn.count}
          read={!mustRead(movedOn, confirmed)}
          onRead={() => setConfirmed(movedOn.lastMessageId)}
        />
      )}
      {edited === null ? (
        <ReplyText approval={approval} />
      ) : (
        <>
          <div className={styles.reply}>
            <Textarea
              ref={field}
              label={t('approval.text')}
              autosize
              minRows={5}
              value={text}
              maxLength={100_000}
              onChange={(event) => setEdited(event.currentTarget.value)}
              onCompositionStart={() => guard.start()}
              onCompositionEnd={(event) => guard.end(event.timeStamp)}
              onKeyDown={(event) => {
                if (!guard.sends(event.nativeEvent)) return;
                event.preventDefault();
                void approve();
              }}
            />
            <Attachments attachments={approval.attachments} />
            <ReplyFacts cc={approval.cc} status={approval.status} via={approval.via} />
          </div>
          <section className={styles.part}>
            <h2 className={styles.partTitle}>{t('approval.changes')}</h2>
            {isEdited ? (
              <Diff before={approval.text} after={text.trim()} />
            ) : (
              <p className={styles.hint}>{t('approval.changesNone')}</p>
            )}
          </section>
        </>
      )}
      {words.length > 0 && (
        <Notice tone="bad" title={t('approval.blocked')}>
          {t('approval.blockedWords', { list: words.join(locale === 'ja' ? '' : ', ') })}
        </Notice>
      )}
      <FormFailure error={decision.error} />
      <div className={styles.bar}>
        {returning ? (
          <SendBackForm
            pending={decision.pending === 'send_back'}
            edited={isEdited}
            onSendBack={(comment) => void sendBack(comment)}
            onCancel={() => setReturning(false)}
          />
        ) : (
          <div className={styles.buttons}>
            <Button
              loading={decision.pending === 'approve'}
              disabled={!mayApprove}
              title={t('approval.approveHow', { keys: 'Ctrl+Enter' })}
              onClick={() => void approve()}
            >
              {isEdited ? t('approval.approveEdited') : t('approval.approve')}
            </Button>
            <Button variant="default" onClick={() => setReturning(true)}>
              {t('approval.sendBack')}
            </Button>
            {edited === null ? (
              <Button variant="subtle" onClick={edit}>
                {t('approval.edit')}
              </Button>
            ) : (
              <Button variant="subtle" onClick={() => setEdited(null)}>
                {t('approval.editStop')}
              </Button>
            )}
          </div>
        )}
      </div>
    </>
  );
}
