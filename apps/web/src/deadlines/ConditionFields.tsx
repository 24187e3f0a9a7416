import { ActionIcon, Button, MultiSelect, Select } from '@mantine/core';
import type { DeadlineCondition } from '@madoguchi/contract';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { CustomersField } from '../approvals/settings/CustomersField.tsx';
import { withChosen } from '../automation/editor/options.ts';
import { useChannels } from '../inbox/data/useDesk.ts';
import { useT } from '../kit/i18n.tsx';
import { useTags } from '../tags/queries.ts';
import { CompaniesField } from './CompaniesField.tsx';
import { blankCondition, conditionKinds } from './logic/draft.ts';
import { deadlineMarks } from './logic/lists.ts';
import type { Names } from './logic/sentence.ts';
import styles from './rules.module.css';

type Props = {
  conditions: DeadlineCondition[];
  names: Names;
  onChange: (conditions: DeadlineCondition[]) => void;
  onNames: (names: Names) => void;
};

const most = 5;

/** When a rule holds: where all of its conditions do. */
export function ConditionFields({ conditions, names, onChange, onNames }: Props) {
  const t = useT();
  return (
    <fieldset className={styles.piece}>
      <legend>{t('deadlines.form.conditions')}</legend>
      {conditions.length === 0 && <p className={styles.quiet}>{t('deadlines.form.conditionsNone')}</p>}
      {conditions.map((condition, index) => (
        <div key={index} className={styles.condition}>
          <Select
            className={styles.day ?? ''}
            aria-label={t('deadlines.form.conditionKind', { count: index + 1 })}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={conditionKinds.map((kind) => ({ value: kind, label: t(`deadlines.condition.${kind}`) }))}
            value={condition.kind}
            onChange={(chosen) => {
              const kind = conditionKinds.find((one) => one === chosen);
              if (kind !== undefined && kind !== condition.kind)
                onChange(conditions.with(index, blankCondition(kind)));
            }}
          />
          <div className={styles.values}>
            <Values
              condition={condition}
              names={names}
              onNames={onNames}
              onChange={(changed) => onChange(conditions.with(index, changed))}
            />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={40}
            aria-label={t('deadlines.form.conditionRemove', { count: index + 1 })}
            onClick={() => onChange(conditions.toSpliced(index, 1))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {conditions.length < most && (
        <Button
          variant="subtle"
          className={styles.addCondition ?? ''}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...conditions, blankCondition('tags')])}
        >
          {t('deadlines.form.conditionAdd')}
        </Button>
      )}
    </fieldset>
  );
}

type ValueProps = {
  condition: DeadlineCondition;
  names: Names;
  onChange: (condition: DeadlineCondition) => void;
  onNames: (names: Names) => void;
};

function Values({ condition, names, onChange, onNames }: ValueProps) {
  const t = useT();
  const channels = useChannels() ?? [];
  const tags = useTags();
  const gone = t('deadlines.form.gone');
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: names[id] ?? gone }));
  const tell = (items: readonly { id: string; name: string }[]): string[] => {
    onNames(Object.fromEntries(items.map(({ id, name }) => [id, name])));
    return items.map(({ id }) => id);
  };
  const several = (
    data: { value: string; label: string }[],
    value: readonly string[],
    choose: (ids: string[]) => void,
  ) => (
    <MultiSelect
      aria-label={t(`deadlines.condition.${condition.kind}`)}
      data={data}
      value={[...value]}
      searchable={data.length > 8}
      comboboxProps={{ withinPortal: false }}
      onChange={choose}
    />
  );
  switch (condition.kind) {
    case 'channel':
      return several(
        withChosen(channels, condition.channelIds, names, gone),
        condition.channelIds,
        (channelIds) => onChange({ ...condition, channelIds }),
      );
    case 'tags':
      return several(withChosen(tags, condition.tagIds, names, gone), condition.tagIds, (tagIds) =>
        onChange({ ...condition, tagIds }),
      );
    case 'reading':
      return several(
        deadlineMarks.map((mark) => ({ value: mark, label: t(`deadlines.mark.${mark}`) })),
        condition.marks,
        (chosen) => onChange({ ...condition, marks: deadlineMarks.filter((mark) => chosen.includes(mark)) }),
      );
    case 'customer':
      return (
        <CustomersField
          value={named(condition.customerIds)}
          onChange={(customers) => onChange({ ...condition, customerIds: tell(customers) })}
        />
      );
    case 'company':
      return (
        <CompaniesField
          value={named(condition.companyIds)}
          onChange={(companies) => onChange({ ...condition, companyIds: tell(companies) })}
        />
      );
  }
}
