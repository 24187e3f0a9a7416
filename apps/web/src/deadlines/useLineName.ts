import type { DeadlineStatistics } from '@madoguchi/contract';
import { useLocale, useT } from '../kit/i18n.tsx';
import { deadlineKinds } from './logic/lists.ts';
import type { Grouping } from './search.ts';

type Line = Pick<DeadlineStatistics['items'][number], 'key' | 'name'>;

/** What a line of the statistics is called: `2026年11月`, a person, a channel, a kind. */
export function useLineName(by: Grouping): (line: Line) => string {
  const t = useT();
  const locale = useLocale();
  return ({ key, name }) => {
    if (key === null || key === 'none') return t('deadlines.nobody');
    if (by === 'month') {
      const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
      return format.format(new Date(`${key}-01T00:00:00Z`));
    }
    const kind = deadlineKinds.find((one) => one === key);
    return by === 'kind' && kind !== undefined ? t(`deadlines.kind.${kind}`) : name;
  };
}
