import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { CopyField } from '../../kit/CopyField.tsx';
import { CopyText } from '../../kit/CopyText.tsx';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { channelQuery } from '../../kit/queries.ts';
import { Section } from '../../kit/Screen.tsx';
import { OldSecret } from './OldSecret.tsx';

const call = 'window.Madoguchi.identify(jwt);';

type Props = { channelId: string; there: boolean; oldUntil: string | null };

/** The secret by which a site says who its visitors are: made, shown once, replaced. */
export function Identity({ channelId, there, oldUntil }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [secret, setSecret] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function make() {
    const made = await api.post<{ secret: string }>(`/channels/${channelId}/chat-secret`);
    setSecret(made.secret);
    await queryClient.invalidateQueries({ queryKey: channelQuery(channelId).queryKey });
  }

  async function makeFirst() {
    setPending(true);
    setFailure(null);
    await make().catch(setFailure);
    setPending(false);
  }

  return (
    <Section title={t('chat.identity')} lead={t('chat.identityLead')}>
      <div className={form['form']}>
        {secret === null ? (
          <p style={{ margin: 0 }}>{t(there ? 'chat.identity.there' : 'chat.identity.none')}</p>
        ) : (
          <>
            <Notice tone="careful">{t('chat.identity.once')}</Notice>
            <CopyField label={t('chat.identity.secret')} value={secret} />
          </>
        )}
        {oldUntil !== null && <OldSecret channelId={channelId} until={oldUntil} />}
        {(there || secret !== null) && (
          <CopyText label={t('chat.identity.how')} hint={t('chat.identity.howHint')} value={call} />
        )}
        <FormFailure error={failure} />
        <div className={form['buttons']}>
          <Button
            variant="default"
            loading={pending}
            onClick={() => {
              if (there) setAsking(true);
              else void makeFirst();
            }}
          >
            {t(there ? 'chat.identity.renew' : 'chat.identity.make')}
          </Button>
        </div>
      </div>
      <Confirm
        opened={asking}
        title={t('chat.identity.renewTitle')}
        confirmLabel={t('chat.identity.renew')}
        onConfirm={make}
        onClose={() => setAsking(false)}
      >
        {t('chat.identity.renewBody')}
      </Confirm>
    </Section>
  );
}
