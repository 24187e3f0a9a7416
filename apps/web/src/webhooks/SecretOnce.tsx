import { CopyField } from '../kit/CopyField.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';

/** A signing secret, here and now and never again. */
export function SecretOnce({ title, secret }: { title: string; secret: string }) {
  const t = useT();
  return (
    <Notice tone="good" title={title}>
      <p style={{ marginBottom: 10 }}>{t('webhooks.once')}</p>
      <CopyField label={t('webhooks.secret')} value={secret} />
    </Notice>
  );
}
