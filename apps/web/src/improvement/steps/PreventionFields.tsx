import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import type { PreventiveAction } from '@madoguchi/contract';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useT } from '../../kit/i18n.tsx';
import { useMe } from '../../kit/session.tsx';
import type { FieldsProps } from './fields.ts';
import styles from './steps.module.css';

/** What keeps it from happening again: who does it, by when, how one sees that it works. */
export function PreventionFields({ content, set, errors }: FieldsProps<'prevention'>) {
  const t = useT();
  const me = useMe();
  const { actions } = content;
  const change = (at: number, changed: Partial<PreventiveAction>) =>
    set({ actions: actions.map((action, nth) => (nth === at ? { ...action, ...changed } : action)) });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('improvement.prevention.actions')}</legend>
      {errors['actions'] !== undefined && <p className={styles.wrong}>{errors['actions']}</p>}
      {actions.map((action, at) => (
        <div key={at} className={styles.action}>
          <Textarea
            className={styles.wide}
            label={t('improvement.prevention.text', { nth: at + 1 })}
            autosize
            maxLength={1000}
            value={action.text}
            error={errors[`actions.${at}.text`]}
            onChange={(event) => change(at, { text: event.currentTarget.value })}
          />
          <TextInput
            label={t('improvement.prevention.owner')}
            value={action.owner}
            maxLength={120}
            error={errors[`actions.${at}.owner`]}
            onChange={(event) => change(at, { owner: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('improvement.prevention.due')}
            value={action.due ?? ''}
            error={errors[`actions.${at}.due`]}
            onChange={(event) =>
              change(at, { due: event.currentTarget.value === '' ? null : event.currentTarget.value })
            }
          />
          <TextInput
            className={styles.wide}
            label={t('improvement.prevention.seen')}
            value={action.seen}
            maxLength={600}
            error={errors[`actions.${at}.seen`]}
            onChange={(event) => change(at, { seen: event.currentTarget.value })}
          />
          <ActionIcon
            className={styles.remove}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('improvement.prevention.remove', { nth: at + 1 })}
            onClick={() => set({ actions: actions.filter((_, nth) => nth !== at) })}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() =>
            set({ actions: [...actions, { text: '', owner: me.member.name, due: null, seen: '' }] })
          }
        >
          {t('improvement.prevention.add')}
        </Button>
      </div>
    </fieldset>
  );
}
