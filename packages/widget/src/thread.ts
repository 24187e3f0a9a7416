import type { ChatMessage } from '@madoguchi/contract';

/** Messages in their order, each once: what comes again (after a loss, or as the answer to sending) takes its place. */
export function joined(known: readonly ChatMessage[], more: readonly ChatMessage[]): ChatMessage[] {
  const bySeq = new Map(known.map((message) => [message.seq, message]));
  for (const message of more) bySeq.set(message.seq, message);
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq);
}

/** The newest place that was reached without a gap: from there on the desk is asked. */
export function reached(messages: readonly ChatMessage[], floor: number): number {
  let seq = floor;
  for (const message of messages) {
    if (message.seq <= seq) continue;
    if (message.seq > seq + 1) break;
    seq = message.seq;
  }
  return seq;
}

/** How many messages of the desk the visitor has not seen. */
export function unreadOf(messages: readonly ChatMessage[], visitorRead: number): number {
  return messages.filter(({ from, seq }) => from === 'desk' && seq > visitorRead).length;
}
