import type { Channel, PhoneShown } from '@madoguchi/contract';
import { Button, Checkbox, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMembers } from '../../inbox/data/useDesk.ts';
import { Choices } from '../../kit/Choices.tsx';
import { required, wholeNumber } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useForm } from '../../kit/useForm.ts';
import { useChannelWrites } from '../../settings/channels/useChannelWrites.ts';
import { routingChange, valuesOfRouting } from '../logic/settings.ts';

const week = 7 * 24 * 60;
const emergencyUses = ['never', 'outside_hours', 'always'] as const;

/** Whose screens show a call, and, where the desk rings telephones, how; by when one calls back. */
export function PhoneRoutingForm({ channel, phone }: { channel: Channel; phone: PhoneShown }) {
  const t = useT();
  const members = useMembers();
  const { update } = useChannelWrites(channel.id);
  const { routing } = phone;
  const [switches, setSwitches] = useState(() => {
    const { groupIds, screening, record, takeMessages, onCall } = routing;
    return { groupIds, screening, record, takeMessages, onCall };
  });
  const rings = phone.service === 'twilio';
  const values = useForm({
    initial: valuesOfRouting(routing),
    rules: {
      ringSeconds: wholeNumber(5, 60),
      callbackMinutes: wholeNumber(5, week),
      ...(switches.takeMessages ? { messagePrompt: required } : {}),
    },
  });
  const toggle = (name: 'screening' | 'record' | 'takeMessages', checked: boolean) =>
    setSwitches({ ...switches, [name]: checked });

  return (
    <Section title={t('phone.routing')} {...(rings ? { lead: t('phone.routingLead') } : {})}>
      <form
        noValidate
        className={form['form']}
        onSubmit={values.submit(async (given) => {
          await update({ phone: { routing: routingChange(given, switches) } });
          notify(t('common.saved'));
        })}
      >
        <div style={{ display: 'grid', gap: 10 }}>
          <Choices
            label={t('phone.onCall')}
            name="onCall"
            value={switches.onCall}
            onChange={(value) => {
              const onCall = emergencyUses.find((each) => each === value);
              if (onCall !== undefined) setSwitches({ ...switches, onCall });
            }}
            choices={emergencyUses.map((value) => ({
              value,
              label: t(`phone.onCall.${value}`),
              hint: t(`phone.onCall.${value}Hint`),
            }))}
          />
          {!rings && <Notice tone="quiet">{t('phone.onCall.elsewhere')}</Notice>}
        </div>
        <MultiSelect
          label={t('phone.group')}
          description={t('phone.groupHint')}
          value={switches.groupIds}
          maxValues={10}
          data={members.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(groupIds) => setSwitches({ ...switches, groupIds })}
        />
        <div className={form['pair']}>
          {rings && (
            <TextInput
              label={t('phone.ringSeconds')}
              inputMode="numeric"
              autoComplete="off"
              {...values.field('ringSeconds')}
            />
          )}
          <TextInput
            label={t('phone.callbackMinutes')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            description={t('phone.callbackHint')}
            inputMode="numeric"
            autoComplete="off"
            {...values.field('callbackMinutes')}
          />
        </div>
        {rings && (
          <>
            <Textarea
              label={t('phone.greeting')}
              description={t('phone.greetingHint')}
              autosize
              minRows={1}
              maxLength={400}
              {...values.field('greeting')}
            />
            <Checkbox
              label={t('phone.takeMessages')}
              checked={switches.takeMessages}
              onChange={(event) => toggle('takeMessages', event.currentTarget.checked)}
            />
            {switches.takeMessages && (
              <Textarea
                label={t('phone.messagePrompt')}
                autosize
                minRows={2}
                maxLength={400}
                {...values.field('messagePrompt')}
              />
            )}
            <Checkbox
              label={t('phone.screening')}
              checked={switches.screening}
              onChange={(event) => toggle('screening', event.currentTarget.checked)}
            />
            <Checkbox
              label={t('phone.record')}
              checked={switches.record}
              onChange={(event) => toggle('record', event.currentTarget.checked)}
            />
          </>
        )}
        <FormFailure error={values.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={values.pending}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
