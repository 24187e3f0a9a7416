import type { Delivery, Message } from '@madoguchi/contract';

export type DeliveryAction = 'send_again' | 'mark_sent' | 'undo';
export type DeliveryWords = {
  state: Delivery;
  tone: 'quiet' | 'good' | 'careful' | 'bad';
  actions: DeliveryAction[];
  /** Whether to say why, in brackets. */
  why: boolean;
};

/** The state of an answer in words, and what one can do about it. Null for what is not sent (mail received, notes). */
export function deliveryWords(message: Message, now: Date): DeliveryWords | null {
  switch (message.delivery) {
    case 'queued':
      return { state: 'queued', tone: 'quiet', actions: mayUndo(message, now) ? ['undo'] : [], why: true };
    case 'sent':
      return { state: 'sent', tone: 'good', actions: [], why: false };
    case 'failed':
      return { state: 'failed', tone: 'bad', actions: ['send_again', 'mark_sent'], why: true };
    case 'bounced':
      return { state: 'bounced', tone: 'bad', actions: ['send_again', 'mark_sent'], why: true };
    case 'doubtful':
      return { state: 'doubtful', tone: 'careful', actions: ['mark_sent', 'send_again'], why: true };
    case null:
      return null;
  }
}

/** Whether the sending can still be taken back. */
export function mayUndo(message: Pick<Message, 'delivery' | 'undoUntil'>, now: Date): boolean {
  return message.delivery === 'queued' && message.undoUntil !== null && now < new Date(message.undoUntil);
}

/**
 * Until when (this machine's clock, milliseconds) the sending can be taken back. The span comes from the server and
 * begins when its answer arrived here, since two clocks are never the same.
 */
export function undoDeadline(message: Pick<Message, 'receivedAt' | 'undoUntil'>, arrivedAt: number): number {
  if (message.undoUntil === null) return arrivedAt;
  return arrivedAt + Math.max(0, Date.parse(message.undoUntil) - Date.parse(message.receivedAt));
}

/** Whole seconds left until `deadline`, never below zero. */
export function secondsLeft(deadline: number, now: number): number {
  return Math.max(0, Math.ceil((deadline - now) / 1000));
}
