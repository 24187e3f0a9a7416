import type { ExperimentDetail } from '@madoguchi/contract';
import { When } from '../kit/When.tsx';
import styles from './experiments.module.css';
import { letterOf, useWords } from './words.ts';

/** What was decided, and what was learnt. */
export function Decision({ experiment }: { experiment: ExperimentDetail }) {
  const w = useWords();
  const { kind, decision, decidedVariant, decidedAt, decidedBy, learnt, nextStep, variants } = experiment;
  if (decision === null) return null;
  const adopted = variants.find(({ variant }) => variant === decidedVariant);
  return (
    <dl className={styles.list}>
      <dt>{w('experiments.decision')}</dt>
      <dd>
        <strong>
          {w(`experiments.decided.${decision}`, {
            letter: letterOf(decidedVariant ?? 0),
            name: adopted?.name ?? '',
          })}
        </strong>
        {decision === 'adopt' && kind === 'landing' && (
          <span className={styles.below}>{w('experiments.adopt.link')}</span>
        )}
        <span className={styles.below}>
          {decidedAt !== null && <When at={decidedAt} />}{' '}
          {decidedBy !== null && w('experiments.decided.by', { name: decidedBy.name })}
        </span>
      </dd>
      <dt>{w('experiments.learnt')}</dt>
      <dd>{learnt}</dd>
      {nextStep !== '' && (
        <>
          <dt>{w('experiments.next')}</dt>
          <dd>{nextStep}</dd>
        </>
      )}
    </dl>
  );
}
