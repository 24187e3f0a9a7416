import type { PasswordVerdict } from '@madoguchi/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import styles from './PasswordStrength.module.css';

const steps = [1, 2, 3, 4] as const;

/**
 * How hard a new password is to guess, while it is typed. The server says, by the same judgement that decides when it
 * is saved; the answer is kept nowhere.
 */
export function PasswordStrength({ password, about }: { password: string; about: readonly string[] }) {
  const [settled] = useDebouncedValue(password, 250);
  const { data } = useQuery({
    queryKey: ['password-strength', settled, ...about],
    queryFn: () =>
      api.post<PasswordVerdict>('/passwords/judge', {
        password: settled,
        about: about.filter((each) => each !== ''),
      }),
    enabled: settled.length >= 4 && settled.length <= 128,
    gcTime: 0,
    staleTime: 60_000,
    retry: false,
    placeholderData: (before) => before,
  });
  return <Verdict verdict={password === '' || data === undefined ? null : data} />;
}

/** The bar and its words; room is kept for it, so that nothing moves while one types. */
export function Verdict({ verdict }: { verdict: PasswordVerdict | null }) {
  const t = useT();
  const score = verdict?.score ?? 0;
  return (
    <div className={styles.strength} data-good={verdict?.acceptable ?? false}>
      <div className={styles.bar} aria-hidden>
        {steps.map((step) => (
          <span key={step} data-on={verdict !== null && (score >= step || step === 1)} />
        ))}
      </div>
      <p className={styles.words} role="status">
        {t('strength.label')}
        {verdict !== null && (
          <>
            {': '}
            <b>{t(`strength.${strengthOf(score)}`)}</b>
            {verdict.weakness !== null && ` ${t(`strength.${verdict.weakness}`)}`}
          </>
        )}
      </p>
    </div>
  );
}

function strengthOf(score: number): 0 | 1 | 2 | 3 | 4 {
  return ([0, 1, 2, 3, 4] as const).find((each) => each >= score) ?? 4;
}
