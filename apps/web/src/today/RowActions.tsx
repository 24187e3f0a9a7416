import type { TodayItem } from '@madoguchi/contract';
import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import { membersQuery } from '../kit/queries.ts';
import { actOf, answerOf, putOffOf } from './logic/acts.ts';
import styles from './today.module.css';
import type { Acts } from './useActs.ts';

type Props = {
  item: TodayItem;
  name: string;
  acts: Acts;
  mayAct: boolean;
  mayGive: boolean;
  onLeave: () => void;
};

/** The one act that fits, putting off where that needs no word to the customer, and for a lead giving it to somebody. */
export function RowActions({ item, name, acts, mayAct, mayGive, onLeave }: Props) {
  const t = useT();
  const act = actOf(item);
  const later = putOffOf(item);
  const number = item.reasons[0]?.number ?? null;
  if (act === null) return null;
  return (
    <div className={styles.actions}>
      {number !== null && (
        <Button component="a" href={`tel:${number}`} variant="default" size="compact-md">
          {t('today.call')}
        </Button>
      )}
      {act.does === 'open' ? (
        <Button
          component={Link}
          to={act.reason.address}
          variant="default"
          size="compact-md"
          data-does="act"
          onClick={onLeave}
          aria-label={t('today.about', { what: t(`today.open.${act.reason.kind}`), name })}
        >
          {t(`today.open.${act.reason.kind}`)}
        </Button>
      ) : (
        mayAct && (
          <Button
            variant="default"
            size="compact-md"
            data-does="act"
            onClick={() => void acts.perform(act)}
            aria-label={t('today.about', { what: t(`today.act.${act.does}`), name })}
          >
            {t(`today.act.${act.does}`)}
          </Button>
        )
      )}
      {mayAct && later !== null && (
        <Button
          variant="subtle"
          size="compact-md"
          data-does="putOff"
          onClick={() => void acts.putOff(later)}
          aria-label={t('today.about', { what: t('today.putOff'), name })}
        >
          {t('today.putOff')}
        </Button>
      )}
      {mayGive && answerOf(item) !== null && <Give item={item} name={name} acts={acts} />}
    </div>
  );
}

function Give({ item, name, acts }: Pick<Props, 'item' | 'name' | 'acts'>) {
  const t = useT();
  const members = useQuery(membersQuery).data ?? [];
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('today.about', { what: t('today.give'), name })}
        >
          {t('today.give')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {members
          .filter(({ id, role }) => id !== answerOf(item)?.ownerId && role !== 'observer')
          .map((member) => (
            <Menu.Item key={member.id} onClick={() => void acts.give(item, member.id)}>
              {member.name}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
