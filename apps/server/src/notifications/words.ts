import type { Locale } from '@madoguchi/contract';
import type { Told } from './sending.store.ts';

type Line = (actor: string, count: number) => string;

const ja: Record<string, Line> = {
  assigned: (actor) => (actor === '' ? 'あなたの担当になりました' : `${actor}さんがあなたを担当にしました`),
  handed_over: (actor) => (actor === '' ? '担当が変わりました' : `${actor}さんが担当を引き継ぎました`),
  'handed_over.received': (actor) =>
    actor === '' ? 'あなたに引き継がれました' : `${actor}さんがあなたに引き継ぎました`,
  'handed_over.given': (actor) =>
    actor === '' ? 'ほかの人の担当になりました' : `${actor}さんが担当を変更しました`,
  customer_reply: (_actor, count) =>
    count > 1 ? `お客様からメッセージが${count}件届きました` : 'お客様からメッセージが届きました',
  mention: (actor) =>
    actor === '' ? 'あなた宛ての社内メモがあります' : `${actor}さんからあなた宛ての社内メモがあります`,
  approval_wanted: (actor) =>
    actor === '' ? '返信が承認を待っています' : `${actor}さんの返信が承認を待っています`,
  approved: (actor) => (actor === '' ? '返信が承認されました' : `${actor}さんが返信を承認しました`),
  sent_back: (actor) => (actor === '' ? '返信が差し戻されました' : `${actor}さんが返信を差し戻しました`),
  delivery_failed: () => '返信を送信できませんでした',
  'delivery_failed.doubtful': () => '返信が届いたかどうか確認が必要です',
  'delivery_failed.bounced': () => '返信が届かずに戻ってきました',
  hold_returned: () => '保留の期限になりました',
  missed_call: (_actor, count) => (count > 1 ? `不在着信が${count}件あります` : '不在着信があります'),
  'missed_call.voicemail': () => '留守番電話に伝言があります',
  'missed_call.emergency': () => '緊急連絡先への電話に応答できませんでした',
  callback_assigned: (actor) =>
    actor === '' ? '折り返しの担当になりました' : `${actor}さんがあなたに折り返しを依頼しました`,
  callback_due: () => '折り返しの時刻が近づいています',
  new_unassigned: () => '担当の決まっていない新しい案件があります',
  dissatisfaction: () => 'お客様のご不満が読み取れます',
  harassment: () => 'ハラスメントの疑いがあります',
};

const en: Record<string, Line> = {
  assigned: (actor) => (actor === '' ? 'This is yours now' : `${actor} assigned this to you`),
  handed_over: (actor) => (actor === '' ? 'This was handed over' : `${actor} handed this over`),
  'handed_over.received': (actor) =>
    actor === '' ? 'This was handed over to you' : `${actor} handed this over to you`,
  'handed_over.given': (actor) =>
    actor === '' ? 'This is somebody else’s now' : `${actor} gave this to somebody else`,
  customer_reply: (_actor, count) =>
    count > 1 ? `${count} messages came from the customer` : 'A message came from the customer',
  mention: (actor) => (actor === '' ? 'You were mentioned in a note' : `${actor} mentioned you in a note`),
  approval_wanted: (actor) =>
    actor === '' ? 'A reply waits for approval' : `A reply by ${actor} waits for approval`,
  approved: (actor) => (actor === '' ? 'The reply was approved' : `${actor} approved the reply`),
  sent_back: (actor) => (actor === '' ? 'The reply was sent back' : `${actor} sent the reply back`),
  delivery_failed: () => 'The reply could not be sent',
  'delivery_failed.doubtful': () => 'Check whether the reply arrived',
  'delivery_failed.bounced': () => 'The reply came back undelivered',
  hold_returned: () => 'The time on hold is over',
  missed_call: (_actor, count) => (count > 1 ? `${count} calls were missed` : 'A call was missed'),
  'missed_call.voicemail': () => 'The customer left a voice message',
  'missed_call.emergency': () => 'An emergency call was not answered',
  callback_assigned: (actor) => (actor === '' ? 'A call-back is yours' : `${actor} gave you a call-back`),
  callback_due: () => 'It is nearly time for a call-back',
  new_unassigned: () => 'A new conversation has no contact person',
  dissatisfaction: () => 'The customer seems dissatisfied',
  harassment: () => 'This may be harassment',
};

/** What happened, in a line; like things are one line with their number. */
export function lineOf(
  locale: Locale,
  { kind, detail, actorName }: Pick<Told, 'kind' | 'detail' | 'actorName'>,
  count: number,
): string {
  const lines = locale === 'ja' ? ja : en;
  const line = lines[detail === null ? kind : `${kind}.${detail}`] ?? lines[kind];
  return line === undefined ? kind : line(actorName ?? '', count);
}

/** What a conversation is called: its customer and its subject. */
export function titleOf(
  locale: Locale,
  { customerName, subject }: Pick<Told, 'customerName' | 'subject'>,
): string {
  if (locale === 'ja') return `${customerName} 様${subject === '' ? '' : `「${subject}」`}`;
  return subject === '' ? customerName : `${customerName}: ${subject}`;
}

export type Group = { conversationId: string; title: string; lines: string[]; at: string };

/** By conversation, in the order of their first news, with each line once and its number. */
export function groupsOf(locale: Locale, told: readonly Told[]): Group[] {
  const groups = new Map<string, Told[]>();
  for (const each of told)
    groups.set(each.conversationId, [...(groups.get(each.conversationId) ?? []), each]);
  return [...groups.values()].flatMap((each) => {
    const [first] = each;
    const last = each.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        conversationId: first.conversationId,
        title: titleOf(locale, first),
        lines: linesOf(locale, each),
        at: last.at,
      },
    ];
  });
}

function linesOf(locale: Locale, told: readonly Told[]): string[] {
  const alike = new Map<string, Told[]>();
  for (const each of told) {
    const key = [each.kind, each.detail, each.actorName].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  return [...alike.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [lineOf(locale, first, rest.length + 1)],
  );
}
