import type { Experiment } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconFlask, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { GrowthNav } from '../growth/GrowthNav.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { When } from '../kit/When.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import styles from './experiments.module.css';
import { experimentsQuery } from './queries.ts';
import { StateBadge } from './StateBadge.tsx';
import { letterOf, useWords } from './words.ts';

/** What is tried, and what came of it. */
export default function ExperimentsScreen() {
  const w = useWords();
  const mayWrite = useCan('growth:write');
  return (
    <Screen
      wide
      title={w('experiments.title')}
      lead={w('experiments.lead')}
      actions={
        mayWrite && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/growth/experiments/new" {...props} />}
          >
            {w('experiments.new')}
          </Button>
        )
      }
    >
      <GrowthNav />
      <PagedRows
        query={experimentsQuery}
        label={w('experiments.title')}
        empty={
          <EmptyState icon={<IconFlask size={36} stroke={1.5} />} title={w('experiments.empty')}>
            {w('experiments.emptyBody')}
          </EmptyState>
        }
        renderRow={(experiment) => <ExperimentRow key={experiment.id} experiment={experiment} />}
      />
    </Screen>
  );
}

export function ExperimentRow({ experiment }: { experiment: Experiment }) {
  const w = useWords();
  const locale = useLocale();
  const {
    id,
    kind,
    name,
    hypothesis,
    state,
    units,
    size,
    endsAt,
    endedAt,
    decision,
    decidedVariant,
    variants,
  } = experiment;
  const adopted = variants.find(({ variant }) => variant === decidedVariant);
  return (
    <Row
      title={
        <Link to="/growth/experiments/$experimentId" params={{ experimentId: id }}>
          {name}
        </Link>
      }
      detail={
        <span className={styles.facts}>
          <StateBadge state={state} />
          <span>{w(`experiments.kind.${kind}`)}</span>
          {state !== 'planned' && (
            <span>
              {w('experiments.arms.units')}{' '}
              {w('experiments.progress.value', {
                over: formatCount(units, locale),
                size: formatCount(size, locale),
              })}
            </span>
          )}
          {state === 'running' && endsAt !== null && (
            <span>
              {w('experiments.endsAt')} <When at={endsAt} />
            </span>
          )}
          {endedAt !== null && (
            <span>
              {w('experiments.ended')} <When at={endedAt} />
            </span>
          )}
          {decision !== null && (
            <strong>
              {w(`experiments.decided.${decision}`, {
                letter: letterOf(decidedVariant ?? 0),
                name: adopted?.name ?? '',
              })}
            </strong>
          )}
        </span>
      }
    >
      <p className={styles.quiet}>{hypothesis}</p>
    </Row>
  );
}
