import type { Message } from '@madoguchi/contract';
import { useId, useState } from 'react';
import { ApprovedLine } from '../../approvals/thread/ApprovedLine.tsx';
import { Translation } from '../../assistance/thread/Translation.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { EmojiText } from '../../line/thread/EmojiText.tsx';
import { evidenceOf } from '../../language/logic/evidence.ts';
import { EvidencePanel } from '../../language/reading/EvidencePanel.tsx';
import { ReadingBadges } from '../../language/reading/ReadingBadges.tsx';
import { MessagePromises } from '../../promises/thread/MessagePromises.tsx';
import { timeOf } from '../logic/days.ts';
import { Attachments } from './Attachments.tsx';
import { ByChannel } from '../ways/ByChannel.tsx';
import { DeliveryLine } from './DeliveryLine.tsx';
import { MessageContent } from './MessageContent.tsx';
import { MessageHtml } from './MessageHtml.tsx';
import styles from './MessageItem.module.css';
import { MessageMenu } from './MessageMenu.tsx';
import { MessageText } from './MessageText.tsx';

type Props = {
  message: Message;
  customerName: string;
  /** Whether the undoing of its sending is offered somewhere else just now. */
  undoElsewhere: boolean;
  /** Whether the thread goes by several channels, so that each message says by which it went. */
  showChannel?: boolean;
  onUndo: (message: Message) => void;
};

/** One message: the customer's, ours, or a note that stays in the house. */
export function MessageItem({ message, customerName, undoElsewhere, showChannel = false, onUndo }: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const panelId = useId();
  const [asHtml, setAsHtml] = useState(false);
  const [explained, setExplained] = useState(false);
  const { direction, from, reading } = message;
  const name = nameOf(message, customerName);
  const shownName = direction === 'inbound' ? t('inbox.customer', { name }) : name;
  const at = timeOf(message);

  return (
    <article
      id={`message-${message.id}`}
      className={styles.message}
      data-direction={direction}
      data-ordinal={message.ordinal}
      aria-label={`${t(`inbox.message.${direction}`)} ${shownName}`}
    >
      <header className={styles.head}>
        <span className={styles.kind}>{t(`inbox.message.${direction}`)}</span>
        <span className={styles.name} title={from.address === '' ? undefined : from.address}>
          {shownName}
        </span>
        {showChannel && direction !== 'note' && <ByChannel message={message} />}
        {message.automatic && !saysItself.has(message.content?.type ?? '') && (
          <span className={styles.kind}>{t('inbox.message.automatic')}</span>
        )}
        <ReadingBadges
          reading={reading}
          opened={explained}
          panelId={panelId}
          onToggle={() => {
            setExplained(!explained);
            setAsHtml(false);
          }}
        />
        <time dateTime={at} className={styles.time}>
          {formatDateTime(at, locale, timeZone)}
        </time>
        {message.editedAt !== null && <span className={styles.time}>{t('inbox.message.edited')}</span>}
        {direction !== 'note' && <MessageMenu message={message} asHtml={asHtml} onHtml={setAsHtml} />}
      </header>
      {direction !== 'note' && <Recipients message={message} />}
      {message.mentions.length > 0 && (
        <p className={styles.recipients}>
          {t('mention.to', { names: message.mentions.map((each) => each.name).join(t('mention.join')) })}
        </p>
      )}
      {explained && reading !== null && <EvidencePanel id={panelId} text={message.text} reading={reading} />}
      <Words message={message} asHtml={asHtml} explained={explained} sender={name} />
      <Translation message={message} />
      <Attachments attachments={message.attachments} />
      {direction === 'outbound' && <ApprovedLine message={message} />}
      {direction !== 'inbound' || message.content?.type === 'call' ? (
        <MessagePromises message={message} name={customerName} />
      ) : null}
      <DeliveryLine message={message} mayUndo={!undoElsewhere} onUndo={onUndo} />
    </article>
  );
}

/** What is plainly no letter of a machine. */
const saysItself: ReadonlySet<string> = new Set(['call', 'account_link_result']);

type WordsProps = { message: Message; asHtml: boolean; explained: boolean; sender: string };

/** What was written: as it is, as HTML, with what else it holds; or that its writer took it back. */
function Words({ message, asHtml, explained, sender }: WordsProps) {
  const t = useT();
  const { id, text, quotedFrom, reading, content, removedAt } = message;
  if (removedAt !== null) return <p className={styles.removed}>{t('inbox.message.removed')}</p>;
  if (asHtml) return <MessageHtml messageId={id} sender={sender} origin={location.origin} />;
  if (content?.type === 'emoji' && !explained) return <EmojiText text={text} content={content} />;
  const isCall = content?.type === 'call';
  // What a customer sent in place of words has words for the list only; what was noted of a call is words.
  const isResult = content?.type === 'account_link_result';
  const inPlace =
    isResult || (message.direction === 'inbound' && content !== null && content.type !== 'emoji' && !isCall);
  const shown = inPlace ? '' : text;
  return (
    <>
      {isCall && <MessageContent content={content} hasText={text !== ''} />}
      {(shown !== '' || content === null) && (
        <MessageText
          text={shown}
          quotedFrom={quotedFrom}
          {...(explained && reading !== null ? { evidence: evidenceOf(reading) } : {})}
        />
      )}
      {content !== null && !isCall && <MessageContent content={content} hasText={text !== ''} />}
    </>
  );
}

function Recipients({ message: { to, cc } }: { message: Message }) {
  const t = useT();
  const listed = (people: Message['to']) => people.map((person) => person.address).join(', ');
  if (to.length < 2 && cc.length === 0) return null;
  return (
    <p className={styles.recipients}>
      <span>{t('inbox.message.to', { list: listed(to) })}</span>
      {cc.length > 0 && <span>{t('inbox.message.cc', { list: listed(cc) })}</span>}
    </p>
  );
}

function nameOf({ direction, author, from }: Message, customerName: string): string {
  if (direction !== 'inbound') return author?.name ?? from.name ?? from.address;
  return from.name ?? customerName;
}
