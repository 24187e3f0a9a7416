import type { CourtesyOfYear } from '@madoguchi/contract';
import { useLocale, useT } from '../../kit/i18n.tsx';
import own from './courtesies.module.css';
import { barOf, spansOf } from '../logic/strip.ts';
import { dayWords } from '../logic/weeks.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The windows of a year's courtesies beneath each other; words beside it say the same. */
export function Strip({
  year,
  today,
  items,
}: {
  year: number;
  today: string;
  items: readonly CourtesyOfYear[];
}) {
  const t = useT();
  const locale = useLocale();
  const now = barOf(year, today, today);
  const isThisYear = today.startsWith(String(year));
  return (
    <div className={own.strip}>
      <div className={own.months} aria-hidden>
        {months.map((month) => (
          <span key={month}>{month}</span>
        ))}
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.courtesy}>
            <span className={own.stripName}>{t(`aftercare.courtesy.${item.courtesy}`)}</span>
            <span className={own.track}>
              {spansOf(item).map((span) => {
                const { start, width } = barOf(year, span.from, span.until);
                return (
                  <span
                    key={`${span.from} ${span.until} ${span.certain}`}
                    className={own.bar}
                    data-certain={span.certain}
                    title={`${dayWords(span.from, locale)}–${dayWords(span.until, locale)}`}
                    style={{ insetInlineStart: `${start}%`, inlineSize: `${width}%` }}
                  />
                );
              })}
              {isThisYear && (
                <span className={own.now} style={{ insetInlineStart: `${now.start}%` }} aria-hidden />
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
