import type { Ambassador } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import growth from '../growth/growth.module.css';
import { langOf } from '../inbox/logic/lang.ts';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { StateDot, type DotTone } from '../kit/StateDot.tsx';
import { formatDate } from '../mentions/days.ts';
import { useAmbassadorWords } from './words.ts';

const tones: Record<Ambassador['state'], DotTone> = {
  candidate: 'quiet',
  asked: 'careful',
  active: 'good',
  ended: 'quiet',
};

/** Somebody in one line: how many follow, how long one works together, and what is to be checked. */
export function AmbassadorRow({ ambassador }: { ambassador: Ambassador }) {
  const w = useAmbassadorWords();
  const locale = useLocale();
  const { id, name, state, reach, relation, warnings, topics } = ambassador;
  return (
    <Row
      title={
        <Link
          to="/growth/ambassadors/$ambassadorId"
          params={{ ambassadorId: id }}
          lang={langOf(name, locale)}
        >
          {name}
        </Link>
      }
      detail={
        <span className={growth.facts}>
          <StateDot tone={tones[state]}>{w(`state.${state}`)}</StateDot>
          <Reach reach={reach} />
          <span>
            {relation.agreements === 0 ? w('noAgreement') : w('agreementsOf', { count: relation.agreements })}
          </span>
          {relation.since !== null && <span>{w('since', { day: formatDate(relation.since, locale) })}</span>}
          {topics.length > 0 && <span lang={langOf(topics.join(''), locale)}>{topics.join('・')}</span>}
        </span>
      }
      actions={warnings > 0 && <StateDot tone="careful">{w('warnings', { count: warnings })}</StateDot>}
    />
  );
}

/** How many follow the account most people follow, of which class that is, and when it was seen. */
export function Reach({ reach }: Pick<Ambassador, 'reach'>) {
  const w = useAmbassadorWords();
  const locale = useLocale();
  if (reach === null) return <span>{w('noReach')}</span>;
  return (
    <>
      <span>{w(`size.${reach.size}`)}</span>
      <span>
        {w('followers', {
          count: formatCount(reach.followers, locale),
          day: formatDate(reach.observedOn, locale),
          network: w(`network.${reach.network}`),
        })}
      </span>
    </>
  );
}
