import type { AutomationAction } from '@madoguchi/contract';
import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import styles from '../automation.module.css';
import { actionKinds, blankAction } from '../logic/draft.ts';
import type { Names } from '../logic/words.ts';
import { ActionValues } from './ActionValues.tsx';
import { inPage } from './options.ts';

type Props = {
  value: AutomationAction[];
  names: Names;
  tried: boolean;
  onChange: (actions: AutomationAction[]) => void;
};

/** «Then»: what is done, from top to bottom. */
export function ThenPart({ value, names, tried, onChange }: Props) {
  const t = useT();
  return (
    <section className={styles.part} aria-labelledby="automation-then">
      <div className={styles.partHead}>
        <h2 className={styles.partTitle} id="automation-then">
          {t('automation.form.then')}
        </h2>
        <p className={styles.hint}>{t('automation.form.thenHint')}</p>
      </div>
      {value.map((action, index) => {
        const number = index + 1;
        return (
          <fieldset key={index} className={styles.piece}>
            <legend>{t('automation.form.action', { number })}</legend>
            <Select
              className={styles.first ?? ''}
              label={t('automation.form.actionKind')}
              allowDeselect={false}
              comboboxProps={inPage}
              data={actionKinds.map((kind) => ({ value: kind, label: t(`automation.action.${kind}`) }))}
              value={action.kind}
              onChange={(chosen) => {
                const kind = actionKinds.find((one) => one === chosen);
                if (kind !== undefined && kind !== action.kind)
                  onChange(value.with(index, blankAction(kind)));
              }}
            />
            <ActionIcon
              className={styles.remove ?? ''}
              variant="subtle"
              aria-label={t('automation.form.removeAction', { number })}
              onClick={() => onChange(value.toSpliced(index, 1))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
            <div className={styles.wide}>
              <ActionValues
                value={action}
                names={names}
                tried={tried}
                onChange={(next) => onChange(value.with(index, next))}
              />
            </div>
          </fieldset>
        );
      })}
      {tried && value.length === 0 && (
        <p className={styles.troubled} role="alert">
          {t('automation.form.noAction')}
        </p>
      )}
      {value.length < 10 && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...value, blankAction(value.length === 0 ? 'assign' : 'tag')])}
          >
            {t('automation.form.addAction')}
          </Button>
        </div>
      )}
    </section>
  );
}
