import type { CustomerCare } from '@madoguchi/contract';
import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { When } from '../../kit/When.tsx';
import styles from '../care.module.css';
import { dayWords } from '../logic/weeks.ts';
import { customerCareQuery } from '../queries.ts';
import { TaskLine } from '../TaskLine.tsx';
import { Add, Block } from './Block.tsx';
import { CareDialogs, type DialogName } from './CareDialogs.tsx';
import { DatesBlock } from './DatesBlock.tsx';

type Props = { customerId: string; editable: boolean };

/** After-care on a customer's page: what is planned, the days that matter, gifts and visits. */
export function CustomerCarePart({ customerId, editable }: Props) {
  const t = useT();
  const [open, setOpen] = useState<DialogName | null>(null);
  const { data: care, error, refetch } = useQuery(customerCareQuery(customerId));
  if (care === undefined)
    return error === null ? null : <ErrorState error={error} onRetry={() => void refetch()} />;
  const { company, tasks } = care;
  return (
    <div className={styles.part}>
      {company?.giftsRefused === true && (
        <Notice tone="careful">
          {t('aftercare.part.giftsRefused', { company: company.name })} {company.note}
        </Notice>
      )}
      {care.mourning?.now === true && <Notice tone="careful">{t('aftercare.part.mourningAdvice')}</Notice>}
      <div>
        {tasks.length === 0 ? (
          <p className={styles.source}>{t('aftercare.part.tasksEmpty')}</p>
        ) : (
          <ul className={`${styles.lines} ${styles.narrow}`} aria-label={t('aftercare.part.tasks')}>
            {tasks.map((task) => (
              <TaskLine key={task.id} task={task} withCustomer={false} />
            ))}
          </ul>
        )}
      </div>
      <div className={styles.pairs}>
        <DatesBlock dates={care.dates} editable={editable} onAdd={() => setOpen('date')} />
        <Profile care={care} editable={editable} onEdit={() => setOpen('profile')} />
        <Gifts care={care} editable={editable} onAdd={() => setOpen('gift')} />
        <Visits customerId={customerId} care={care} editable={editable} onAdd={() => setOpen('visit')} />
      </div>
      <CareDialogs customerId={customerId} care={care} open={open} onClose={() => setOpen(null)} />
    </div>
  );
}

type PartProps = { care: CustomerCare; editable: boolean; onAdd: () => void };

type ProfileProps = { care: CustomerCare; editable: boolean; onEdit: () => void };

function Profile({ care: { region, regionFrom, mourning }, editable, onEdit }: ProfileProps) {
  const t = useT();
  const locale = useLocale();
  const until = mourning === null ? '' : dayWords(mourning.until, locale);
  return (
    <Block
      title={t('aftercare.part.profile')}
      action={
        editable && (
          <ActionIcon variant="subtle" aria-label={t('aftercare.part.editProfile')} onClick={onEdit}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        )
      }
    >
      <ul className={styles.plain}>
        <li>
          {t(region === null ? 'aftercare.region.none' : `aftercare.region.${region}`)}
          {regionFrom !== null && <small>{t(`aftercare.part.regionFrom.${regionFrom}`)}</small>}
        </li>
        {mourning !== null && (
          <li>{t(mourning.now ? 'aftercare.part.mourning' : 'aftercare.part.mourningOver', { until })}</li>
        )}
      </ul>
    </Block>
  );
}

function Gifts({ care: { gifts, givenThisYear }, editable, onAdd }: PartProps) {
  const t = useT();
  const locale = useLocale();
  const yen = (amount: number) => amount.toLocaleString(locale);
  const { person, personLimit } = givenThisYear;
  return (
    <Block
      title={t('aftercare.part.gifts')}
      action={editable && <Add label={t('aftercare.part.addGift')} onClick={onAdd} />}
    >
      {gifts.length === 0 && <p className={styles.source}>{t('aftercare.part.giftsEmpty')}</p>}
      <ul className={styles.plain}>
        {gifts.slice(0, 6).map(({ id, direction, what, cost, on }) => (
          <li key={id}>
            {t(`aftercare.part.${direction}`)} {what}
            <small>
              {dayWords(on, locale)}
              {cost !== null && ` · ${t('aftercare.part.yen', { amount: yen(cost) })}`}
            </small>
          </li>
        ))}
      </ul>
      {(person > 0 || personLimit !== null) && (
        <p className={styles.source}>
          {personLimit === null
            ? t('aftercare.part.thisYear', { amount: yen(person) })
            : t('aftercare.part.thisYearOf', { amount: yen(person), limit: yen(personLimit) })}
        </p>
      )}
    </Block>
  );
}

function Visits({ customerId, care: { visits }, editable, onAdd }: PartProps & { customerId: string }) {
  const t = useT();
  const [now] = useState(() => new Date().toISOString());
  return (
    <Block
      title={t('aftercare.part.visits')}
      action={editable && <Add label={t('aftercare.part.addVisit')} onClick={onAdd} />}
    >
      {visits.length === 0 && <p className={styles.source}>{t('aftercare.part.visitsEmpty')}</p>}
      <ul className={styles.plain}>
        {visits.slice(0, 6).map(({ id, at, purpose, report }) => (
          <li key={id}>
            <Link to="/care/visits/$visitId" params={{ visitId: id }}>
              {purpose}
            </Link>
            <small>
              <When at={at} />
              {report === null && at < now && (
                <span className={styles.careful}>{t('aftercare.part.reportMissing')}</span>
              )}
            </small>
          </li>
        ))}
      </ul>
      {visits.length > 0 && (
        <Link to="/customers/$customerId/visits" params={{ customerId }}>
          {t('aftercare.visits.all')}
        </Link>
      )}
    </Block>
  );
}
