import type { ReferralProgramme } from '@madoguchi/contract';
import { Button, Checkbox } from '@mantine/core';
import { IconPlus, IconUsersPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { formatDate } from '../mentions/days.ts';
import { formatMoney } from '../orders/money.ts';
import { PagedRows } from '../settings/PagedRows.tsx';
import { rewardText } from './logic.ts';
import styles from './programmes.module.css';
import { ProgrammesNav } from './ProgrammesNav.tsx';
import { programmesQuery } from './queries.ts';
import { useWords } from './words.ts';

/** Referral programmes: what each promises, and whether the law’s limits are kept. */
export default function ProgrammesScreen() {
  const w = useWords();
  const navigate = useNavigate();
  const mayWrite = useCan('growth:write');
  const [archived, setArchived] = useState(false);
  return (
    <Screen
      wide
      title={w('programme.referrals')}
      lead={w('programme.referrals.lead')}
      actions={
        mayWrite && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/growth/programmes/new' })}
          >
            {w('programme.new')}
          </Button>
        )
      }
    >
      <ProgrammesNav part="referrals" />
      <Checkbox
        label={w('programme.archived')}
        checked={archived}
        onChange={({ currentTarget }) => setArchived(currentTarget.checked)}
      />
      <PagedRows
        query={programmesQuery(archived)}
        label={w('programme.referrals')}
        empty={
          <EmptyState icon={<IconUsersPlus size={36} stroke={1.5} />} title={w('programme.empty')}>
            {w('programme.emptyBody')}
          </EmptyState>
        }
        renderRow={(programme) => <ProgrammeRow key={programme.id} programme={programme} />}
      />
    </Screen>
  );
}

export function ProgrammeRow({ programme }: { programme: ReferralProgramme }) {
  const w = useWords();
  const locale = useLocale();
  const { id, name, terms, invites, law } = programme;
  const yen = (sum: number) => formatMoney(sum, 'JPY', locale);
  const isOver = law.inviter.verdict === 'over' || law.invited.verdict === 'over';
  return (
    <Row
      title={
        <Link to="/growth/programmes/$programmeId" params={{ programmeId: id }} lang="ja">
          {name}
        </Link>
      }
      detail={
        <span className={styles['facts']}>
          <span>
            {w('programme.period', {
              from: formatDate(terms.startsOn, locale),
              to: terms.endsOn === null ? '' : formatDate(terms.endsOn, locale),
            })}
          </span>
          <span>{w('programme.inviterGets', { reward: rewardText(terms.inviter, w, yen) })}</span>
          <span>{w('programme.invitedGets', { reward: rewardText(terms.invited, w, yen) })}</span>
          <span>{w('programme.invites.count', { count: invites })}</span>
        </span>
      }
    >
      {isOver && <p className={styles['fault']}>{w('programme.overShort')}</p>}
    </Row>
  );
}
