import { Button } from '@mantine/core';
import type { LineChannel, LineHealth } from '@madoguchi/contract';
import { CopyField } from '../../kit/CopyField.tsx';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { endpointWords, wholeAddress } from '../logic/values.ts';
import styles from './line-settings.module.css';
import { useAsked } from './useAsked.ts';

type Props = { channelId: string; line: LineChannel; health: LineHealth };

/** Where LINE sends what arrives: the address, whether it is entered there, and a test from LINE's side. */
export function WebhookPart({ channelId, line, health: { endpoint, tested } }: Props) {
  const t = useT();
  const canWrite = useCan('channels:write');
  const { ask, pending, failure } = useAsked(channelId);
  const words = endpointWords(endpoint);
  const good = 'key' in words && words.good;
  return (
    <Section title={t('line.webhook')} lead={t('line.webhookLead')}>
      <CopyField label={t('line.webhookUrl')} value={wholeAddress(line.webhookUrl, () => location.origin)} />
      <div className={styles['state']}>
        <Notice tone={good ? 'good' : 'careful'}>
          {'key' in words ? t(words.key) : t('line.webhookElsewhere', { url: words.elsewhere })}
        </Notice>
      </div>
      {tested !== null && (
        <div className={styles['state']}>
          <Notice tone={tested.success ? 'good' : 'bad'}>
            {tested.success
              ? t('line.webhookGood')
              : t('line.webhookBad', { reason: tested.reason, detail: tested.detail })}
          </Notice>
        </div>
      )}
      <p className={styles['quiet']}>{t('line.redelivery')}</p>
      <FormFailure error={failure} />
      {canWrite && (
        <div className={form['buttons']}>
          {!good && (
            <Button loading={pending === 'webhook'} onClick={() => void ask('webhook')}>
              {t('line.webhookSet')}
            </Button>
          )}
          <Button
            variant="default"
            loading={pending === 'test-webhook'}
            onClick={() => void ask('test-webhook')}
          >
            {t('line.webhookTest')}
          </Button>
        </div>
      )}
    </Section>
  );
}
