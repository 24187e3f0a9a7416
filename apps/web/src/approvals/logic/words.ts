import type { ApprovalCondition, ApprovalReason, Locale } from '@madoguchi/contract';
import type { Translate } from '../../kit/i18n.tsx';

const order: readonly ApprovalCondition[] = [
  'amount',
  'words',
  'outside',
  'customer',
  'company',
  'channel',
  'assignee',
];

/** Why one reason asks for approval: `研修中のメンバーの返信`, `金額（12万円）`. */
export function reasonWords(t: Translate, reason: ApprovalReason): string {
  if (reason.kind !== 'rule') return t(`approval.reason.${reason.kind}`);
  const parts = order.flatMap((condition) => {
    const found = reason.matches.filter((match) => match.condition === condition).map((match) => match.found);
    if (found.length === 0) return [];
    const what = t(`approval.condition.${condition}`);
    return [t('approval.reason.with', { what, found: found.join(t('approval.join')) })];
  });
  return parts.join(t('approval.join'));
}

/** What the rules' writers noted about them, each once. */
export function notesOf(reasons: readonly ApprovalReason[]): string[] {
  return [...new Set(reasons.map(({ note }) => note).filter((note) => note !== ''))];
}

/** All reasons in one line, each once. */
export function reasonsLine(t: Translate, reasons: readonly ApprovalReason[]): string {
  return [...new Set(reasons.map((reason) => reasonWords(t, reason)))].join(t('approval.join'));
}

/** The first names of a list, and how many more there are. */
export function namesLine(t: Translate, names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).join(t('approval.join'));
  return names.length <= most ? shown : t('approval.need.more', { names: shown, count: names.length - most });
}

/** An amount as one says it: `10万円`, `1億2,000万円`, `12,345円`; `¥100,000` in English. */
export function yenWords(yen: number, locale: Locale): string {
  const grouped = (value: number) => new Intl.NumberFormat('en-US').format(value);
  if (locale === 'en') return `¥${grouped(yen)}`;
  if (yen < 10_000 || yen % 10_000 !== 0) return `${grouped(yen)}円`;
  const man = yen / 10_000;
  const oku = Math.floor(man / 10_000);
  const rest = man % 10_000;
  return `${oku === 0 ? '' : `${grouped(oku)}億`}${rest === 0 ? '' : `${grouped(rest)}万`}円`;
}

/** An amount as somebody types it: `100000`, `100,000`, `１０万`, `10万円`. Null when it is none. */
export function parseYen(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,、¥\\円]/gu, '');
  const match = /^(\d+(?:\.\d+)?)(千|万|億)?$/u.exec(plain);
  if (match === null) return null;
  const units = new Map([
    ['千', 1000],
    ['万', 10_000],
    ['億', 100_000_000],
  ]);
  const yen = Number(match[1]) * (units.get(match[2] ?? '') ?? 1);
  return Number.isInteger(yen) && yen >= 1 && yen <= 1_000_000_000_000 ? yen : null;
}

/** How long something took, in the largest unit that fits. */
export function tookWords(t: Translate, from: string, to: string): string {
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  if (minutes < 1) return t('approval.took.now');
  if (minutes < 60) return t('approval.took.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? t('approval.took.hours', { count: hours })
    : t('approval.took.days', { count: Math.floor(hours / 24) });
}

/** What the trail says of a request: the codes it keeps, in words. */
export function askedWords(t: Translate, asked: string): string {
  return asked
    .split(' ')
    .map((code) => {
      const condition = order.find((known) => known === code);
      if (condition !== undefined) return t(`approval.condition.${condition}`);
      return code === 'trainee' || code === 'sent_back'
        ? t(`approval.reason.${code}`)
        : t('approval.asked.rule');
    })
    .join(t('approval.join'));
}
