import { Button, Checkbox, TextInput } from '@mantine/core';
import type { Webhook, WebhookEvent } from '@madoguchi/contract';
import { useState } from 'react';
import { required } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { useForm } from '../kit/useForm.ts';
import { events, eventWords } from './events.ts';
import styles from './webhooks.module.css';

export type WebhookInput = Pick<Webhook, 'name' | 'url' | 'events'>;

type Props = {
  initial: WebhookInput;
  submitLabel: string;
  onSubmit: (input: WebhookInput) => Promise<unknown>;
  onCancel?: () => void;
};

/** Name, address and what to tell: for a new webhook and for one that is changed. */
export function WebhookForm({ initial, submitLabel, onSubmit, onCancel }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<WebhookEvent[]>(initial.events);
  const [noEvent, setNoEvent] = useState(false);
  const fields = useForm({
    initial: { name: initial.name, url: initial.url },
    rules: { name: required, url: required },
  });

  const submit = fields.submit(async ({ name, url }) => {
    setNoEvent(chosen.length === 0);
    if (chosen.length > 0) await onSubmit({ name: name.trim(), url: url.trim(), events: chosen });
  });

  return (
    <form className={form['form']} noValidate onSubmit={submit}>
      <TextInput
        label={t('webhooks.name')}
        description={t('webhooks.nameHint')}
        autoComplete="off"
        {...fields.field('name')}
      />
      <TextInput
        label={t('webhooks.url')}
        description={t('webhooks.urlHint')}
        type="url"
        inputMode="url"
        placeholder="https://example.jp/madoguchi"
        autoComplete="off"
        {...fields.field('url')}
      />
      <Checkbox.Group
        label={t('webhooks.events')}
        error={noEvent && chosen.length === 0 ? t('webhooks.noEvent') : null}
        value={chosen}
        onChange={(values) => setChosen(events.filter((event) => values.includes(event)))}
      >
        <div className={styles['events']}>
          {events.map((event) => (
            <Checkbox
              key={event}
              value={event}
              label={t(eventWords[event])}
              description={<code>{event}</code>}
            />
          ))}
        </div>
      </Checkbox.Group>
      <FormFailure error={fields.failure} />
      <div className={form['buttons']}>
        <Button type="submit" loading={fields.pending}>
          {submitLabel}
        </Button>
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
