import { Button, Switch, TextInput } from '@mantine/core';
import type { LineChannel } from '@madoguchi/contract';
import { useState } from 'react';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useForm } from '../../kit/useForm.ts';
import { useChannelWrites } from '../../settings/channels/useChannelWrites.ts';
import styles from './line-settings.module.css';

const switches = ['showPerson', 'showWriting', 'markAsRead'] as const;

/** How answers look to the customer. */
export function LineManners({ channelId, line }: { channelId: string; line: LineChannel }) {
  const t = useT();
  const { update } = useChannelWrites(channelId);
  const { showPerson, showWriting, markAsRead } = line;
  const [chosen, setChosen] = useState({ showPerson, showWriting, markAsRead });
  const manners = useForm({
    initial: { 'line.senderIconUrl': line.senderIconUrl ?? '', 'line.linkUrl': line.linkUrl ?? '' },
  });
  return (
    <Section title={t('line.mannersTitle')}>
      <form
        className={form['form']}
        noValidate
        onSubmit={manners.submit(async (values) => {
          const icon = values['line.senderIconUrl'].trim();
          const login = values['line.linkUrl'].trim();
          const addresses = {
            senderIconUrl: icon === '' ? null : icon,
            linkUrl: login === '' ? null : login,
          };
          await update({ line: { ...chosen, ...addresses } });
          notify(t('common.saved'));
        })}
      >
        <div className={styles['switches']}>
          {switches.map((name) => (
            <Switch
              key={name}
              label={t(`line.${name}`)}
              description={t(`line.${name}Hint`)}
              checked={chosen[name]}
              onChange={(event) => setChosen({ ...chosen, [name]: event.currentTarget.checked })}
            />
          ))}
        </div>
        <TextInput
          label={t('line.senderIconUrl')}
          description={t('line.senderIconUrlHint')}
          placeholder="https://example.jp/icon.png"
          type="url"
          autoComplete="off"
          {...manners.field('line.senderIconUrl')}
        />
        <TextInput
          label={t('line.linkUrl')}
          description={t('line.linkUrlHint')}
          placeholder="https://example.jp/line-login"
          type="url"
          autoComplete="off"
          {...manners.field('line.linkUrl')}
        />
        <FormFailure error={manners.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={manners.pending}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
