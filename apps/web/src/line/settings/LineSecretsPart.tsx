import { Button } from '@mantine/core';
import type { LineChannel } from '@madoguchi/contract';
import { useState } from 'react';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { PasswordInput } from '../../kit/PasswordInput.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useForm } from '../../kit/useForm.ts';
import { useChannelWrites } from '../../settings/channels/useChannelWrites.ts';
import { changeOfSecrets, emptyLine } from '../logic/values.ts';
import { SecretFields } from './SecretFields.tsx';

/** New secrets, when LINE's console has made others. */
export function LineSecretsPart({ channelId, line }: { channelId: string; line: LineChannel }) {
  const t = useT();
  const { update } = useChannelWrites(channelId);
  const [kind, setKind] = useState(line.tokenKind);
  const secrets = useForm({ initial: emptyLine });
  return (
    <Section title={t('line.secretsTitle')} lead={t('line.secretsLead')}>
      <form
        className={form['form']}
        noValidate
        onSubmit={secrets.submit(async (values) => {
          await update(changeOfSecrets(values, kind));
          secrets.set(emptyLine);
          notify(t('line.secretsSaved'));
        })}
      >
        <PasswordInput
          label={t('line.channelSecret')}
          placeholder={t('line.kept')}
          autoComplete="off"
          {...secrets.field('channelSecret')}
        />
        <SecretFields account={secrets} kind={kind} onKind={setKind} keeps />
        <FormFailure error={secrets.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={secrets.pending}>
            {t('line.secretsSave')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
