import { Button, TextInput } from '@mantine/core';
import type { TwoFactorStart } from '@madoguchi/contract';
import { api } from '../../kit/api.ts';
import { CopyField } from '../../kit/CopyField.tsx';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useForm } from '../../kit/useForm.ts';
import styles from './account.module.css';
import { asDigits } from './digits.ts';

type Props = { start: TwoFactorStart; onEnabled: () => void; onCancel: () => void };

/** The QR code for the app, and the code it shows in return: only then is two-factor sign-in on. */
export function TwoFactorSetup({ start, onEnabled, onCancel }: Props) {
  const t = useT();
  const code = useForm({
    initial: { code: '' },
    rules: { code: required },
    fieldOfCode: { wrong_code: 'code', invalid_request: 'code' },
    words: { invalid_request: 'error.wrong_code' },
  });
  return (
    <div className={styles.scan}>
      <svg
        className={styles.qr}
        viewBox={`0 0 ${start.qrSize} ${start.qrSize}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={t('account.qr')}
      >
        <path d={start.qr} fill="#000" />
      </svg>
      <div className={styles.side}>
        <p>{t('account.scanLead')}</p>
        <CopyField label={t('account.secret')} value={start.secret} />
        <form
          className={form['form']}
          noValidate
          onSubmit={code.submit(async (values) => {
            await api.post('/me/two-factor/confirm', { code: asDigits(values.code) });
            onEnabled();
          })}
        >
          <TextInput
            label={t('signIn.code')}
            description={t('signIn.codeLead')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            styles={{ wrapper: { maxWidth: 220 } }}
            {...code.field('code')}
          />
          <FormFailure error={code.failure} />
          <div className={form['buttons']}>
            <Button type="submit" loading={code.pending}>
              {t('account.confirm')}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      </div>
    </div>
  );
}
