import type { LanguageRule } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { sourceKey, sources } from '../logic/source.ts';
import { rulesQuery } from '../queries.ts';
import { RuleRow } from './RuleRow.tsx';
import styles from './RuleList.module.css';

/** The rules by where they come from, each with what is done when it is broken. */
export function RuleList({ canWrite }: { canWrite: boolean }) {
  const t = useT();
  const rules = useQuery(rulesQuery);
  if (rules.error !== null) return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />;
  if (rules.data === undefined) return <Skeletons rows={6} height={84} />;
  return sources.map((source) => (
    <Section
      key={source}
      title={t(`rules.from.${sourceKey(source)}`)}
      lead={t(`rules.from.${sourceKey(source)}.lead`)}
    >
      <ul className={styles.rules}>
        {rules.data
          .filter((rule: LanguageRule) => rule.source === source)
          .map((rule) => (
            <RuleRow key={rule.id} rule={rule} canWrite={canWrite} />
          ))}
      </ul>
    </Section>
  ));
}
