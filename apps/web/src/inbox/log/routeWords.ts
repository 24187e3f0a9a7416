import type { Activity, Locale } from '@madoguchi/contract';
import { untilText } from '../../absences/logic.ts';
import type { Translate } from '../../kit/translate.ts';
import { dayIn } from '../logic/days.ts';

const ways = ['backup', 'stand_in', 'handed', 'least_loaded', 'nobody', 'contact'] as const;
const causes = ['leave', 'trip', 'training', 'other', 'full', 'gone'] as const;

type Reader = { locale: Locale; timeZone: string; nameOf: (id: string | null) => string };

/**
 * Why a conversation went where it did, in a sentence: «佐藤さんは11月25日まで休暇のため、副担当の鈴木さんへ». Null for what
 * this page does not know yet.
 */
export function routeWords(
  t: Translate,
  { data }: Pick<Activity, 'data'>,
  { locale, timeZone, nameOf }: Reader,
): string | null {
  const way = ways.find((known) => known === data['way']);
  const cause = causes.find((known) => known === data['firstWhy']);
  if (way === undefined || cause === undefined) return null;
  const until = (at: string | null | undefined): string => {
    if (at === null || at === undefined) return '';
    const day = dayIn(new Date(Date.parse(at) - 1).toISOString(), timeZone);
    return untilText(t, { day, time: null }, locale);
  };
  const to = t(`route.to.${way}`, { name: nameOf(data['to'] ?? null) });
  const first = nameOf(data['first'] ?? null);
  const said =
    cause === 'full' || cause === 'gone'
      ? t(`route.${cause}`, { name: first, to })
      : t(`route.${cause}`, { name: first, until: until(data['firstUntil']), to });
  const second = data['second'] ?? null;
  if (second === null || second === data['to']) return said;
  const name = nameOf(second);
  const also =
    data['secondWhy'] === 'full'
      ? t('route.alsoFull', { name })
      : t('route.also', { name, until: until(data['secondUntil']) });
  return locale === 'ja' ? `${said}（${also}）` : `${said} (${also})`;
}
