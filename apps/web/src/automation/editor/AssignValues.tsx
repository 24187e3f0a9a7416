import type { AutomationAction } from '@madoguchi/contract';
import { MultiSelect, Select, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { useT } from '../../kit/i18n.tsx';
import styles from '../automation.module.css';
import type { Names } from '../logic/words.ts';
import { teamQuery } from '../queries.ts';
import { inPage, withChosen } from './options.ts';

type Assign = Extract<AutomationAction, { kind: 'assign' }>;
type Props = { value: Assign; names: Names; error: string | false; onChange: (action: Assign) => void };

const ways = ['rotation', 'least_loaded', 'member', 'nobody'] as const;
const presences = ['available', 'here', 'any'] as const;

/** To whom work is given, and who is left out. */
export function AssignValues({ value, names, error, onChange }: Props) {
  const t = useT();
  const members = useMembers().filter(({ role }) => role !== 'observer');
  const skills = useQuery(teamQuery).data?.skills ?? [];
  const gone = t('automation.gone');
  return (
    <div className={styles.skillForm}>
      <Select
        label={t('automation.form.how')}
        allowDeselect={false}
        comboboxProps={inPage}
        data={ways.map((how) => ({ value: how, label: t(`automation.form.how.${how}`) }))}
        value={value.how}
        onChange={(chosen) => onChange({ ...value, how: ways.find((how) => how === chosen) ?? value.how })}
      />
      {value.how === 'member' && (
        <Select
          label={t('automation.form.member')}
          comboboxProps={inPage}
          data={withChosen(members, value.memberId === null ? [] : [value.memberId], names, gone)}
          value={value.memberId}
          error={error}
          onChange={(memberId) => onChange({ ...value, memberId })}
        />
      )}
      {(value.how === 'rotation' || value.how === 'least_loaded') && (
        <>
          <MultiSelect
            label={t('automation.form.members')}
            comboboxProps={inPage}
            data={withChosen(members, value.memberIds, names, gone)}
            value={value.memberIds}
            onChange={(memberIds) => onChange({ ...value, memberIds })}
          />
          <TagsInput
            label={t('automation.form.skills')}
            data={skills}
            maxTags={10}
            acceptValueOnBlur
            comboboxProps={inPage}
            value={value.skills}
            onChange={(chosen) => onChange({ ...value, skills: chosen.map((skill) => skill.slice(0, 40)) })}
          />
          <Select
            label={t('automation.form.presence')}
            allowDeselect={false}
            comboboxProps={inPage}
            data={presences.map((one) => ({ value: one, label: t(`automation.presence.${one}`) }))}
            value={value.presence}
            onChange={(chosen) =>
              onChange({ ...value, presence: presences.find((one) => one === chosen) ?? value.presence })
            }
          />
        </>
      )}
    </div>
  );
}
