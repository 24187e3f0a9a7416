import { CopyField } from '../../kit/CopyField.tsx';
import type { CreatedApiKey } from '../../kit/contract.ts';
import { CopyText } from '../../kit/CopyText.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { connectionText } from './connection.ts';

/** A key just made, shown this once; for an assistant, with what its settings take. */
export function KeyOnce({ created }: { created: CreatedApiKey }) {
  const t = useT();
  return (
    <Notice tone="good" title={t('keysApi.created', { name: created.name })}>
      <p style={{ marginBottom: 10 }}>{t('keysApi.once')}</p>
      <CopyField label={t('keysApi.key')} value={created.key} />
      {created.kind === 'assistant' && (
        <div style={{ display: 'grid', gap: 8, marginTop: 16 }}>
          <CopyText
            label={t('assistant.connect')}
            hint={t('assistant.connectLead')}
            value={connectionText(location.origin, created.key)}
          />
          <p>{t('assistant.privacy')}</p>
        </div>
      )}
    </Notice>
  );
}
