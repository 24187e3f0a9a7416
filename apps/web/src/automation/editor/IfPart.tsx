import type { AutomationCondition, AutomationDefinition } from '@madoguchi/contract';
import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import styles from '../automation.module.css';
import { blankCondition } from '../logic/draft.ts';
import type { Names } from '../logic/words.ts';
import { ConditionPiece } from './ConditionPiece.tsx';
import { inPage } from './options.ts';

type Part = Pick<AutomationDefinition, 'match' | 'conditions'>;
type Props = {
  value: Part;
  names: Names;
  tried: boolean;
  onChange: (part: Part) => void;
  onNames: (names: Names) => void;
};

/** «If»: what must hold. */
export function IfPart({ value, names, tried, onChange, onNames }: Props) {
  const t = useT();
  const { match, conditions } = value;
  const set = (next: AutomationCondition[]) => onChange({ match, conditions: next });
  return (
    <section className={styles.part} aria-labelledby="automation-if">
      <div className={styles.partHead}>
        <h2 className={styles.partTitle} id="automation-if">
          {t('automation.form.if')}
        </h2>
        <p className={styles.hint}>{t('automation.form.ifHint')}</p>
      </div>
      {conditions.length > 1 && (
        <Select
          label={t('automation.form.match')}
          allowDeselect={false}
          comboboxProps={inPage}
          data={[
            { value: 'all', label: t('automation.form.matchAll') },
            { value: 'any', label: t('automation.form.matchAny') },
          ]}
          value={match}
          onChange={(chosen) => onChange({ match: chosen === 'any' ? 'any' : 'all', conditions })}
        />
      )}
      {conditions.map((condition, index) => (
        <ConditionPiece
          key={index}
          number={index + 1}
          value={condition}
          names={names}
          tried={tried}
          onNames={onNames}
          onChange={(next) => set(conditions.with(index, next))}
          onRemove={() => set(conditions.toSpliced(index, 1))}
        />
      ))}
      {conditions.length < 20 && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => set([...conditions, blankCondition('words')])}
          >
            {t('automation.form.addCondition')}
          </Button>
        </div>
      )}
    </section>
  );
}
