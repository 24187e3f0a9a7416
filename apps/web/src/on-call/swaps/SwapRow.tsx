import type { OnCallSwap } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { Row } from '../../kit/Rows.tsx';
import { useCan, useMe, useTimeZone } from '../../kit/session.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { formatDateTime } from '../../kit/time.ts';
import { spanText } from '../logic/schedule.ts';
import { actsOn, swapTone, trailOf, type SwapAct } from '../logic/swaps.ts';
import styles from '../onCall.module.css';

const labels = {
  agreed: 'onCall.swap.agree',
  declined: 'onCall.swap.decline',
  withdrawn: 'onCall.swap.withdraw',
} as const;

/** One swap: who for whom, when, how it stands, what can be done, and all that happened to it. */
export function SwapRow({ swap }: { swap: OnCallSwap }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const me = useMe().member.id;
  const decides = useCan('channels:write');
  const queryClient = useQueryClient();
  const [pending, setPending] = useState<SwapAct | null>(null);
  const [now] = useState(() => new Date());
  const acts = actsOn(swap, { id: me, decides }, now);

  async function act(state: SwapAct) {
    setPending(state);
    try {
      await api.post(`/on-call-swaps/${swap.id}/answer`, { state });
    } catch (error) {
      notify(problemText(t, error), 'bad');
    }
    await queryClient.invalidateQueries({ queryKey: ['on-call'] });
    setPending(null);
  }

  return (
    <Row
      title={t('onCall.swap.people', { from: swap.from.name, to: swap.to.name })}
      detail={spanText(t, swap, { locale, timeZone, withDay: true })}
      actions={
        <>
          <StateDot tone={swapTone[swap.state]}>{t(`onCall.swap.state.${swap.state}`)}</StateDot>
          {acts.map((each) => (
            <Button
              key={each}
              size="sm"
              variant={each === 'agreed' ? 'filled' : 'default'}
              loading={pending === each}
              disabled={pending !== null}
              onClick={() => void act(each)}
            >
              {t(labels[each])}
            </Button>
          ))}
        </>
      }
    >
      {swap.note !== '' && <p className={styles.text}>{swap.note}</p>}
      <span className={styles.trail}>
        {trailOf(swap).map(({ what, at, name }) => (
          <span key={what}>
            {t(`onCall.swap.trail.${what}`, { time: formatDateTime(at, locale, timeZone), name })}
          </span>
        ))}
      </span>
    </Row>
  );
}
