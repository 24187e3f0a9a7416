import { Button, Textarea, TextInput } from '@mantine/core';
import type { Channel } from '@madoguchi/contract';
import { channelTraits } from '../../kit/channelTraits.ts';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useForm } from '../../kit/useForm.ts';
import { useChannelWrites } from './useChannelWrites.ts';

/** The channel's name among ourselves and the signature under every answer. */
export function ChannelDetails({ channel }: { channel: Channel }) {
  const t = useT();
  const { update } = useChannelWrites(channel.id);
  const { letter } = channelTraits(channel.type);
  const details = useForm({
    initial: { name: channel.name, signature: channel.signature },
    rules: { name: required },
  });
  return (
    <Section {...(letter && { title: t('channel.detailsTitle') })}>
      <form
        className={form['form']}
        noValidate
        onSubmit={details.submit(async ({ name, signature }) => {
          await update(letter ? { name: name.trim(), signature } : { name: name.trim() });
          notify(t('common.saved'));
        })}
      >
        <TextInput
          label={t('channel.name')}
          description={t(letter ? 'channel.nameHint' : 'line.nameHint')}
          {...details.field('name')}
        />
        {letter && (
          <Textarea
            label={t('channel.signature')}
            description={t('channel.signatureHint')}
            placeholder={t('channel.signatureExample')}
            autosize
            minRows={4}
            maxRows={12}
            {...details.field('signature')}
          />
        )}
        <FormFailure error={details.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={details.pending}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
