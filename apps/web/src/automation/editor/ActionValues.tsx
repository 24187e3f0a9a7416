import type { AutomationAction } from '@madoguchi/contract';
import { Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { checklistsQuery } from '../../checklists/queries.ts';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { useT } from '../../kit/i18n.tsx';
import { useTags } from '../../tags/queries.ts';
import { templatesQuery } from '../../templates/queries.ts';
import styles from '../automation.module.css';
import { actionLacks, type Lack } from '../logic/draft.ts';
import type { Names } from '../logic/words.ts';
import { AssignValues } from './AssignValues.tsx';
import { inPage, withChosen } from './options.ts';

type Props = {
  value: AutomationAction;
  names: Names;
  tried: boolean;
  onChange: (action: AutomationAction) => void;
};

const settable = ['open', 'in_progress', 'done'] as const;

/** What an action needs to know. */
export function ActionValues({ value, names, tried, onChange }: Props) {
  const t = useT();
  const members = useMembers();
  const tags = useTags();
  const templates = (useQuery(templatesQuery).data ?? []).filter(({ shared }) => shared);
  const checklists = useQuery(checklistsQuery).data?.items ?? [];
  const gone = t('automation.gone');
  const lacks = tried ? actionLacks(value) : [];
  const error = (what: Lack) => lacks.includes(what) && t('automation.form.missing');
  switch (value.kind) {
    case 'assign':
      return <AssignValues value={value} names={names} error={error('member')} onChange={onChange} />;
    case 'tag':
      return (
        <div className={styles.skillForm}>
          <MultiSelect
            label={t('automation.form.add')}
            searchable
            comboboxProps={inPage}
            data={withChosen(tags, value.add, names, gone)}
            value={value.add}
            error={error('tags')}
            onChange={(add) =>
              onChange({ ...value, add, remove: value.remove.filter((id) => !add.includes(id)) })
            }
          />
          <MultiSelect
            label={t('automation.form.remove')}
            searchable
            comboboxProps={inPage}
            data={withChosen(tags, value.remove, names, gone)}
            value={value.remove}
            onChange={(remove) =>
              onChange({ ...value, remove, add: value.add.filter((id) => !remove.includes(id)) })
            }
          />
        </div>
      );
    case 'status':
      return (
        <Select
          label={t('automation.form.status')}
          allowDeselect={false}
          comboboxProps={inPage}
          data={settable.map((status) => ({ value: status, label: t(`inbox.status.${status}`) }))}
          value={value.status}
          onChange={(chosen) =>
            onChange({ ...value, status: settable.find((status) => status === chosen) ?? value.status })
          }
        />
      );
    case 'hold':
      return (
        <div className={styles.skillForm}>
          <TextInput
            label={t('automation.form.reason')}
            maxLength={200}
            autoComplete="off"
            value={value.reason}
            error={error('reason')}
            onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
          />
          <NumberInput
            label={t('automation.form.hours')}
            min={1}
            max={8760}
            allowDecimal={false}
            value={value.hours > 0 ? value.hours : ''}
            error={error('hours')}
            onChange={(hours) => onChange({ ...value, hours: typeof hours === 'number' ? hours : 0 })}
          />
        </div>
      );
    case 'note':
      return (
        <Textarea
          label={t('automation.form.text')}
          autosize
          minRows={2}
          maxLength={2000}
          value={value.text}
          error={error('text')}
          onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
        />
      );
    case 'notify':
      return (
        <div className={styles.skillForm}>
          <MultiSelect
            label={t('automation.form.notifyTo')}
            description={t('automation.form.notifyHint')}
            comboboxProps={inPage}
            data={withChosen(members, value.memberIds, names, gone)}
            value={value.memberIds}
            error={error('to')}
            onChange={(memberIds) => onChange({ ...value, memberIds })}
          />
          <Checkbox
            label={t('automation.form.notifyAssignee')}
            checked={value.assignee}
            onChange={(event) => onChange({ ...value, assignee: event.currentTarget.checked })}
          />
          <Textarea
            label={t('automation.form.text')}
            autosize
            minRows={2}
            maxLength={500}
            value={value.text}
            error={error('text')}
            onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
          />
        </div>
      );
    case 'checklist':
      return (
        <Select
          label={t('automation.form.checklist')}
          searchable
          comboboxProps={inPage}
          data={withChosen(checklists, [value.checklistId], names, gone)}
          value={value.checklistId === '' ? null : value.checklistId}
          error={error('checklist')}
          onChange={(checklistId) => onChange({ ...value, checklistId: checklistId ?? '' })}
        />
      );
    case 'answer':
      return (
        <div className={styles.skillForm}>
          <Select
            label={t('automation.form.template')}
            description={t('automation.form.templateHint')}
            searchable
            comboboxProps={inPage}
            data={withChosen(templates, [value.templateId], names, gone)}
            value={value.templateId === '' ? null : value.templateId}
            error={error('template')}
            onChange={(templateId) => onChange({ ...value, templateId: templateId ?? '' })}
          />
          <Select
            label={t('automation.form.answerHow')}
            allowDeselect={false}
            comboboxProps={inPage}
            data={(['draft', 'send'] as const).map((how) => ({
              value: how,
              label: t(`automation.form.answer.${how}`),
            }))}
            value={value.how}
            onChange={(how) => onChange({ ...value, how: how === 'send' ? 'send' : 'draft' })}
          />
          {value.how === 'send' && (
            <p className={styles.hint}>
              {t('automation.form.answerHint')} {t('automation.form.signedBy')}
            </p>
          )}
        </div>
      );
  }
}
