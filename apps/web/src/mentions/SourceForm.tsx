import type { MentionSource, MentionSourceConfig } from '@madoguchi/contract';
import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { PasswordInput } from '../kit/PasswordInput.tsx';
import styles from './mentions.module.css';
import { useSaving } from './useSaving.ts';
import { useMentions, type MentionKey } from './words.ts';

type Kind = MentionSourceConfig['kind'];
type Field = {
  name: string;
  label: MentionKey;
  optional?: true;
  /** A line of text without it. */
  as?: 'secret' | 'words' | 'number' | 'switch';
};

/** What each kind asks for. */
export const fieldsOf: Record<Kind, readonly Field[]> = {
  feed: [
    { name: 'address', label: 'source.address' },
    { name: 'words', label: 'source.words', optional: true, as: 'words' },
    { name: 'without', label: 'source.without', optional: true, as: 'words' },
  ],
  google_reviews: [
    { name: 'accountId', label: 'source.accountId' },
    { name: 'locationId', label: 'source.locationId' },
    { name: 'clientId', label: 'source.clientId', as: 'secret' },
    { name: 'clientSecret', label: 'source.clientSecret', as: 'secret' },
    { name: 'refreshToken', label: 'source.refreshToken', as: 'secret' },
  ],
  youtube_comments: [
    { name: 'channelId', label: 'source.channelId' },
    { name: 'apiKey', label: 'source.apiKey', as: 'secret' },
  ],
  youtube_search: [
    { name: 'query', label: 'source.query' },
    { name: 'without', label: 'source.without', optional: true, as: 'words' },
    { name: 'apiKey', label: 'source.apiKey', as: 'secret' },
  ],
  x_search: [
    { name: 'query', label: 'source.query' },
    { name: 'postsPerMonth', label: 'source.postsPerMonth', as: 'number' },
    { name: 'bearerToken', label: 'source.bearerToken', as: 'secret' },
  ],
  instagram: [
    { name: 'userId', label: 'source.userId' },
    { name: 'tagged', label: 'source.tagged', optional: true, as: 'switch' },
    { name: 'hashtags', label: 'source.hashtags', optional: true, as: 'words' },
    { name: 'accessToken', label: 'source.accessToken', as: 'secret' },
  ],
};

const kinds = Object.keys(fieldsOf) as Kind[];
const parted = (text: string): string[] =>
  text
    .split(/[,、，\n]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** What is sent for a field that is no secret. */
function valueOf({ name, as }: Field, text: string): unknown {
  if (as === 'number') return Number(text);
  if (as === 'switch') return text === 'true';
  if (as !== 'words') return text;
  return name === 'hashtags' ? parted(text).map((tag) => tag.replace(/^[#＃]/u, '')) : parted(text);
}

/** What is sent for what was entered. Secrets that were left empty stay as they are, all of them. */
export function sourceOf(kind: Kind, name: string, values: Record<string, string>, known = false) {
  const config: Record<string, unknown> = { kind };
  const secrets: Record<string, string> = {};
  for (const field of fieldsOf[kind]) {
    const value = (values[field.name] ?? '').trim();
    if (field.as === 'secret') secrets[field.name] = value;
    else config[field.name] = valueOf(field, value);
  }
  const keeps = known && Object.values(secrets).every((value) => value === '');
  return { name, config, ...(keeps ? {} : { secrets }) };
}

/** Whether all that is asked for was entered: of secrets all, or none where the source has them already. */
export function isComplete(
  kind: Kind,
  name: string,
  values: Record<string, string>,
  known: boolean,
): boolean {
  const isGiven = (field: Field): boolean => (values[field.name] ?? '').trim() !== '';
  const secrets = fieldsOf[kind].filter(({ as }) => as === 'secret');
  const others = fieldsOf[kind].filter(({ as, optional }) => as !== 'secret' && optional !== true);
  return (
    name.trim() !== '' &&
    others.every(isGiven) &&
    (secrets.every(isGiven) || (known && !secrets.some(isGiven)))
  );
}

/** What stands in the fields of a source that is there; of secrets nothing. */
export function valuesOf(config: MentionSourceConfig): Record<string, string> {
  const entries = fieldsOf[config.kind].map(({ name, as }) => {
    const value: unknown = Object.entries(config).find(([key]) => key === name)?.[1];
    if (as === 'secret') return [name, ''] as const;
    return [name, Array.isArray(value) ? value.join('、') : String(value ?? '')] as const;
  });
  return Object.fromEntries(entries);
}

type Props = { source?: MentionSource; onClose: () => void };

/** Where to look from now on, or what changes about it; a source stays of its kind. */
export function SourceForm({ source, onClose }: Props) {
  const w = useMentions();
  const { saving, error, save } = useSaving();
  const [kind, setKind] = useState<Kind>(source?.config.kind ?? 'feed');
  const [name, setName] = useState(source?.name ?? '');
  const [values, setValues] = useState<Record<string, string>>(
    source === undefined ? { tagged: 'true' } : valuesOf(source.config),
  );
  const fields = fieldsOf[kind];
  const secrets = fields.filter(({ as }) => as === 'secret');
  const send = (): Promise<unknown> => {
    const given = sourceOf(kind, name, values, source !== undefined);
    return source === undefined
      ? api.post('/mention-sources', given)
      : api.patch(`/mention-sources/${source.id}`, {
          ...given,
          basedOn: source.revision,
          config: { ...source.config, ...given.config },
        });
  };
  return (
    <form
      noValidate
      className={styles['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        void save(send).then((done) => {
          if (done) onClose();
        });
      }}
    >
      {source === undefined && (
        <NativeSelect
          label={w('source.kind')}
          description={w(`kind.${kind}.hint`)}
          value={kind}
          data={kinds.map((value) => ({ value, label: w(`kind.${value}`) }))}
          onChange={({ currentTarget: { value } }) => setKind(kinds.find((each) => each === value) ?? 'feed')}
        />
      )}
      <TextInput
        label={w('source.name')}
        maxLength={80}
        data-autofocus
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      {fields.map((field) => (
        <FieldInput
          key={`${kind}-${field.name}`}
          field={field}
          value={values[field.name] ?? ''}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {source !== undefined && secrets.length > 0 && (
        <p className={styles['quiet']}>{w('source.secretsKept')}</p>
      )}
      <FormFailure error={error} />
      <div className={styles['buttons']}>
        <Button
          type="submit"
          loading={saving}
          disabled={!isComplete(kind, name, values, source !== undefined)}
        >
          {w(source === undefined ? 'source.save' : 'source.change')}
        </Button>
      </div>
    </form>
  );
}

type FieldProps = { field: Field; value: string; onChange: (value: string) => void };

function FieldInput({ field: { label, as }, value, onChange }: FieldProps) {
  const w = useMentions();
  const common = {
    label: w(label),
    value,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  };
  switch (as) {
    case 'secret':
      return <PasswordInput autoComplete="off" {...common} />;
    case 'number':
      return <TextInput inputMode="numeric" {...common} />;
    case 'switch':
      return (
        <Switch
          label={w(label)}
          checked={value === 'true'}
          onChange={({ currentTarget }) => onChange(String(currentTarget.checked))}
        />
      );
    default:
      return <TextInput {...common} />;
  }
}
