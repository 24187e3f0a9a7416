import type { ConsentEvent, ConsentState } from '@madoguchi/contract';
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import card from '../customers/CustomerCard.module.css';
import record from '../customers/record/record.module.css';
import { langOf } from '../inbox/logic/lang.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { formatDay } from '../kit/time.ts';
import { When } from '../kit/When.tsx';
import { shownStates } from './choices.ts';
import { ConsentDialog } from './ConsentDialog.tsx';
import styles from './consent.module.css';
import { consentsQuery } from './queries.ts';
import { channelWord, purposeWord } from './words.ts';

/** What a customer agreed to be sent, as it stands, with the records it follows from. */
export function ConsentPart({ customerId, editable }: { customerId: string; editable: boolean }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    consentsQuery(customerId),
  );
  const states = shownStates(data?.pages[0]?.states ?? []);
  const events = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section>
      <div className={record.head}>
        <h2 className={card.heading}>{t('consent.title')}</h2>
        {editable && (
          <ActionIcon variant="subtle" aria-label={t('consent.add')} onClick={() => setAdding(true)}>
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {error !== null && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data !== undefined && states.length === 0 && <p className={record.quiet}>{t('consent.empty')}</p>}
      <ul className={styles.states}>
        {states.map((state) => (
          <State key={`${state.channel} ${state.purpose}`} state={state} />
        ))}
      </ul>
      {events.length > 0 && (
        <details className={styles.log}>
          <summary>{t('consent.log', { count: hasNextPage ? `${events.length}+` : events.length })}</summary>
          <ol className={styles.events}>
            {events.map((event) => (
              <Event key={event.id} event={event} />
            ))}
          </ol>
          {hasNextPage && (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t('consent.logMore')}
            </Button>
          )}
        </details>
      )}
      <ConsentDialog customerId={customerId} opened={adding} onClose={() => setAdding(false)} />
    </section>
  );
}

function State({ state: { channel, purpose, state, since, reach } }: { state: ConsentState }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const isGiven = state === 'given';
  return (
    <li className={styles.state}>
      <span className={styles.what}>
        <strong>{channelWord(t, channel)}</strong> {purposeWord(t, purpose)}
      </span>
      <span className={styles.standing}>
        <StateDot tone={isGiven ? (reach === 'reachable' ? 'good' : 'careful') : 'quiet'}>
          {t(`consent.state.${state}`)}
        </StateDot>
        {since !== null && (
          <span className={styles.since}>
            {t('consent.since', { day: formatDay(since, locale, timeZone) })}
          </span>
        )}
      </span>
      {isGiven && reach !== 'reachable' && <p className={styles.reach}>{t(`consent.reach.${reach}`)}</p>}
    </li>
  );
}

function Event({ event }: { event: ConsentEvent }) {
  const t = useT();
  const locale = useLocale();
  const { channel, purpose, change, how, wording, evidence, at, actor } = event;
  return (
    <li>
      <p className={styles.line}>
        <strong>{t(`consent.change.${change}`)}</strong>
        <span>{`${channelWord(t, channel)} · ${purposeWord(t, purpose)}`}</span>
        <span>{t(`consent.how.${how}`)}</span>
      </p>
      <p className={styles.since}>
        <When at={at} /> {actor?.name ?? t('consent.byDesk')}
      </p>
      {wording !== '' && (
        <blockquote className={styles.wording} lang={langOf(wording, locale)}>
          {wording}
        </blockquote>
      )}
      {evidence !== '' && actor !== null && (
        <p className={styles.since}>
          {`${t('consent.evidence')}: `}
          <span lang={langOf(evidence, locale)}>{evidence}</span>
        </p>
      )}
    </li>
  );
}
