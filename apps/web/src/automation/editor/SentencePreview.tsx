import type { AutomationDefinition } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import styles from '../automation.module.css';
import { conditionLacks, actionLacks } from '../logic/draft.ts';
import { actionWords, conditionsWords, triggerWords, type Names } from '../logic/words.ts';

/** What a rule means, as far as it is written. */
export function SentencePreview({ definition, names }: { definition: AutomationDefinition; names: Names }) {
  const t = useT();
  const conditions = definition.conditions.filter((condition) => !conditionLacks(condition));
  const actions = definition.actions.filter((action) => actionLacks(action).length === 0);
  const parts = [
    triggerWords(t, definition.trigger, names),
    conditionsWords(t, { match: definition.match, conditions }, names),
  ];
  return (
    <div className={styles.preview} role="status">
      <p className={styles.label}>{t('automation.form.preview')}</p>
      <p>{parts.filter((part) => part !== '').join(t('automation.and'))}</p>
      {actions.length > 0 && (
        <ul>
          {actions.map((action, index) => (
            <li key={index}>{actionWords(t, action, names)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
