import type { ConversationDetail, Message } from '@madoguchi/contract';
import { Button, Checkbox } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { ApprovalLine } from '../../approvals/composer/ApprovalLine.tsx';
import { ReturnedNotice } from '../../approvals/composer/ReturnedNotice.tsx';
import { useApprovalNeed } from '../../approvals/composer/useApprovalNeed.ts';
import { useReturned } from '../../approvals/composer/useReturned.ts';
import { useCallName } from '../../customers/logic/callName.ts';
import { useDraftHelp } from '../../assistance/composer/useDraftHelp.tsx';
import { channelTraits } from '../../kit/channelTraits.ts';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { problemText } from '../../kit/problemText.ts';
import { useMe } from '../../kit/session.tsx';
import { useArticleList } from '../../knowledge/composer/useArticleList.tsx';
import { ExtraLine } from '../../line/composer/ExtraLine.tsx';
import { LineSendingLine } from '../../line/composer/LineSendingLine.tsx';
import { goesAlone } from '../../line/logic/extras.ts';
import type { Extra } from '../../line/logic/extras.ts';
import { CheckBar } from '../../language/composer/CheckBar.tsx';
import { RefusedNotice } from '../../language/composer/RefusedNotice.tsx';
import { useCheckedField } from '../../language/composer/useCheckedField.tsx';
import { useReplyCheck } from '../../language/composer/useReplyCheck.ts';
import { PromiseBar } from '../../promises/composer/PromiseBar.tsx';
import { usePromised } from '../../promises/composer/usePromised.ts';
import { FillBar } from '../../templates/composer/FillBar.tsx';
import { TemplateButton } from '../../templates/composer/TemplateButton.tsx';
import { useFilling } from '../../templates/composer/useFilling.ts';
import { useTemplateList } from '../../templates/composer/useTemplateList.tsx';
import type { FieldList } from '../../templates/composer/useTemplateList.tsx';
import { movedOn, newestSeen } from '../logic/based-on.ts';
import { parseCc } from '../logic/cc.ts';
import { isEmpty } from '../logic/draft.ts';
import { HoldDialog } from '../thread/HoldDialog.tsx';
import { otherWayOf } from '../ways/chosen.ts';
import { checkedAs, mayQuote, quoteWords } from '../ways/manner.ts';
import type { Ways } from '../ways/useWays.ts';
import { WayLine } from '../ways/WayLine.tsx';
import type { Hold } from '../thread/HoldDialog.tsx';
import { useAfterSend } from './afterSend.ts';
import { AttachButton } from './AttachButton.tsx';
import { DraftBanner, LockBanner, MovedOnBanner } from './Banners.tsx';
import { CcField } from './CcField.tsx';
import styles from './Composer.module.css';
import type { DraftKeeper, DraftView } from './DraftKeeper.ts';
import { Editor } from './Editor.tsx';
import { FileList } from './FileList.tsx';
import { SendButton } from './SendButton.tsx';
import { UndoBar } from './UndoBar.tsx';
import { UploadHint } from './UploadHint.tsx';
import { useAfterUploads } from './useAfterUploads.ts';
import { useReply } from './useReply.ts';
import { useReplyLock } from './useReplyLock.ts';
import { useUploads } from './useUploads.ts';
import { useWriting } from './useWriting.ts';

const ExtraButtons = lazy(() => import('../../line/composer/ExtraButtons.tsx'));

/** What the page of a first message adds: what is written there is stored (false: something is missing) and left. */
export type FirstPart = { ready: () => Promise<boolean>; onSent: () => void };

type Props = {
  conversation: ConversationDetail;
  thread: readonly Message[];
  seen: number;
  draft: { keeper: DraftKeeper; view: DraftView };
  field: RefObject<HTMLTextAreaElement | null>;
  /** By which channel it goes. */
  ways: Ways;
  /** Lines of the empty field. */
  rows: number;
  /** Where it is the first message of a conversation: what else must be ready, and where one goes on afterwards. */
  first?: FirstPart;
  onShowNewest: () => void;
  onUndo: (message: Message) => Promise<boolean>;
  onWriting: (writing: boolean) => void;
  onUndoable: (messageId: string | null) => void;
};

/** An answer to the customer: its lock, its draft, its files, and the way out. */
export function ReplyComposer(props: Props) {
  const {
    conversation,
    thread,
    seen,
    draft: kept,
    field,
    ways,
    rows,
    first,
    onShowNewest,
    onUndo,
    onWriting,
    onUndoable,
  } = props;
  const t = useT();
  const callName = useCallName();
  const memberId = useMe().member.id;
  const { keeper, view } = kept;
  const { draft } = view;
  const { writing, touched, stop } = useWriting(!isEmpty(draft));
  const lock = useReplyLock(conversation.id, conversation.lock, writing);
  const [chosenAfter, setAfter] = useAfterSend();
  const { letter } = channelTraits(ways.type);
  // A letter shows what it answers; in a talk that is the exception.
  const [ownQuote, setQuote] = useState<boolean | null>(null);
  const quote = ownQuote ?? letter;
  const byLine = ways.type === 'line';
  const [chosenExtra, setExtra] = useState<Extra | null>(null);
  // What only LINE can carry goes with an answer by LINE.
  const extra = byLine ? chosenExtra : null;
  const returned = useReturned(conversation.id);
  const returnedCc = returned?.cc.join(', ') ?? '';
  // What was sent back goes to the same people again, unless its writer changes them.
  const cc = draft.cc ?? (returnedCc === '' ? null : returnedCc);
  const setCc = (next: string) => write({ cc: next });
  const [holding, setHolding] = useState(false);
  const [tried, setTried] = useState(false);

  const copies = letter ? (cc ?? '') : '';
  const readOnly = lock.view.holder === 'other';
  const own = readOnly ? '' : draft.text;
  const check = useReplyCheck({
    conversationId: conversation.id,
    channel: checkedAs(ways),
    text: own,
    field,
  });
  const approval = useApprovalNeed({
    conversationId: conversation.id,
    text: own,
    cc: letter ? parseCc(cc ?? '').addresses : [],
    via: ways.via,
  });
  const after = approval.required && chosenAfter === 'on_hold' ? 'in_progress' : chosenAfter;
  const promised = usePromised({ conversationId: conversation.id, check, field, disabled: readOnly });
  const checked = useCheckedField(check, own, field);
  const templates = useTemplateList({ conversation, field });
  const filling = useFilling(own, field);
  const reply = useReply(conversation, thread, keeper, check.refuse);
  const active = writing && !readOnly;
  useEffect(() => {
    onWriting(active);
    return () => onWriting(false);
  }, [active, onWriting]);

  const here = newestSeen(thread, { ordinal: seen });
  const moved = isEmpty(draft) ? null : movedOn(thread, draft.basedOn, { ordinal: seen }, memberId);
  const uploads = useUploads((file) => {
    write({ attachments: [...keeper.view.draft.attachments, file] });
  });
  const afterUploads = useAfterUploads(uploads.uploads, send);

  const help = useDraftHelp({
    conversationId: conversation.id,
    text: own,
    disabled: readOnly,
    read: () => keeper.view.draft.text,
    write: (text) => write({ text }),
  });

  const articles = useArticleList({ conversation, field, disabled: readOnly || help.busy });

  const leave = useEffectEvent(() => {
    void keeper.flush().then(() => {
      if (lock.view.holder === 'me') lock.release();
    });
  });
  useEffect(() => () => leave(), []);

  function write(change: Parameters<DraftKeeper['write']>[0]) {
    if (!writing && lock.view.holder !== 'me') void lock.take();
    touched();
    keeper.write(change, here);
    if (isEmpty(keeper.view.draft) && lock.view.holder === 'me') lock.release();
  }

  async function takeOver() {
    await lock.take(true);
    touched();
    await keeper.refresh();
    field.current?.focus();
  }

  function send() {
    setTried(true);
    check.forgetRefusal();
    if (!readOnly && (filling.refuse() || promised.refuse())) return;
    if (readOnly || help.busy || reply.sending || !reply.isReady({ cc: copies, content: extra })) return;
    if (uploads.uploads.length > 0) afterUploads.wait();
    else if (after === 'on_hold') setHolding(true);
    else void sendNow(null);
  }

  async function sendNow(hold: Hold | null) {
    if (first !== undefined && !(await first.ready())) return;
    const given = {
      cc: copies,
      quote,
      after,
      content: extra,
      via: ways.via,
      seen: here,
      promises: promised.list(),
    };
    if (!(await reply.send(given, hold))) return;
    stop();
    promised.forget();
    setExtra(null);
    setQuote(null);
    ways.reset();
    setTried(false);
    first?.onSent();
  }

  async function undo(message: Message) {
    const other = otherWayOf(ways.known, message);
    if ((await onUndo(message)) && other !== null) ways.choose(other);
    over();
  }

  const { forgetSent } = reply;
  const undoable = reply.sent?.message.id ?? null;
  useEffect(() => {
    onUndoable(undoable);
    return () => onUndoable(null);
  }, [undoable, onUndoable]);
  const over = useCallback(() => forgetSent(), [forgetSent]);

  return (
    <div className={styles.body}>
      <LockBanner view={lock.view} takenOver={lock.takenOver} onTakeOver={takeOver} />
      <MovedOnBanner moved={moved} onShow={onShowNewest} onConfirm={(id) => keeper.confirm(id)} />
      <DraftBanner notice={view.notice} keeper={keeper} />
      {reply.error !== null && (
        <Notice tone="bad">{t('inbox.composer.failed', { reason: problemText(t, reply.error) })}</Notice>
      )}
      <RefusedNotice check={check} />
      {!readOnly && <ReturnedNotice approval={returned} />}
      {reply.sent !== null && (
        <UndoBar
          message={reply.sent.message}
          deadline={reply.sent.deadline}
          onUndo={(message) => void undo(message)}
          onOver={over}
        />
      )}
      {letter && cc !== null && <CcField value={cc} onChange={setCc} checked={tried} />}
      <FillBar filling={filling} />
      <Editor
        field={field}
        label={t(first === undefined ? 'inbox.composer.replyLabel' : 'first.text')}
        placeholder={
          lock.view.holder === 'other'
            ? t('inbox.composer.locked', { name: lock.view.lock.memberName })
            : t(first === undefined ? 'inbox.composer.replyHint' : 'first.textHint', {
                name: callName(conversation.customer),
              })
        }
        rows={readOnly ? 1 : rows}
        value={draft.text}
        readOnly={readOnly || help.busy}
        onChange={(text) => {
          afterUploads.forget();
          write({ text });
        }}
        onLeave={() => void keeper.flush()}
        onSend={send}
        {...(readOnly ? {} : { check: checked, list: withArticles(templates.list, articles.popover) })}
        onFiles={(files) => uploads.add(files, draft.attachments.length + uploads.uploads.length)}
      >
        <FileList
          attachments={draft.attachments}
          uploads={uploads.uploads}
          refused={uploads.refused}
          onRemove={(id) => write({ attachments: draft.attachments.filter((file) => file.id !== id) })}
          onDismiss={uploads.dismiss}
        />
      </Editor>
      <UploadHint of="reply" tried={tried} uploads={uploads.uploads} waiting={afterUploads.waiting} />
      {help.line}
      <CheckBar check={check} promises={false} />
      <PromiseBar text={promised} />
      <ApprovalLine known={approval} />
      <ExtraLine extra={extra} onRemove={() => setExtra(null)} />
      <WayLine ways={ways} conversation={conversation} disabled={readOnly} />
      {byLine && <LineSendingLine conversation={conversation} via={ways.via} text={own} writing={active} />}
      <div className={styles.tools} hidden={readOnly}>
        <AttachButton
          disabled={readOnly}
          onFiles={(files) => uploads.add(files, draft.attachments.length + uploads.uploads.length)}
        />
        <TemplateButton disabled={readOnly || help.busy} list={templates} />
        {articles.button}
        {help.button}
        {byLine && (
          <Suspense>
            <ExtraButtons disabled={readOnly || help.busy} onExtra={setExtra} />
          </Suspense>
        )}
        {letter && cc === null && (
          <Button variant="subtle" size="compact-sm" px={8} onClick={() => setCc('')}>
            {t('inbox.composer.addCc')}
          </Button>
        )}
        {(letter || byLine) && mayQuote(ways) && first === undefined && (
          <Checkbox
            size="xs"
            label={t(quoteWords(ways))}
            checked={quote}
            onChange={(event) => setQuote(event.currentTarget.checked)}
          />
        )}
        <SendButton
          after={after}
          onAfter={setAfter}
          disabled={
            readOnly || help.busy || moved !== null || (draft.text.trim() === '' && !goesAlone(extra))
          }
          sending={reply.sending || afterUploads.waiting}
          approval={approval.required}
          onSend={send}
        />
      </div>
      <HoldDialog opened={holding} onHold={(hold) => void sendNow(hold)} onClose={() => setHolding(false)} />
    </div>
  );
}

/** The one list that is open over the field: the articles, where those are. */
const withArticles = (list: FieldList, popover: ReactNode): FieldList =>
  popover === false ? list : { ...list, popover };
