import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { useT } from '../../kit/i18n.tsx';
import type { CallFields } from '../logic/form.ts';
import styles from './CallForm.module.css';
import { useCallbackChoices, type ShownChoice } from './useCallbackChoices.ts';

type Fields = Pick<CallFields, 'callback' | 'callbackAt' | 'ownerId'>;
type Props = { fields: Fields; onChange: (changes: Partial<Fields>) => void; error: string | false };

/** Whether they are called back, by when, and who does. `channelId`: the telephone whose calendar holds, else the workspace's. */
export function CallbackFields({ channelId, fields, onChange, error }: Props & { channelId: string | null }) {
  const t = useT();
  const choices = useCallbackChoices(channelId);
  const isWanted = fields.callback !== '';
  return (
    <div className={styles.callback}>
      <Checkbox
        label={t('callForm.callback')}
        checked={isWanted}
        onChange={(event) =>
          onChange(
            event.currentTarget.checked
              ? { callback: '1', callbackAt: fields.callbackAt || (choices[1]?.wallClock ?? '') }
              : { callback: '' },
          )
        }
      />
      {isWanted && <CallbackWhen fields={fields} onChange={onChange} error={error} choices={choices} />}
    </div>
  );
}

type WhenProps = Props & { choices: readonly ShownChoice[] };

/** By when, and who. */
export function CallbackWhen({ fields, onChange, error, choices }: WhenProps) {
  const t = useT();
  const members = useMembers();
  return (
    <>
      <Group gap={6}>
        {choices.map(({ choice, wallClock, text }) => (
          <Button
            key={choice}
            size="compact-sm"
            variant={wallClock === fields.callbackAt ? 'filled' : 'default'}
            aria-pressed={wallClock === fields.callbackAt}
            onClick={() => onChange({ callbackAt: wallClock })}
          >
            {text}
          </Button>
        ))}
      </Group>
      <div className={styles.pair}>
        <TextInput
          type="datetime-local"
          name="callbackAt"
          label={t('callForm.callbackAt')}
          value={fields.callbackAt}
          error={error}
          onChange={(event) => onChange({ callbackAt: event.currentTarget.value })}
        />
        <Select
          label={t('callForm.owner')}
          value={fields.ownerId === '' ? 'nobody' : fields.ownerId}
          data={[
            { value: 'nobody', label: t('callForm.nobody') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          comboboxProps={{ withinPortal: false }}
          allowDeselect={false}
          onChange={(value) => onChange({ ownerId: value === 'nobody' ? '' : (value ?? '') })}
        />
      </div>
    </>
  );
}
