import { Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChannels } from '../../inbox/data/useDesk.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { reasonsLine } from '../logic/words.ts';
import { approvalNeedQuery } from '../queries.ts';
import styles from './ApprovalSettings.module.css';

/** A text to try the rules on: whether it would need approval, and what in it asks for it. */
export function TryOut() {
  const t = useT();
  const channels = useChannels() ?? [];
  const [text, setText] = useState('');
  const [channelId, setChannelId] = useState<string | null>(null);
  const [asked] = useDebouncedValue(text, 300);
  const isWritten = asked.trim() !== '' && text.trim() !== '';
  const { data, error } = useQuery({
    ...approvalNeedQuery({ text: asked, ...(channelId === null ? {} : { channelId }) }),
    enabled: isWritten,
  });
  return (
    <Section title={t('approval.try.title')} lead={t('approval.try.lead')}>
      <div className={styles.try}>
        <Textarea
          label={t('approval.try.text')}
          placeholder={t('approval.try.example')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {channels.length > 1 && (
          <Select
            label={t('approval.try.channel')}
            placeholder={t('approval.try.anyChannel')}
            data={channels.map(({ id, name }) => ({ value: id, label: name }))}
            value={channelId}
            clearable
            comboboxProps={{ withinPortal: false }}
            onChange={setChannelId}
          />
        )}
        <div role="status">
          {isWritten && data !== undefined && (
            <>
              <p className={styles.outcome} data-required={data.required}>
                {data.required
                  ? t('approval.try.required', { why: reasonsLine(t, data.reasons) })
                  : t('approval.try.notRequired')}
              </p>
              {data.depends.length > 0 && (
                <p className={styles.note}>
                  {t('approval.try.depends', { why: reasonsLine(t, data.depends) })}
                </p>
              )}
            </>
          )}
        </div>
        <FormFailure error={isWritten ? error : null} />
      </div>
    </Section>
  );
}
