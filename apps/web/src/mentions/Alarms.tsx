import type { Locale, MentionAlarm } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { percent } from '../growth/figures.ts';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { useCan } from '../kit/session.tsx';
import { alarmsQuery } from './queries.ts';
import { useSaving } from './useSaving.ts';
import { useMentions, type MentionWords } from './words.ts';

/** A change in one sentence, with its interval and the counts it rests on. */
export function alarmText(w: MentionWords, { kind, figures }: MentionAlarm, locale: Locale): string {
  const { now, of, past, pastOf, value, low, high } = figures;
  const times = (each: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(each);
  return kind === 'volume'
    ? w('alarm.volume', {
        times: times(value),
        low: times(low),
        high: times(high),
        now,
        past,
        weeks: pastOf / 7,
      })
    : w('alarm.negatives', {
        points: percent(value, locale),
        low: percent(low, locale),
        high: percent(high, locale),
        now,
        of,
        past,
        pastOf,
      });
}

/** Changes beyond what chance does, until somebody who leads has looked at them. */
export function Alarms() {
  const w = useMentions();
  const locale = useLocale();
  const mayWrite = useCan('growth:write');
  const { saving, error, save } = useSaving();
  const alarms = (useQuery(alarmsQuery).data ?? []).filter(({ seenAt }) => seenAt === null);
  return (
    <>
      {alarms.map((alarm) => (
        <Notice
          key={alarm.id}
          tone="careful"
          title={
            alarm.network === null
              ? w(`alarm.${alarm.kind}.title`)
              : w('alarm.of', {
                  network: w(`network.${alarm.network}`),
                  title: w(`alarm.${alarm.kind}.title`),
                })
          }
          action={
            mayWrite && (
              <Button
                variant="default"
                size="sm"
                loading={saving}
                onClick={() => void save(() => api.post(`/mention-alarms/${alarm.id}/seen`))}
              >
                {w('alarm.seen')}
              </Button>
            )
          }
        >
          {alarmText(w, alarm, locale)}
        </Notice>
      ))}
      <FormFailure error={error} />
    </>
  );
}
