import type { CareTask, CareWay } from '@madoguchi/contract';
import { IconBrandLine, IconGift, IconMail, IconMailbox, IconPhone, IconWalk } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { langOf } from '../inbox/logic/lang.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import styles from './care.module.css';
import { stateTones } from './logic/choices.ts';
import { holdWords } from './logic/holds.ts';
import { dayWords } from './logic/weeks.ts';

const icons: Record<CareWay, typeof IconMail> = {
  mail: IconMail,
  line: IconBrandLine,
  phone: IconPhone,
  visit: IconWalk,
  card: IconMailbox,
  gift: IconGift,
};

/** What a task is called: a courtesy in the reader's language, else as its maker named it. */
export function useTaskName(): (task: Pick<CareTask, 'name' | 'courtesy'>) => string {
  const t = useT();
  const locale = useLocale();
  return ({ name, courtesy }) =>
    courtesy === null || locale === 'ja' ? name : t(`aftercare.courtesy.${courtesy}`);
}

/** One task in a list: who, what, by when, whose, and how it stands. */
export function TaskLine({ task, withCustomer = true }: { task: CareTask; withCustomer?: boolean }) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const taskName = useTaskName();
  const Icon = icons[task.way];
  const { customer, assignee, state, reason, late, held } = task;
  const isHeld = held.length > 0;
  return (
    <li>
      <Link to="/care/tasks/$taskId" params={{ taskId: task.id }} className={styles.line} data-care-line>
        <span className={styles.way} role="img" aria-label={t(`aftercare.way.${task.way}`)}>
          <Icon size={18} aria-hidden />
        </span>
        <span className={styles.what}>
          {withCustomer && (
            <span className={styles.customer} lang={langOf(customer.name, locale)}>
              {callName(customer)}
              {customer.company !== null && <small>{customer.company}</small>}
            </span>
          )}
          <span lang={langOf(taskName(task), locale)}>{taskName(task)}</span>
        </span>
        <span className={styles.when} data-late={late}>
          {late && <strong>{t('aftercare.late')}</strong>} {dayWords(task.dueOn, locale)}
        </span>
        <span className={styles.whose} lang={langOf(assignee?.name ?? '', locale)}>
          {assignee?.name ?? t('aftercare.nobody')}
        </span>
        <span className={styles.state}>
          <StateDot tone={isHeld ? 'careful' : stateTones[state]}>
            {t(isHeld ? 'aftercare.held' : `aftercare.taskState.${state}`)}
          </StateDot>
          {reason !== null && <small>{t(`aftercare.reason.${reason}`)}</small>}
          {isHeld && <small>{holdWords(t, held)}</small>}
        </span>
      </Link>
    </li>
  );
}
