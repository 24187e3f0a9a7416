import type { Gathering, PersonalPage } from '@madoguchi/contract';

/** 専用ページ: what each reader gets a page of their own for; with its name where that is known. */
export type ChosenPage = PersonalPage & { name?: string };

/** A page as an address or a field says it. */
export const pageText = ({ kind, id }: PersonalPage): string => `${kind}:${id}`;

/** The page that such a text says; null where it says none. */
export function pageOf(text: string): PersonalPage | null {
  const [, kind, id] = /^(early_access|event):([0-9a-z-]{1,36})$/u.exec(text) ?? [];
  if (id === undefined) return null;
  return { kind: kind === 'event' ? 'event' : 'early_access', id };
}

/** Whether guests may still answer an invitation to it. */
export const takesAnswers = (
  { cancelled, startsAt, answerBy }: Pick<Gathering, 'cancelled' | 'startsAt' | 'answerBy'>,
  now: number,
): boolean => !cancelled && now <= Date.parse(answerBy ?? startsAt);
