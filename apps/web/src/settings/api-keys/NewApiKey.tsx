import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import type { Scope } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import type { CreatedApiKey } from '../../kit/contract.ts';
import { Choices } from '../../kit/Choices.tsx';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { apiKeysQuery } from '../../kit/queries.ts';
import { Section } from '../../kit/Screen.tsx';
import { useMe } from '../../kit/session.tsx';
import { useForm } from '../../kit/useForm.ts';
import { levels, scopesOfLevel } from './connection.ts';
import { expiryAfter, lifetimes } from './expiry.ts';
import { KeyOnce } from './KeyOnce.tsx';
import styles from './NewApiKey.module.css';

/** Makes a key; the key itself is shown once, here and now. */
export function NewApiKey() {
  const t = useT();
  const me = useMe();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [scopes, setScopes] = useState<Scope[]>([]);
  const [noScope, setNoScope] = useState(false);
  const [created, setCreated] = useState<CreatedApiKey | null>(null);
  const key = useForm({
    initial: { name: '', lifetime: '90', kind: 'program', level: 'draft' },
    rules: { name: required },
  });

  const create = key.submit(async ({ name, lifetime, kind, level }) => {
    const given = kind === 'assistant' ? scopesOfLevel(level) : scopes;
    setNoScope(given.length === 0);
    if (given.length === 0) return;
    const expiresAt = expiryAfter(lifetime, new Date());
    setCreated(
      await api.post<CreatedApiKey>('/api-keys', { name: name.trim(), kind, scopes: given, expiresAt }),
    );
    setOpened(false);
    setScopes([]);
    key.set({ name: '' });
    await queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
  });

  if (!opened) {
    return (
      <div style={{ display: 'grid', gap: 16, justifyItems: 'start' }}>
        {created !== null && (
          <div style={{ justifySelf: 'stretch' }}>
            <KeyOnce created={created} />
          </div>
        )}
        <Button onClick={() => setOpened(true)}>{t('keysApi.create')}</Button>
      </div>
    );
  }

  return (
    <Section title={t('keysApi.create')}>
      <form className={form['form']} noValidate onSubmit={create}>
        <TextInput
          label={t('keysApi.name')}
          description={t('keysApi.nameHint')}
          autoComplete="off"
          autoFocus
          {...key.field('name')}
        />
        <Choices
          label={t('keysApi.kind')}
          name="kind"
          value={key.values.kind}
          onChange={(kind) => key.set({ kind })}
          choices={(['program', 'assistant'] as const).map((kind) => ({
            value: kind,
            label: t(`keysApi.kind.${kind}`),
            hint: t(`keysApi.kind.${kind}Hint`),
          }))}
        />
        {key.values.kind === 'assistant' ? (
          <Choices
            label={t('assistant.level')}
            name="level"
            value={key.values.level}
            onChange={(level) => key.set({ level })}
            choices={levels.map((level) => ({
              value: level,
              label: t(`assistant.level.${level}`),
              hint: t(`assistant.level.${level}Hint`),
            }))}
          />
        ) : (
          <Checkbox.Group
            label={t('keysApi.scopes')}
            description={t('keysApi.scopesHint')}
            error={noScope && scopes.length === 0 ? t('keysApi.noScope') : null}
            value={scopes}
            onChange={(chosen) => setScopes(me.scopes.filter((scope) => chosen.includes(scope)))}
          >
            <div className={styles.scopes}>
              {me.scopes.map((scope) => (
                <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <Select
          label={t('keysApi.lifetime')}
          maw={220}
          data={lifetimes.map((days) => ({
            value: days,
            label: days === 'never' ? t('keysApi.noExpiry') : t('keysApi.days', { days }),
          }))}
          value={key.values.lifetime}
          onChange={(lifetime) => key.set({ lifetime: lifetime ?? '90' })}
        />
        <FormFailure error={key.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={key.pending}>
            {t('keysApi.make')}
          </Button>
          <Button variant="default" onClick={() => setOpened(false)}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
