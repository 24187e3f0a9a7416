import type { Approval } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Attachments } from '../../inbox/thread/Attachments.tsx';
import { ViaWords } from '../../inbox/ways/ViaWords.tsx';
import { langOf } from '../../inbox/logic/lang.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useMe, useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { History } from '../parts/History.tsx';
import { Reasons } from '../parts/Reasons.tsx';
import { StateChip } from '../parts/StateChip.tsx';
import { approvalCountsQuery } from '../queries.ts';
import styles from './WaitingReply.module.css';
import { WithdrawOwn } from './WithdrawOwn.tsx';

type Props = {
  approval: Approval;
  /** Called when its text has become one's draft again. */
  onReturned: () => void;
};

/** A reply that is not sent yet: its state, why it waits, what was said about it, and the way on. */
export function WaitingReply({ approval, onReturned }: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const id = useId();
  const isOwn = useMe().member.id === approval.writer?.id;
  const mayDecide = (useQuery(approvalCountsQuery).data?.toDecide ?? null) !== null;
  const [opened, setOpened] = useState(false);
  const { state, writer, steps, comment } = approval;
  const last = steps.at(-1)?.at ?? approval.requestedAt;

  return (
    <article
      className={styles.reply}
      data-state={state}
      aria-label={`${t(`approval.state.${state}`)} ${writer?.name ?? ''}`}
    >
      <header className={styles.head}>
        <StateChip state={state} />
        <span className={styles.name}>
          {writer === null ? t('approval.byGone') : t('approval.by', { name: writer.name })}
        </span>
        <time className={styles.time} dateTime={last}>
          {formatDateTime(last, locale, timeZone)}
        </time>
      </header>
      {state === 'sent_back' && comment !== null && (
        <p className={styles.comment}>{t('approval.comment', { comment })}</p>
      )}
      {approval.via !== null && (
        <p className={styles.hint}>
          <ViaWords via={approval.via} />
        </p>
      )}
      <p className={styles.text} lang={langOf(approval.text, locale)}>
        {approval.text}
      </p>
      <Attachments attachments={approval.attachments} />
      <Reasons reasons={approval.reasons} />
      {isOwn && state === 'sent_back' && <p className={styles.hint}>{t('approval.returned.body')}</p>}
      {state === 'waiting' && approval.movedOn !== null && (
        <p className={styles.hint}>
          {isOwn ? t('approval.movedOn.writer') : t('approval.movedOn', { count: approval.movedOn.count })}
        </p>
      )}
      <div className={styles.actions}>
        {state === 'waiting' && !isOwn && mayDecide && (
          <Button
            size="xs"
            renderRoot={(props) => (
              <Link to="/approvals/$approvalId" params={{ approvalId: approval.id }} {...props} />
            )}
          >
            {t('approval.review')}
          </Button>
        )}
        {isOwn && <WithdrawOwn approval={approval} onReturned={onReturned} />}
        <Button
          size="xs"
          variant="subtle"
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          {opened ? t('approval.history.hide') : t('approval.history.show')}
        </Button>
      </div>
      <div id={id} hidden={!opened}>
        {opened && <History steps={steps} />}
      </div>
    </article>
  );
}
