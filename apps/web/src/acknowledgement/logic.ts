import type { AcknowledgementRules, AcknowledgementText } from '@madoguchi/contract';
import {
  acknowledgementVariables,
  installedAcknowledgements,
} from '@madoguchi/contract/acknowledgement-texts';
import { fromWallClock, toWallClock } from '../inbox/logic/zoned.ts';

export type Case = Pick<AcknowledgementText, 'variant' | 'locale' | 'form'>;

const isOf = (text: Case, { variant, locale, form }: Case): boolean =>
  text.variant === variant && text.locale === locale && text.form === form;

const installed = (of: Case): string => installedAcknowledgements.find((each) => isOf(each, of))?.text ?? '';

/** The words of a case: a lead's, or the installed ones. */
export function textOf({ texts }: Pick<AcknowledgementRules, 'texts'>, of: Case): string {
  return texts.find((each) => isOf(each, of))?.text ?? installed(of);
}

/** Whether a case has words of the house's own. */
export const isOwn = ({ texts }: Pick<AcknowledgementRules, 'texts'>, of: Case): boolean =>
  texts.some((each) => isOf(each, of));

/** Gives a case other words; the installed ones are no own words. */
export function withText(
  texts: readonly AcknowledgementText[],
  of: Case,
  text: string,
): AcknowledgementText[] {
  const others = texts.filter((each) => !isOf(each, of));
  return text === installed(of) ? others : [...others, { ...of, text }];
}

const known = new Set<string>(Object.entries(acknowledgementVariables).flat());

/** What stands in braces and is no variable. */
export function unknownIn(text: string): string[] {
  const found = [...text.matchAll(/\{([^{}]*)\}/gu)].flatMap(([whole, name = '']) =>
    known.has(name) ? [] : [whole],
  );
  return [...new Set(found)];
}

export const previewMoments = ['now', 'friday', 'yearEnd'] as const;

/** The instants that a text is shown at: now, the coming Friday at 19:00, the coming 30 December at 10:00. */
export function momentsFrom(now: Date, timeZone: string): string[] {
  const wall = toWallClock(now, timeZone);
  const day = Date.parse(`${wall.slice(0, 10)}T00:00:00Z`);
  const inDays = (days: number) => new Date(day + days * 86_400_000).toISOString().slice(0, 10);
  const untilFriday = (5 - new Date(day).getUTCDay() + 7) % 7;
  const year = Number(wall.slice(0, 4));
  const friday = `${inDays(untilFriday)}T19:00`;
  const yearEnd = `${year}-12-30T10:00`;
  const next = (moment: string, later: string) => (moment > wall ? moment : later);
  return [
    now,
    fromWallClock(next(friday, `${inDays(untilFriday + 7)}T19:00`), timeZone) ?? now,
    fromWallClock(next(yearEnd, `${year + 1}-12-30T10:00`), timeZone) ?? now,
  ].map((at) => at.toISOString());
}

/** For how long somebody is told nothing more, as one chooses it, in minutes. */
export const quietChoices = [10, 30, 60, 180, 720, 1440] as const;
