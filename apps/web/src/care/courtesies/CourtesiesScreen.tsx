import type { CourtesyOfYear } from '@madoguchi/contract';
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan, useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import styles from '../care.module.css';
import own from './courtesies.module.css';
import { CarePages } from '../CarePages.tsx';
import { regions } from '../logic/choices.ts';
import { spansOf } from '../logic/strip.ts';
import { dayWords, todayIn } from '../logic/weeks.ts';
import { courtesiesQuery } from '../queries.ts';
import { Strip } from './Strip.tsx';

/** The courtesies of a year: the strip of their windows, and for each by when to choose and how far it is. */
export default function CourtesiesScreen() {
  const t = useT();
  const navigate = useNavigate();
  const timeZone = useTimeZone();
  const search = useSearch({ from: '/signed-in/care/courtesies' });
  const year = search.year ?? Number(todayIn(timeZone).slice(0, 4));
  const { data, error, refetch } = useQuery(courtesiesQuery(year));
  const go = (to: number) => void navigate({ to: '/care/courtesies', search: { year: to }, replace: true });
  return (
    <Screen title={t('aftercare.courtesies.title')} lead={t('aftercare.courtesies.lead')} wide>
      <CarePages />
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={6} height={72} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <Section>
            <div className={own.yearBar}>
              <ActionIcon variant="subtle" aria-label={String(year - 1)} onClick={() => go(year - 1)}>
                <IconChevronLeft size={18} aria-hidden />
              </ActionIcon>
              <h2 className={styles.heading}>{t('aftercare.courtesies.strip', { year: String(year) })}</h2>
              <ActionIcon variant="subtle" aria-label={String(year + 1)} onClick={() => go(year + 1)}>
                <IconChevronRight size={18} aria-hidden />
              </ActionIcon>
            </div>
            <Strip year={year} today={data.today} items={data.items} />
          </Section>
          <ul className={own.cards}>
            {data.items.map((item) => (
              <CourtesyCard key={item.courtesy} item={item} today={data.today} />
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}

function CourtesyCard({ item, today }: { item: CourtesyOfYear; today: string }) {
  const t = useT();
  const locale = useLocale();
  const maySet = useCan('automation:write');
  const { courtesy, year, decideBy, sendBy, chosen, done } = item;
  // Days of the year that is shown need not name it.
  const within = new Date(Date.UTC(year, 5, 1));
  const isPast = item.windows.every(({ latest }) => latest < today);
  const isLate = decideBy < today && !isPast && chosen === 0;
  return (
    <li className={own.card}>
      <h3 className={own.cardTitle}>{t(`aftercare.courtesy.${courtesy}`)}</h3>
      <dl className={styles.facts}>
        <dt>{t('aftercare.courtesies.decideBy')}</dt>
        <dd data-late={isLate}>
          {dayWords(decideBy, locale, within)} {isLate && <small>{t('aftercare.courtesies.overdue')}</small>}
        </dd>
        <dt>{t('aftercare.courtesies.sendBy')}</dt>
        <dd>{dayWords(sendBy, locale, within)}</dd>
        <dt>{t('aftercare.courtesies.windows')}</dt>
        <dd>
          {spansOf(item).map((span) => (
            <span key={`${span.from} ${span.until} ${span.certain}`} className={styles.block}>
              {dayWords(span.from, locale, within)}–{dayWords(span.until, locale, within)}
              <small>
                {span.regions.length === regions.length
                  ? t('aftercare.courtesies.everywhere')
                  : span.regions.map((region) => t(`aftercare.region.${region}`)).join(t('approval.join'))}
                {!span.certain && ` · ${t('aftercare.courtesies.uncertain')}`}
              </small>
            </span>
          ))}
        </dd>
        <dt>{t('aftercare.courtesies.chosen')}</dt>
        <dd>{t('aftercare.courtesies.counts', { chosen, done })}</dd>
      </dl>
      <p className={styles.source} lang="ja">
        {t('aftercare.courtesies.source', { source: item.source })}
      </p>
      {maySet && !isPast && (
        <Button
          variant={isLate ? 'filled' : 'default'}
          renderRoot={(props) => (
            <Link
              to="/care/courtesies/$courtesy/$year"
              params={{ courtesy, year: String(year) }}
              {...props}
            />
          )}
        >
          {t('aftercare.courtesies.choose')}
        </Button>
      )}
    </li>
  );
}
