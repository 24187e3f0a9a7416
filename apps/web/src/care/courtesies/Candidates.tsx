import type { Candidate } from '@madoguchi/contract';
import { Checkbox } from '@mantine/core';
import { useCallName } from '../../customers/logic/callName.ts';
import { langOf } from '../../inbox/logic/lang.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useTimeZone } from '../../kit/session.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { formatDay } from '../../kit/time.ts';
import styles from '../care.module.css';
import own from './courtesies.module.css';
import { stateTones } from '../logic/choices.ts';

type Props = {
  items: readonly Candidate[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

/** Customers to tick; whoever was chosen already is shown with how it stands. */
export function Candidates({ items, chosen, onChange }: Props) {
  const t = useT();
  const free = items.filter(({ state }) => state === null);
  const isAll = free.length > 0 && free.every(({ id }) => chosen.has(id));
  const turn = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <>
      <Checkbox
        label={t('aftercare.choose.all')}
        checked={isAll}
        indeterminate={!isAll && chosen.size > 0}
        onChange={() => onChange(isAll ? new Set() : new Set(free.map(({ id }) => id)))}
      />
      <ul className={styles.lines} aria-label={t('aftercare.choose.list')}>
        {items.map((item) => (
          <Line key={item.id} item={item} isChosen={chosen.has(item.id)} onTurn={() => turn(item.id)} />
        ))}
      </ul>
    </>
  );
}

function Line({ item, isChosen, onTurn }: { item: Candidate; isChosen: boolean; onTurn: () => void }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const callName = useCallName();
  const { name, company, region, lastContactAt, state, mourning, giftsRefused, amount } = item;
  const about = [
    t(region === null ? 'aftercare.region.none' : `aftercare.region.${region}`),
    ...(lastContactAt === null
      ? []
      : [t('aftercare.choose.last', { day: formatDay(lastContactAt, locale, timeZone) })]),
    ...(amount > 0 ? [t('aftercare.part.yen', { amount: amount.toLocaleString(locale) })] : []),
  ];
  return (
    <li className={own.candidate}>
      <Checkbox
        aria-label={t('aftercare.choose.pick', { name: callName(item) })}
        checked={isChosen}
        disabled={state !== null}
        onChange={onTurn}
      />
      <span className={styles.what}>
        <span className={styles.customer} lang={langOf(name, locale)}>
          {callName(item)}
          {company !== null && <small>{company}</small>}
        </span>
        <small>{about.join(' · ')}</small>
      </span>
      <span>
        {mourning && <span className={styles.careful}>{t('aftercare.reason.mourning')}</span>}
        {giftsRefused && <span className={styles.careful}>{t('aftercare.reason.gifts_refused')}</span>}
        {state !== null && <StateDot tone={stateTones[state]}>{t(`aftercare.taskState.${state}`)}</StateDot>}
      </span>
    </li>
  );
}
