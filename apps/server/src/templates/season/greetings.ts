import type { SeasonalGreeting, SeasonalGreetings } from '@madoguchi/contract';
import { autumnToWinter } from './data/autumn-winter.ts';
import { closings } from './data/closings.ts';
import { english } from './data/english.ts';
import { summer } from './data/summer.ts';
import { winterToSpring } from './data/winter-spring.ts';
import { isBetween, solarTermOn } from './terms.ts';
import type { Form, Greeting, Period } from './types.ts';

export const openings: Record<Period, Greeting[]> = { ...winterToSpring, ...summer, ...autumnToWinter };

const thirds = { 1: ['上旬', 'early'], 2: ['中旬', 'mid'], 3: ['下旬', 'late'] } as const;
const months = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

function partsOf(day: string): { month: number; third: 1 | 2 | 3 } {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  return { month, third: date <= 10 ? 1 : date <= 20 ? 2 : 3 };
}

function fitting(greetings: readonly Greeting[], day: string): Greeting[] {
  const term = solarTermOn(day).ja;
  return greetings.filter(({ from, until }) => isBetween(term, from, until));
}

/** A formal opening goes on with a word about the other: a company prospers, a person is well. */
function whole(greeting: Greeting, toCompany: boolean): string {
  if (greeting.form === 'soft') return greeting.text;
  const wish = toCompany
    ? '貴社ますますご清栄のこととお慶び申し上げます。'
    : 'ますますご清祥のこととお慶び申し上げます。';
  return `${greeting.text}、${wish}`;
}

/** Every greeting that fits a day (`YYYY-MM-DD`), openings first, best first in each form. */
export function greetingsOn(day: string, toCompany: boolean): SeasonalGreetings {
  const { month, third } = partsOf(day);
  const [ja, en] = thirds[third];
  const term = solarTermOn(day);
  const shown = (kind: SeasonalGreeting['kind'], greetings: readonly Greeting[]) =>
    fitting(greetings, day).map((greeting): SeasonalGreeting => ({
      kind,
      form: greeting.form,
      text: kind === 'opening' ? whole(greeting, toCompany) : greeting.text,
      region: greeting.region ?? null,
    }));
  return {
    date: day,
    period: { ja: `${month}月${ja}`, en: `${en} ${months.format(new Date(`${day}T00:00:00Z`))}` },
    term: { ja: term.ja, en: term.en },
    items: [
      ...shown('opening', openings[`${month}-${third}`] ?? []),
      ...shown('closing', closings[month] ?? []),
    ],
  };
}

type Wanted = { kind: SeasonalGreeting['kind']; form: Form; language: 'ja' | 'en'; toCompany: boolean };

/** The greeting that is put in unasked: the first of its form that fits the day everywhere in Japan. */
export function greetingFor(day: string, { kind, form, language, toCompany }: Wanted): string {
  if (language === 'en') return english[partsOf(day).month]?.[kind][form === 'formal' ? 0 : 1] ?? '';
  const found = greetingsOn(day, toCompany).items.find(
    (greeting) => greeting.kind === kind && greeting.form === form && greeting.region === null,
  );
  return found?.text ?? '';
}
