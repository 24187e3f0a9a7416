import type {
  AttachedChecklist,
  Checklist,
  ChecklistConditions,
  ChecklistPoint,
  ChecklistReason,
  Locale,
} from '@madoguchi/contract';

export const channels = ['email', 'line', 'chat', 'phone'] as const satisfies ChecklistConditions['channels'];
export const matters = [
  'return',
  'exchange',
  'repair',
  'improvement',
] as const satisfies ChecklistConditions['matters'];

/** A date of a law in full: 2007年5月14日, 14 May 2007. */
export const dateText = (date: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** The values that conditions name, as reasons. */
export const reasonsOf = ({
  channels: ways,
  tagIds,
  marks,
  matters: kinds,
}: ChecklistConditions): ChecklistReason[] => [
  ...ways.map((value) => ({ kind: 'channel' as const, value })),
  ...tagIds.map((value) => ({ kind: 'tag' as const, value })),
  ...marks.map((value) => ({ kind: 'mark' as const, value })),
  ...kinds.map((value) => ({ kind: 'matter' as const, value })),
];

export type ListDraft = Pick<Checklist, 'name' | 'points' | 'conditions'>;

export const noConditions: ChecklistConditions = { channels: [], tagIds: [], marks: [], matters: [] };
export const blankPoint: ChecklistPoint = { text: '', hint: '', law: null };

/** What a list is while it is written: the list as it stands, or a first empty point. */
export const draftOf = (list: Checklist | null): ListDraft =>
  list === null
    ? { name: '', points: [blankPoint], conditions: noConditions }
    : { name: list.name, points: list.points, conditions: list.conditions };

/** Whether a list says all that it must. */
export const isWhole = ({ name, points }: ListDraft): boolean =>
  name.trim() !== '' && points.length > 0 && points.every(({ text }) => text.trim() !== '');

/** The same list with one point elsewhere; itself where that is beyond its ends. */
export function movePoint(points: readonly ChecklistPoint[], from: number, by: -1 | 1): ChecklistPoint[] {
  const [point, other] = [points[from], points[from + by]];
  if (point === undefined || other === undefined) return [...points];
  return points.with(from, other).with(from + by, point);
}

export const doneOf = ({ points }: Pick<AttachedChecklist, 'points'>): number =>
  points.filter(({ checkedAt }) => checkedAt !== null).length;

export const isComplete = (list: Pick<AttachedChecklist, 'points'>): boolean =>
  doneOf(list) === list.points.length;

type OpenPoint = { checklist: string; text: string };

/** Open points under their lists, the first so many; and how many more there are. */
export function grouped(
  points: readonly OpenPoint[],
  most = 12,
): { lists: { checklist: string; texts: string[] }[]; more: number } {
  const lists = new Map<string, string[]>();
  for (const { checklist, text } of points.slice(0, most))
    lists.set(checklist, [...(lists.get(checklist) ?? []), text]);
  return {
    lists: [...lists].map(([checklist, texts]) => ({ checklist, texts })),
    more: Math.max(points.length - most, 0),
  };
}
