import { Button, Textarea } from '@mantine/core';
import type { LineChannel } from '@madoguchi/contract';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Screen.tsx';
import { useForm } from '../kit/useForm.ts';
import { useChannelWrites } from '../settings/channels/useChannelWrites.ts';

/** What people are shown as they add a LINE account: with it, adding the account is consent. */
export function LineConsent({ channelId, line }: { channelId: string; line: LineChannel }) {
  const t = useT();
  const { update } = useChannelWrites(channelId);
  const shown = useForm({ initial: { 'line.consentWording': line.consentWording ?? '' } });
  return (
    <Section title={t('line.consentTitle')} lead={t('line.consentLead')}>
      <form
        className={form['form']}
        noValidate
        onSubmit={shown.submit(async (values) => {
          const wording = values['line.consentWording'].trim();
          await update({ line: { consentWording: wording === '' ? null : wording } });
          notify(t('common.saved'));
        })}
      >
        <Textarea
          label={t('line.consentWording')}
          description={t('line.consentWordingHint')}
          placeholder={t('line.consentPlaceholder')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={4000}
          {...shown.field('line.consentWording')}
        />
        <FormFailure error={shown.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={shown.pending}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
