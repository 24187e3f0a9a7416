import type { Fault } from './fault.ts';
import { dayOf, instant, minute } from './japan.ts';
import type { Record } from './record.ts';
import { grouped, type Rows } from './rows.ts';

/** Nothing received lost or stored twice; nothing sent twice, forgotten or made up; no answers that cross unseen. */
export function checkMails(rows: Rows, record: Record, end: number): Fault[] {
  const faults: Fault[] = [];
  const stored = grouped(
    rows.messages.filter(({ direction }) => direction === 'inbound'),
    ({ headerId }) => headerId ?? '',
  );
  for (const { headerId } of record.written) {
    const many = stored.get(headerId)?.length ?? 0;
    if (many !== 1)
      faults.push({
        kind: many === 0 ? 'received and lost' : 'received twice',
        detail: `${headerId}: ${many} rows`,
      });
  }
  const arrived = grouped(record.arrived, ({ messageId }) => messageId);
  const ours = rows.messages.filter(({ direction }) => direction === 'outbound');
  for (const { id, delivery, at } of ours) {
    const many = arrived.get(id)?.length ?? 0;
    if (many > 1) faults.push({ kind: 'sent twice', detail: `${id}: ${many} times` });
    if (many === 0 && at < end - minute)
      faults.push({ kind: 'never sent', detail: `${id} stands as ${delivery}` });
    if (many === 1 && delivery !== 'sent')
      faults.push({ kind: 'sent and not known', detail: `${id} stands as ${delivery}` });
  }
  const known = new Set(ours.map(({ id }) => id));
  for (const { messageId } of [...record.arrived, ...record.answers])
    if (!known.has(messageId)) faults.push({ kind: 'sent and lost', detail: messageId });
  return [...faults, ...crossings(rows, record)];
}

/** Whoever answers has seen all that people wrote before. */
function crossings(rows: Rows, record: Record): Fault[] {
  const faults: Fault[] = [];
  const byId = new Map(rows.messages.map((row) => [row.id, row]));
  const threads = grouped(rows.messages, ({ conversationId }) => conversationId);
  for (const { messageId, basedOn } of record.answers) {
    const [answer, seen] = [byId.get(messageId), byId.get(basedOn)];
    if (answer === undefined || seen === undefined) continue;
    const unseen = (threads.get(answer.conversationId) ?? []).filter(
      ({ ordinal }) => ordinal > seen.ordinal && ordinal < answer.ordinal,
    );
    for (const { id, automatic, direction } of unseen)
      faults.push({
        kind: 'answered without having seen',
        detail: `${messageId} was written without ${direction} ${automatic ? 'automatic ' : ''}${id}`,
      });
  }
  return faults;
}

const toldTime =
  /(?:(?:(本日|明日|今日)(?:\d+月\d+日\(.\))?|(\d+)月(\d+)日\(.\))\s?(\d+)時(?:(\d+)分)?まで)/u;

/** The time that an acknowledgement in Japanese names, as somebody who reads it on that day understands it. */
export function readTold(text: string, at: number): number | null {
  const found = toldTime.exec(text);
  if (found === null) return null;
  const [, near, month, date, hours = '0', minutes = '0'] = found;
  const two = (number: string | number): string => String(number).padStart(2, '0');
  const time = `${two(hours)}:${two(minutes)}`;
  if (near !== undefined) return instant(dayOf(near === '明日' ? at + 86_400_000 : at), time);
  const year = Number(dayOf(at).slice(0, 4)) + (Number(month) < Number(dayOf(at).slice(5, 7)) ? 1 : 0);
  return instant(`${year}-${two(month ?? '')}-${two(date ?? '')}`, time);
}

/** No customer told two different things: one acknowledgement a matter and an hour, none after an answer, its time the kept one. */
export function checkTold(rows: Rows): Fault[] {
  const faults: Fault[] = [];
  const byId = new Map(rows.messages.map((row) => [row.id, row]));
  const threads = grouped(rows.messages, ({ conversationId }) => conversationId);
  const closings = grouped(
    rows.activities.filter(({ to }) => to === 'done'),
    ({ conversationId }) => conversationId,
  );
  const told = rows.messages.filter(({ direction, automatic }) => direction === 'outbound' && automatic);
  const reasons = new Map(rows.acknowledgements.map((row) => [row.sentId, row]));
  for (const message of told) {
    const reason = reasons.get(message.id);
    const asked = byId.get(reason?.messageId ?? '');
    if (reason === undefined || asked === undefined) {
      faults.push({ kind: 'acknowledged without a reason', detail: message.id });
      continue;
    }
    const thread = threads.get(message.conversationId) ?? [];
    const between = thread.filter(
      ({ ordinal, direction }) =>
        direction === 'outbound' && ordinal > asked.ordinal && ordinal < message.ordinal,
    );
    if (between.length > 0)
      faults.push({ kind: 'acknowledged after an answer', detail: `${message.id}, after ${between[0]?.id}` });
    const before = told.filter(
      (other) => other.conversationId === message.conversationId && other.ordinal < message.ordinal,
    );
    const closed = (closings.get(message.conversationId) ?? []).map(({ at }) => at);
    for (const other of before)
      if (!closed.some((at) => at >= other.at && at <= message.at))
        faults.push({ kind: 'two acknowledgements of one matter', detail: `${other.id} and ${message.id}` });
    const read = readTold(message.text, message.at);
    if (read !== null && read !== reason.dueAt)
      faults.push({
        kind: 'told another time than is kept',
        detail: `${message.id}: ${new Date(read).toISOString()}, kept ${reason.dueAt}`,
      });
  }
  for (const acknowledgements of grouped(rows.acknowledgements, ({ customerId }) => customerId).values()) {
    const times = acknowledgements.map(({ sentId }) => byId.get(sentId)?.at ?? 0).toSorted((a, b) => a - b);
    for (const [n, at] of times.entries())
      if (n > 0 && at - (times[n - 1] ?? 0) < 60 * minute)
        faults.push({
          kind: 'two acknowledgements in an hour',
          detail: acknowledgements.map(({ sentId }) => sentId).join(', '),
        });
  }
  return faults;
}
