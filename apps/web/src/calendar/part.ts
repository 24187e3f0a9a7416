import type { CalendarRules } from '@madoguchi/contract';
import type { PlainKey } from '../kit/translate.ts';

/** What each part of the form is given. */
export type PartProps = {
  rules: CalendarRules;
  problems: Record<string, PlainKey>;
  readOnly: boolean;
  set: (change: Partial<CalendarRules>) => void;
};
