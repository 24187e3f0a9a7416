import type { VisitSheet } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { hasCode } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan, useTimeZone } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { formatDateTime, formatDay } from '../../kit/time.ts';
import { When } from '../../kit/When.tsx';
import styles from '../care.module.css';
import { dayWords } from '../logic/weeks.ts';
import { visitQuery } from '../queries.ts';
import { ReportForm } from './ReportForm.tsx';
import own from './visits.module.css';

/** A visit: what to know before one goes, and what came of it. */
export default function VisitScreen() {
  const t = useT();
  const callName = useCallName();
  const mayAct = useCan('customers:write');
  const { visitId } = useParams({ from: '/signed-in/care/visits/$visitId' });
  const { data: visit, error, refetch } = useQuery(visitQuery(visitId));
  const back = { to: '/care', label: t('aftercare.title') } as const;
  if (visit === undefined)
    return (
      <Screen title={t('aftercare.part.visits')} back={back}>
        {error === null && <Skeletons rows={5} />}
        {error !== null && hasCode(error, 'not_found') && <EmptyState title={t('aftercare.visit.gone')} />}
        {error !== null && !hasCode(error, 'not_found') && (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </Screen>
    );
  const { customer, at, place, people, purpose, member, report } = visit;
  return (
    <Screen title={t('aftercare.visit.sheet', { name: callName(customer) })} wide back={back}>
      <div className={styles.columns}>
        <div className={styles.parts}>
          <Section>
            <dl className={styles.facts}>
              <dt>{t('aftercare.visit.at')}</dt>
              <dd>
                <When at={at} />
              </dd>
              {place !== '' && <Fact label={t('aftercare.visit.place')}>{place}</Fact>}
              {people !== '' && <Fact label={t('aftercare.visit.people')}>{people}</Fact>}
              <Fact label={t('aftercare.visit.purpose')}>{purpose}</Fact>
              <Fact label={t('aftercare.task.assignee')}>{member?.name ?? t('aftercare.nobody')}</Fact>
            </dl>
            <p className={own.links}>
              <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                {t('aftercare.task.record')}
              </Link>
              <Link to="/customers/$customerId/visits" params={{ customerId: customer.id }}>
                {t('aftercare.visits.all')}
              </Link>
            </p>
          </Section>
          <Section title={t('aftercare.visit.report')}>
            {report === null ? mayAct && <ReportForm visit={visit} /> : <Report report={report} />}
          </Section>
        </div>
        <Sheet visit={visit} />
      </div>
    </Screen>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Report({ report }: { report: NonNullable<VisitSheet['report']> }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <dl className={styles.facts}>
        <Fact label={t('aftercare.visit.who')}>{report.who}</Fact>
        <Fact label={t('aftercare.visit.said')}>
          <span className={styles.said}>{report.said}</span>
        </Fact>
        {report.next !== '' && (
          <Fact label={t('aftercare.visit.next')}>
            {report.next} {report.nextOn !== null && dayWords(report.nextOn, locale)}
          </Fact>
        )}
      </dl>
      <p className={styles.source}>
        <When at={report.at} />{' '}
        {report.by !== null && t('aftercare.visit.reported', { name: report.by.name })}
      </p>
    </>
  );
}

function Sheet({ visit: { notes, open, gifts, earlier, promises } }: { visit: VisitSheet }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const parts = [
    {
      title: t('aftercare.visit.promises'),
      lines: promises.map(({ id, text, dueAt }) => ({
        key: id,
        line: `${formatDateTime(dueAt, locale, timeZone)} ${text}`,
      })),
    },
    { title: t('aftercare.visit.notes'), lines: notes.map(({ text }) => ({ key: text, line: text })) },
    {
      title: t('aftercare.visit.open'),
      lines: open.map(({ id, subject }) => ({
        key: id,
        line: (
          <Link to="/inbox/$conversationId" params={{ conversationId: id }} search={{}}>
            {subject}
          </Link>
        ),
      })),
    },
    {
      title: t('aftercare.visit.gifts'),
      lines: gifts.map(({ id, what, on, direction }) => ({
        key: id,
        line: `${dayWords(on, locale)} ${t(`aftercare.part.${direction}`)} ${what}`,
      })),
    },
    {
      title: t('aftercare.visit.earlier'),
      lines: earlier.map(({ id, at, said }) => ({
        key: id,
        line: `${formatDay(at, locale, timeZone)} ${said}`,
      })),
    },
  ];
  return (
    <div className={styles.side}>
      {parts.map(({ title, lines }) => (
        <section key={title}>
          <h2 className={styles.heading}>{title}</h2>
          {lines.length === 0 && <p className={styles.source}>{t('aftercare.visit.nothing')}</p>}
          <ul className={styles.plain}>
            {lines.map(({ key, line }) => (
              <li key={key}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
