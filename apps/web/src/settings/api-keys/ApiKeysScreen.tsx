import { Button } from '@mantine/core';
import type { ApiKey } from '@madoguchi/contract';
import { IconKey } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { apiKeysQuery } from '../../kit/queries.ts';
import { Row, Rows } from '../../kit/Rows.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import { toSettings } from '../back.ts';
import { NewApiKey } from './NewApiKey.tsx';

/** Keys for programs: what each may do, until when, and when it was last used. */
export default function ApiKeysScreen() {
  const t = useT();
  const queryClient = useQueryClient();
  const keys = useQuery(apiKeysQuery);
  const [deleting, setDeleting] = useState<ApiKey | null>(null);

  return (
    <Screen title={t('settings.api-keys.title')} lead={t('settings.api-keys.lead')} back={toSettings(t)}>
      <NewApiKey />
      {keys.data === undefined ? (
        keys.error === null ? (
          <Skeletons rows={2} />
        ) : (
          <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />
        )
      ) : keys.data.length === 0 ? (
        <EmptyState icon={<IconKey size={28} />} title={t('keysApi.empty')}>
          {t('keysApi.emptyHint')}
        </EmptyState>
      ) : (
        <Rows label={t('settings.api-keys.title')}>
          {keys.data.map((key) => (
            <KeyRow key={key.id} apiKey={key} onDelete={() => setDeleting(key)} />
          ))}
        </Rows>
      )}
      <Confirm
        opened={deleting !== null}
        title={t('keysApi.deleteAsk', { name: deleting?.name ?? '' })}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/api-keys/${deleting?.id ?? ''}`);
          await queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
        }}
        onClose={() => setDeleting(null)}
      >
        {t('keysApi.deleteConsequence')}
      </Confirm>
    </Screen>
  );
}

function KeyRow({ apiKey, onDelete }: { apiKey: ApiKey; onDelete: () => void }) {
  const t = useT();
  const { name, kind, prefix, scopes, expiresAt, lastUsedAt } = apiKey;
  return (
    <Row
      title={
        <>
          {name} <code style={{ fontWeight: 400 }}>{prefix}…</code>
        </>
      }
      detail={
        <>
          {kind === 'assistant' && `${t('assistant.badge')} · `}
          {t('keysApi.scopeCount', { count: scopes.length })}
          {' · '}
          {expiresAt === null ? (
            t('keysApi.noExpiry')
          ) : (
            <>
              {t('keysApi.expires')} <When at={expiresAt} />
            </>
          )}
          {' · '}
          {lastUsedAt === null ? (
            t('keysApi.neverUsed')
          ) : (
            <>
              {t('keysApi.lastUsed')} <When at={lastUsedAt} />
            </>
          )}
        </>
      }
      actions={
        <Button variant="default" aria-label={t('keysApi.deleteOne', { name })} onClick={onDelete}>
          {t('common.delete')}
        </Button>
      }
    />
  );
}
