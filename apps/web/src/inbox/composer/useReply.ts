import type { ConversationDetail, CreateMessage, Finding, GivenPromise, Message } from '@madoguchi/contract';
import { useState } from 'react';
import { askToClose } from '../../checklists/closing/question.ts';
import { hasCode } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { useMe } from '../../kit/session.tsx';
import { refreshThread } from '../data/useInboxFeed.ts';
import { useUpdateConversation } from '../data/useUpdateConversation.ts';
import { advanceOverOwn, movedOn } from '../logic/based-on.ts';
import { mostCc, parseCc } from '../logic/cc.ts';
import { undoDeadline } from '../logic/delivery.ts';
import { goesAlone } from '../../line/logic/extras.ts';
import { isEmpty } from '../logic/draft.ts';
import type { Hold } from '../thread/HoldDialog.tsx';
import { useQueryClient } from '@tanstack/react-query';
import type { AfterSend } from './afterSend.ts';
import type { DraftKeeper } from './DraftKeeper.ts';
import { useSend, type Written } from './useSend.ts';

export type Sent = { message: Message; deadline: number };
type Options = {
  cc: string;
  quote: boolean;
  after: AfterSend;
  /** What goes with the text, where the channel can. */
  content: CreateMessage['content'] | null;
  /** Another way than the usual one. */
  via: CreateMessage['via'];
  /** The newest message that has been in view: what an answer without words is based on. */
  seen: string | null;
  /** What its writer said of what it promises. */
  promises: GivenPromise[];
};

/**
 * Sends the reply in the draft. What stands against it is said, and the text stays: the thread has moved on, another
 * holds the lock, the line is dead, or a rule of the desk stops these words (told to `onRefused`).
 */
export function useReply(
  conversation: ConversationDetail,
  thread: readonly Message[],
  keeper: DraftKeeper,
  onRefused: (findings: readonly Finding[]) => void,
) {
  const t = useT();
  const memberId = useMe().member.id;
  const queryClient = useQueryClient();
  const post = useSend(conversation.id);
  const update = useUpdateConversation();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [sent, setSent] = useState<Sent | null>(null);

  /** Whether the draft may go out as it is. */
  function isReady(options: Pick<Options, 'cc' | 'content'>): boolean {
    const { draft } = keeper.view;
    const cc = parseCc(options.cc);
    // The furthest point counts as seen here: whether it was is asked when one confirms.
    const moved = movedOn(thread, draft.basedOn, { ordinal: 0 }, memberId);
    const alone = isEmpty(draft) && goesAlone(options.content ?? null);
    if (alone) return true;
    return (
      draft.text.trim() !== '' && moved === null && cc.wrong.length === 0 && cc.addresses.length <= mostCc
    );
  }

  async function send(
    { cc, quote, after, content, via, seen, promises }: Options,
    hold: Hold | null,
  ): Promise<boolean> {
    setSending(true);
    setError(null);
    await keeper.settle();
    const { draft } = keeper.view;
    try {
      const written = await postAsked(post, {
        direction: 'outbound',
        text: draft.text,
        basedOn: advanceOverOwn(thread, isEmpty(draft) ? seen : draft.basedOn, memberId),
        cc: parseCc(cc).addresses,
        attachmentIds: draft.attachments.map((file) => file.id),
        quote,
        promises,
        ...(content === null || content === undefined ? {} : { content }),
        ...(via !== undefined && { via }),
        ...(after === 'on_hold' ? {} : { status: after }),
      });
      if (written === null) {
        void keeper.flush();
        return false;
      }
      keeper.clear();
      if ('approval' in written) {
        notify(t('approval.requested'));
        return true;
      }
      const message = written;
      setSent({ message, deadline: undoDeadline(message, Date.now()) });
      if (hold !== null) await update(conversation.id, { status: 'on_hold', ...hold });
      return true;
    } catch (failure) {
      if (hasCode(failure, 'thread_moved_on')) await refreshThread(queryClient, conversation.id, null);
      else if (hasCode(failure, 'reply_blocked'))
        onRefused(inDraft(draft.text, failure.problem.findings ?? []));
      else if (!hasCode(failure, 'locked_by_other', 'not_signed_in')) setError(failure);
      if (!isEmpty(draft)) void keeper.flush();
      return false;
    } finally {
      setSending(false);
    }
  }

  return { send, isReady, sending, error, sent, forgetSent: () => setSent(null) };
}

type Post = ReturnType<typeof useSend>;

/** Sends; where something is open that closing asks for, only after the question. Null: nothing was sent. */
async function postAsked(post: Post, message: Parameters<Post>[0]): Promise<Written | null> {
  try {
    return await post(message);
  } catch (failure) {
    if (!hasCode(failure, 'open_points') || failure.problem.openPoints === undefined) throw failure;
    const choice = await askToClose({ ...failure.problem.openPoints, sending: true });
    if (choice === null) return null;
    return post(
      choice === 'close' ? { ...message, despiteOpenPoints: true } : { ...message, status: 'in_progress' },
    );
  }
}

/** The places of findings in the draft: the server sends, and reads, its text without space around it. */
function inDraft(text: string, findings: readonly Finding[]): Finding[] {
  const before = text.length - text.trimStart().length;
  return findings.map((one) => ({ ...one, start: one.start + before, end: one.end + before }));
}
