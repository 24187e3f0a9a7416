import type { Locale, NotificationAbout, NotificationPlace } from '@madoguchi/contract';
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
  deadline_soon: () => '期限が近づいています',
  deadline_late: () => '期限を過ぎました',
  handover_waiting: (actor) =>
    actor === '' ? '担当の引き継ぎが確認を待っています' : `${actor}さんからの引き継ぎが確認を待っています`,
  'handover_decided.accepted': (actor) =>
    actor === '' ? '引き継ぎが承諾されました' : `${actor}さんが引き継ぎを承諾しました`,
  'handover_decided.declined': (actor) =>
    actor === '' ? '引き継ぎが辞退されました' : `${actor}さんが引き継ぎを辞退しました`,
  acting: () => '不在の担当者の代理になりました',
  care_due: () => 'お伺いの予定日です',
  improvement_due: (_actor, count) =>
    count > 1 ? `カイゼンの期限を過ぎた手順が${count}件あります` : 'カイゼンの手順が期限を過ぎています',
  'improvement_due.lead': () => 'カイゼンの手順が期限を過ぎたままです',
  promise_due: () => 'お客様との約束の期日が近づいています',
  'promise_due.backup': () => '担当者の約束がまだ果たされていません',
  'promise_due.late': () => 'お客様との約束の期日を過ぎました',
  attention_urgent: () => 'お客様への至急の気配りが必要です',
  'mention_alarm.volume': () => '口コミがいつもより増えています',
  'mention_alarm.negatives': () => '不満の口コミの割合がいつもより増えています',
  mention_case: (actor) =>
    actor === '' ? '対応が必要な口コミがあります' : `${actor}さんから口コミへの対応を任されました`,
  'voice_answered.given': (actor) =>
    actor === '' ? 'お客様が掲載に同意しました' : `${actor}さんがお客様の同意を記録しました`,
  'voice_answered.declined': () => 'お客様が掲載を辞退しました',
  voice_withdrawn: (actor) =>
    actor === ''
      ? '掲載の同意が取り下げられました。使用中のものをお止めください'
      : `${actor}さんが同意の取り下げを記録しました。使用中のものをお止めください`,
  'voice_withdrawn.ending': () =>
    'まもなく掲載の同意の期限が来ます。続ける場合は、改めて同意をご依頼ください',
  'voice_withdrawn.ended': () => '掲載の同意の期限が過ぎました。使用中のものをお止めください',
  'contest_news.full': () => '投稿企画が上限に達し、受付を止めています',
  'contest_news.undecided': () => '投稿企画が終了し、未選考の応募が残っています',
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
  deadline_soon: () => 'A deadline is near',
  deadline_late: () => 'A deadline has passed',
  handover_waiting: (actor) =>
    actor === '' ? 'A handover waits for your answer' : `A handover by ${actor} waits for your answer`,
  'handover_decided.accepted': (actor) =>
    actor === '' ? 'The handover was accepted' : `${actor} accepted the handover`,
  'handover_decided.declined': (actor) =>
    actor === '' ? 'The handover was declined' : `${actor} declined the handover`,
  acting: () => 'You act for a colleague who is away',
  care_due: () => 'After-care is due today',
  improvement_due: (_actor, count) =>
    count > 1 ? `${count} steps of an improvement are late` : 'A step of an improvement is late',
  'improvement_due.lead': () => 'A step of an improvement is still late',
  promise_due: () => 'A promise to a customer is due soon',
  'promise_due.backup': () => 'A colleague’s promise is not kept yet',
  'promise_due.late': () => 'A promise to a customer is late',
  attention_urgent: () => 'The customer needs care at once',
  'mention_alarm.volume': () => 'There is more word of mouth than usual',
  'mention_alarm.negatives': () => 'More of what is said is displeased than usual',
  mention_case: (actor) =>
    actor === '' ? 'A mention is to be seen to' : `${actor} gave you a mention to see to`,
  'voice_answered.given': (actor) =>
    actor === '' ? 'The customer agreed to be shown' : `${actor} entered the customer’s consent`,
  'voice_answered.declined': () => 'The customer declined to be shown',
  voice_withdrawn: (actor) =>
    actor === ''
      ? 'Consent was withdrawn: stop whatever still uses it'
      : `${actor} entered a withdrawal of consent: stop whatever still uses it`,
  'voice_withdrawn.ending': () => 'Consent to be shown ends soon: ask anew to go on',
  'voice_withdrawn.ended': () => 'Consent to be shown is over: stop whatever still uses it',
  'contest_news.full': () => 'The contest has reached its limit and takes no more entries',
  'contest_news.undecided': () => 'The contest has ended with entries that are not decided',
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

/** How a place that is told of is called, where it is, and how the way there is called. */
type PlaceWords = { title: string; path: string; open: string };

const places: Record<NotificationPlace, { path: string; words: Record<Locale, Omit<PlaceWords, 'path'>> }> = {
  voice: {
    path: '/growth/voices',
    words: {
      ja: { title: 'お客様の声', open: 'お客様の声を開く' },
      en: { title: 'A customer’s voice', open: 'Open the customer’s voice' },
    },
  },
  contest: {
    path: '/growth/contests',
    words: {
      ja: { title: '投稿企画', open: '投稿企画を開く' },
      en: { title: 'Contest', open: 'Open the contest' },
    },
  },
  mention: {
    path: '/mentions',
    words: {
      ja: { title: '口コミへの対応', open: '口コミを開く' },
      en: { title: 'A mention to see to', open: 'Open the mention' },
    },
  },
  mention_alarms: {
    path: '/mentions/trends',
    words: {
      ja: { title: '口コミの変化', open: '口コミの推移を開く' },
      en: { title: 'Word of mouth', open: 'Open the trends' },
    },
  },
};

const openConversation: Record<Locale, string> = { ja: '案件を開く', en: 'Open the conversation' };

/** A conversation is called by its customer and its subject, what is no conversation by its own name. */
export function placeWords(locale: Locale, about: NotificationAbout): PlaceWords {
  if (about.kind !== 'conversation') {
    const { path, words } = places[about.kind];
    // Of whom a voice is stays in the desk: rooms and browsers are told what kind of thing it is.
    return { ...words[locale], path: 'id' in about ? `${path}/${about.id}` : path };
  }
  const { id, customerName, subject } = about;
  const title =
    locale === 'ja'
      ? `${customerName} 様${subject === '' ? '' : `「${subject}」`}`
      : subject === ''
        ? customerName
        : `${customerName}: ${subject}`;
  return { title, path: `/inbox/${id}`, open: openConversation[locale] };
}

/** What there is to tell of one place; `key` is the place’s own, `named` whether its title names a customer. */
export type Group = PlaceWords & { key: string; named: boolean; lines: string[]; at: string };

const keyOf = (about: NotificationAbout): string => ('id' in about ? about.id : about.kind);

/** By place, in the order of their first news, with each line once and its number. */
export function groupsOf(locale: Locale, told: readonly Told[]): Group[] {
  const groups = new Map<string, Told[]>();
  for (const each of told) {
    const key = keyOf(each.about);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((each) => {
    const [first] = each;
    const last = each.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        ...placeWords(locale, first.about),
        key: keyOf(first.about),
        named: first.about.kind === 'conversation',
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
