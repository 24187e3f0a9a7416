import type { Approval, ApprovalStep } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { When } from '../../kit/When.tsx';
import { tookWords } from '../logic/words.ts';
import styles from './parts.module.css';

/** What happened to a reply: who asked, who decided after how long, and every text it has had. */
export function History({ steps }: Pick<Approval, 'steps'>) {
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <Step key={step.at + step.kind} step={step} asked={askedBefore(steps, index)} />
      ))}
    </ol>
  );
}

/** The request that a decision answers. */
function askedBefore(steps: readonly ApprovalStep[], index: number): ApprovalStep | undefined {
  return steps.slice(0, index).findLast(({ kind }) => kind === 'requested' || kind === 'requested_again');
}

function Step({ step, asked }: { step: ApprovalStep; asked: ApprovalStep | undefined }) {
  const t = useT();
  const what = t(`approval.step.${step.kind}`);
  const decides = step.kind === 'approved' || step.kind === 'sent_back';
  const whole =
    decides && asked !== undefined
      ? t('approval.step.took', { what, time: tookWords(t, asked.at, step.at) })
      : what;
  return (
    <li className={styles.step}>
      <span className={styles.line}>
        <When at={step.at} />
        <span>
          {step.member === null ? whole : t('approval.step.by', { name: step.member.name, what: whole })}
        </span>
      </span>
      {step.comment !== null && <p className={styles.comment}>{step.comment}</p>}
      {step.text !== null && (
        <details className={styles.version}>
          <summary>{t('approval.step.version')}</summary>
          <p>{step.text}</p>
        </details>
      )}
    </li>
  );
}
