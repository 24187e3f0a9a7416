import type { CareTaskDetail } from '@madoguchi/contract';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import { hasCode } from '../../kit/api.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import styles from '../care.module.css';
import { regions, stateTones } from '../logic/choices.ts';
import { dayWords } from '../logic/weeks.ts';
import { taskQuery } from '../queries.ts';
import { useTaskName } from '../TaskLine.tsx';
import { ActPart } from './ActPart.tsx';
import { Held } from './Held.tsx';
import { TaskActions } from './TaskActions.tsx';
import { TextPart } from './TextPart.tsx';

/** One task: the text it opens with, what speaks for and against it, and the one step to do it. */
export default function TaskScreen() {
  const t = useT();
  const callName = useCallName();
  const taskName = useTaskName();
  const { taskId } = useParams({ from: '/signed-in/care/tasks/$taskId' });
  const { data: task, error, refetch } = useQuery(taskQuery(taskId));
  const mayAct = useCan('customers:write');
  const back = { to: '/care', label: t('aftercare.title') } as const;
  if (task === undefined)
    return (
      <Screen title={t('aftercare.title')} back={back}>
        {error === null && <Skeletons rows={5} />}
        {error !== null && hasCode(error, 'not_found') && <EmptyState title={t('aftercare.task.gone')} />}
        {error !== null && !hasCode(error, 'not_found') && (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </Screen>
    );
  return (
    <Screen
      title={`${callName(task.customer)} · ${taskName(task)}`}
      wide
      back={back}
      actions={mayAct && <TaskActions task={task} />}
    >
      <Held task={task} />
      <Standing task={task} />
      <div className={styles.columns}>
        <Section title={t(task.way === 'phone' ? 'aftercare.task.topic' : 'aftercare.task.text')}>
          <TextPart key={task.revision} task={task} editable={mayAct} />
          {mayAct && <ActPart task={task} />}
        </Section>
        <Facts task={task} />
      </div>
    </Screen>
  );
}

function Standing({ task }: { task: CareTaskDetail }) {
  const t = useT();
  const hindrances = task.hindrances.flatMap((code) => {
    const key = reasons.find((each) => each === code);
    return key === undefined ? [] : [t(`aftercare.reason.${key}`)];
  });
  return (
    <>
      {task.reason !== null && (
        <Notice tone="careful" title={t('aftercare.taskState.stopped')}>
          {t(`aftercare.reason.${task.reason}`)}
        </Notice>
      )}
      {hindrances.length > 0 && (
        <Notice tone="careful" title={t('aftercare.task.hindrances')}>
          {hindrances.join(t('approval.join'))}
        </Notice>
      )}
      {task.doneBySending && <Notice tone="good">{t('aftercare.task.doneBySending')}</Notice>}
    </>
  );
}

const reasons = [
  'erased',
  'reopened',
  'mourning',
  'gifts_refused',
  'no_consent',
  'consent_withdrawn',
] as const;

function Facts({ task }: { task: CareTaskDetail }) {
  const t = useT();
  const locale = useLocale();
  const { customer, assignee, state, event, becomes, siblings, courtesy, note, held } = task;
  const isHeld = held.length > 0;
  return (
    <div className={styles.side}>
      <dl className={styles.facts}>
        <Fact label={t('aftercare.filter.state')}>
          <StateDot tone={isHeld ? 'careful' : stateTones[state]}>
            {t(isHeld ? 'aftercare.held' : `aftercare.taskState.${state}`)}
          </StateDot>
        </Fact>
        <Fact label={t('aftercare.task.dueOn')}>
          <span data-late={task.late}>{dayWords(task.dueOn, locale)}</span>
        </Fact>
        {task.prepareOn !== task.dueOn && (
          <Fact label={t('aftercare.task.prepareOn')}>{dayWords(task.prepareOn, locale)}</Fact>
        )}
        <Fact label={t('aftercare.task.assignee')}>{assignee?.name ?? t('aftercare.nobody')}</Fact>
        <Fact label={t('aftercare.plan.way')}>{t(`aftercare.way.${task.way}`)}</Fact>
        {event !== null && (
          <Fact label={t('aftercare.task.from')}>
            {t(`aftercare.event.${event.kind}`)} {dayWords(event.at.slice(0, 10), locale)}
          </Fact>
        )}
        {courtesy !== null && (
          <Fact label={t('aftercare.task.region')}>
            {task.region === null
              ? t('aftercare.task.regionUnknown')
              : t(`aftercare.region.${regionKey(task.region)}`)}
          </Fact>
        )}
        {task.latestOn !== null && (
          <Fact label={t('aftercare.task.latestOn')}>{dayWords(task.latestOn, locale)}</Fact>
        )}
        {becomes.length > 0 && (
          <Fact label={t('aftercare.task.becomes')}>
            {becomes.map(({ title, from, until, courtesy: next }) => (
              <span key={from} className={styles.block}>
                {t('aftercare.task.becomesLine', {
                  title: locale === 'ja' ? title : t(`aftercare.courtesy.${next}`),
                  from: dayWords(from, locale),
                  until: dayWords(until, locale),
                })}
              </span>
            ))}
          </Fact>
        )}
        {note !== '' && <Fact label={t('aftercare.task.note')}>{note}</Fact>}
      </dl>
      <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
        {t('aftercare.task.record')}
      </Link>
      {siblings.length > 1 && (
        <section>
          <h2 className={styles.heading}>{t('aftercare.task.steps')}</h2>
          <ol className={styles.steps}>
            {siblings.map((step) => (
              <li key={step.id} data-current={step.id === task.id || undefined}>
                <Link to="/care/tasks/$taskId" params={{ taskId: step.id }}>
                  {step.name}
                </Link>
                <small>{dayWords(step.dueOn, locale)}</small>
                <StateDot tone={stateTones[step.state]}>{t(`aftercare.taskState.${step.state}`)}</StateDot>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

const regionKey = (region: string) => regions.find((each) => each === region) ?? 'none';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
