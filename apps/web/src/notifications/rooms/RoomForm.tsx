import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { HookService, NotificationHook, NotificationKind } from '@madoguchi/contract';
import { useState } from 'react';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { useForm } from '../../kit/useForm.ts';
import { roomKinds, services } from '../logic/rooms.ts';
import styles from './rooms.module.css';

type Fields = Pick<NotificationHook, 'name' | 'service' | 'kinds' | 'locale' | 'withNames'>;

type Props = {
  initial: Fields;
  /** Of a room that is changed: what is shown of its address, which may stay. */
  address?: string;
  submitLabel: string;
  onSubmit: (input: Fields & { url?: string }) => Promise<unknown>;
  onCancel: () => void;
};

/** Where a room is, what it is told and how much of it. */
export function RoomForm({ initial, address, submitLabel, onSubmit, onCancel }: Props) {
  const t = useT();
  const [service, setService] = useState<HookService>(initial.service);
  const [kinds, setKinds] = useState<NotificationKind[]>(initial.kinds);
  const [locale, setLocale] = useState(initial.locale);
  const [withNames, setWithNames] = useState(initial.withNames);
  const [tried, setTried] = useState(false);
  const fields = useForm({
    initial: { name: initial.name, url: '' },
    rules: { name: required, ...(address === undefined ? { url: required } : {}) },
  });

  const submit = fields.submit(async ({ name, url }) => {
    setTried(true);
    if (kinds.length === 0) return;
    const input = { name: name.trim(), service, kinds, locale, withNames };
    await onSubmit(url.trim() === '' ? input : { ...input, url: url.trim() });
  });

  return (
    <form className={form['form']} noValidate onSubmit={submit}>
      <div>
        <p className={styles['label']} id="room-service">
          {t('rooms.service')}
        </p>
        <SegmentedControl
          fullWidth
          aria-labelledby="room-service"
          value={service}
          onChange={(value) => setService(services.find((each) => each === value) ?? service)}
          data={services.map((value) => ({ value, label: t(`rooms.service.${value}`) }))}
        />
      </div>
      <TextInput
        label={t('rooms.name')}
        description={t('rooms.nameHint')}
        autoComplete="off"
        {...fields.field('name')}
      />
      <TextInput
        label={t('rooms.url')}
        description={address === undefined ? t(`rooms.urlHint.${service}`) : t('rooms.urlKeep', { address })}
        type="url"
        inputMode="url"
        autoComplete="off"
        {...fields.field('url')}
      />
      <Checkbox.Group
        label={t('rooms.kinds')}
        error={tried && kinds.length === 0 ? t('rooms.noKind') : null}
        value={kinds}
        onChange={(values) => setKinds(roomKinds.filter((kind) => values.includes(kind)))}
      >
        <div className={styles['kinds']}>
          {roomKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`rooms.kind.${kind}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        label={t('rooms.withNames')}
        description={t('rooms.withNamesHint')}
        checked={withNames}
        onChange={(event) => setWithNames(event.currentTarget.checked)}
      />
      <Select
        label={t('rooms.language')}
        data={[
          { value: 'ja', label: '日本語' },
          { value: 'en', label: 'English' },
        ]}
        value={locale}
        allowDeselect={false}
        onChange={(value) => setLocale(value === 'en' ? 'en' : 'ja')}
        styles={{ wrapper: { maxWidth: 220 } }}
      />
      <FormFailure error={fields.failure} />
      <div className={form['buttons']}>
        <Button type="submit" loading={fields.pending}>
          {submitLabel}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
