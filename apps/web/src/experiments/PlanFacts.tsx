import type { ExperimentDetail, ExperimentResult } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { When } from '../kit/When.tsx';
import styles from './experiments.module.css';
import { percent, points } from './logic.ts';
import { StateBadge } from './StateBadge.tsx';
import { letterOf, useWords } from './words.ts';

/** What was planned, as it was. */
export function PlanFacts({ experiment }: { experiment: ExperimentDetail }) {
  const w = useWords();
  const locale = useLocale();
  const { kind, hypothesis, change, measure, guards, withinDays, baseRate, difference, size, variants } =
    experiment;
  const { link, broadcast, tag, alpha, power } = experiment;
  return (
    <dl className={styles.list}>
      <dt>{w('experiments.hypothesis')}</dt>
      <dd>{hypothesis}</dd>
      <dt>{w('experiments.change')}</dt>
      <dd>{change}</dd>
      <dt>{w('experiments.kind')}</dt>
      <dd>
        {w(`experiments.kind.${kind}`)}
        {link !== null && (
          <>
            {' · '}
            <Link to="/growth/links/$linkId" params={{ linkId: link.id }}>
              {link.name}
            </Link>
          </>
        )}
        {broadcast !== null && (
          <>
            {' · '}
            <Link to="/broadcasts/$id" params={{ id: broadcast.id }}>
              {broadcast.name}
            </Link>
          </>
        )}
        {kind === 'script' && ` · ${tag?.name ?? w('experiments.tag.all')}`}
      </dd>
      <dt>{w('experiments.measure')}</dt>
      <dd>
        {w(`experiments.measure.${measure}`)} ({w('experiments.within.days', { days: withinDays })})
      </dd>
      {guards.length > 0 && (
        <>
          <dt>{w('experiments.guards')}</dt>
          <dd>{guards.map((guard) => w(`experiments.measure.${guard}`)).join(' · ')}</dd>
        </>
      )}
      <dt>{w('experiments.base')}</dt>
      <dd>{percent(baseRate, locale)}</dd>
      <dt>{w('experiments.difference')}</dt>
      <dd>{points(difference, locale).replace('+', '±')}</dd>
      <dt>{w('experiments.alpha')}</dt>
      <dd>{percent(alpha, locale)}</dd>
      <dt>{w('experiments.power')}</dt>
      <dd>{percent(power, locale)}</dd>
      <dt>{w('experiments.size')}</dt>
      <dd>{formatCount(size, locale)}</dd>
      {variants.map(({ variant, name, share, target, subject, text }) => (
        <div key={variant} className={styles.pair}>
          <dt>{w('experiments.variant', { letter: letterOf(variant) })}</dt>
          <dd>
            {[`${name} (${percent(share / 100, locale)})`, target, subject, text].filter(Boolean).join('\n')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How far it has come. */
export function RunFacts({
  experiment,
  result,
}: {
  experiment: ExperimentDetail;
  result: ExperimentResult | undefined;
}) {
  const w = useWords();
  const locale = useLocale();
  const { state, startedAt, endsAt, endedAt, stopReason, size } = experiment;
  const over = result?.arms.reduce((sum, { units, waiting }) => sum + units - waiting, 0);
  return (
    <dl className={styles.list}>
      <dt>{w('experiments.do')}</dt>
      <dd>
        <StateBadge state={state} />
      </dd>
      {startedAt !== null && (
        <>
          <dt>{w('experiments.started')}</dt>
          <dd>
            <When at={startedAt} />
          </dd>
        </>
      )}
      {endsAt !== null && (
        <>
          <dt>{w('experiments.endsAt')}</dt>
          <dd>
            <When at={endsAt} />
          </dd>
        </>
      )}
      {endedAt !== null && (
        <>
          <dt>{w('experiments.ended')}</dt>
          <dd>
            <When at={endedAt} />
          </dd>
        </>
      )}
      {stopReason !== null && (
        <>
          <dt>{w('experiments.stopReason')}</dt>
          <dd>{stopReason}</dd>
        </>
      )}
      {over !== undefined && (
        <>
          <dt>{w('experiments.progress')}</dt>
          <dd>
            {w('experiments.progress.value', {
              over: formatCount(over, locale),
              size: formatCount(size, locale),
            })}
          </dd>
        </>
      )}
    </dl>
  );
}
