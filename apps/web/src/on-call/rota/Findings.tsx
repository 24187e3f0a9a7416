import type { PreviewOnCallRota } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { spanText } from '../logic/schedule.ts';
import styles from '../onCall.module.css';
import { rotaPreviewQuery } from '../queries.ts';

const shown = 5;

/** Times without anybody, and times for which several lines hold, before the rota is saved. */
export function Findings({ body }: { body: PreviewOnCallRota | null }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { data, error } = useQuery(rotaPreviewQuery(body));
  if (body === null) return <p className={styles.quiet}>{t('onCall.rota.incomplete')}</p>;
  if (error !== null) return <FormFailure error={error} />;
  if (data === undefined) return null;
  const time = (span: { startsAt: string; endsAt: string }) =>
    spanText(t, span, { locale, timeZone, withDay: true });
  const { gaps, overlaps } = data;
  return (
    <div className={styles.stack}>
      {gaps.length === 0 && <Notice tone="good">{t('onCall.rota.good')}</Notice>}
      {gaps.length > 0 && (
        <Notice tone="careful" title={t('onCall.rota.gaps', { count: gaps.length })}>
          <ul className={styles.findings}>
            {gaps.slice(0, shown).map((gap) => (
              <li key={gap.startsAt}>{time(gap)}</li>
            ))}
            {gaps.length > shown && <li>{t('onCall.rota.andMore', { count: gaps.length - shown })}</li>}
          </ul>
        </Notice>
      )}
      {overlaps.length > 0 && (
        <Notice tone="quiet" title={t('onCall.rota.overlaps', { count: overlaps.length })}>
          <ul className={styles.findings}>
            {overlaps.slice(0, shown).map((overlap) => {
              const [first = 0, ...others] = overlap.shifts;
              const hidden = others.map((each) => each + 1).join(locale === 'ja' ? '・' : ', ');
              return (
                <li key={overlap.startsAt}>
                  {t('onCall.rota.overlap', { time: time(overlap), shown: first + 1, hidden })}
                </li>
              );
            })}
            {overlaps.length > shown && (
              <li>{t('onCall.rota.andMore', { count: overlaps.length - shown })}</li>
            )}
          </ul>
        </Notice>
      )}
    </div>
  );
}
