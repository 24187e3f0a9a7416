import type { Approval, Message } from '@madoguchi/contract';
import type { Member } from './desk.ts';
import type { PromiseMade } from './record.ts';
import type { World } from './world.ts';

/** An answer as somebody means to send it. */
export type Reply = {
  conversationId: string;
  text: string;
  /** The newest message they have read. */
  basedOn: string;
  status?: 'done' | 'in_progress';
  promise?: Omit<PromiseMade, 'messageId' | 'memberId' | 'keptAt' | 'movedTo'> & { moves?: string };
};

type Held = { approval: { id: string } };
type Sent = 'sent' | 'held' | 'refused';

/** How answers go out: at once, or by way of somebody who approves them. */
export type Replies = {
  send: (by: Member, reply: Reply, then?: (made: PromiseMade) => void) => Promise<Sent>;
  /** Approves whatever waits. */
  approve: (by: Member) => Promise<void>;
};

export function makeReplies({ clock, record, stir }: World): Replies {
  const held = new Map<
    string,
    { reply: Reply; memberId: string; after: ((made: PromiseMade) => void) | undefined }
  >();

  const sent = (
    messageId: string,
    memberId: string,
    reply: Reply,
    then?: (made: PromiseMade) => void,
  ): void => {
    record.answers.push({ messageId, memberId, at: clock.now(), basedOn: reply.basedOn });
    if (reply.promise !== undefined) {
      const { sentence, due, dueAt, confirmed } = reply.promise;
      const made = { messageId, sentence, due, dueAt, confirmed, memberId, keptAt: null, movedTo: null };
      record.promises.push(made);
      then?.(made);
    }
    stir();
  };

  return {
    send: async (by, reply, then) => {
      const { conversationId, text, basedOn, status, promise } = reply;
      const promises =
        promise?.confirmed === true
          ? [
              {
                at: promise.sentence,
                act: 'contact',
                due: promise.due,
                ...(promise.moves === undefined ? {} : { moves: promise.moves }),
              },
            ]
          : undefined;
      const { status: code, body } = await by.call<Message & Held>(
        'POST',
        `/api/v1/conversations/${conversationId}/messages`,
        { text, basedOn, ...(status === undefined ? {} : { status }), ...(promises && { promises }) },
      );
      if (code === 201) {
        sent(body.id, by.id, reply, then);
        return 'sent';
      }
      if (code === 202) {
        held.set(body.approval.id, { reply, memberId: by.id, after: then });
        return 'held';
      }
      const why = `${code} ${'code' in body ? String(body.code) : ''}`;
      record.refused.set(why, (record.refused.get(why) ?? 0) + 1);
      return 'refused';
    },
    approve: async (by) => {
      const { body } = await by.call<{ items: Approval[] }>(
        'GET',
        '/api/v1/approvals?view=to_decide&limit=50',
      );
      for (const { id, revision, movedOn } of body.items) {
        const basedOn = movedOn?.lastMessageId;
        const answer = await by.call<{ message: Message }>('POST', `/api/v1/approvals/${id}/approve`, {
          revision,
          ...(basedOn === undefined ? {} : { basedOn }),
        });
        const waiting = held.get(id);
        if (answer.status !== 200 || waiting === undefined) {
          const why = `approval ${answer.status}`;
          record.refused.set(why, (record.refused.get(why) ?? 0) + 1);
          continue;
        }
        held.delete(id);
        const { reply, memberId, after: then } = waiting;
        sent(answer.body.message.id, memberId, basedOn === undefined ? reply : { ...reply, basedOn }, then);
      }
    },
  };
}
