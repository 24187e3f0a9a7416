import type { Message } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { langOf } from '../../inbox/logic/lang.ts';
import { api } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { problemText } from '../../kit/problemText.ts';
import { assistanceQuery } from '../queries.ts';
import styles from './Translation.module.css';

/** A customer's message in the reader's language: asked for once, then there for everybody. */
export function Translation({ message }: { message: Message }) {
  const t = useT();
  const id = useId();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const query = assistanceQuery(message.conversationId);
  const { data } = useQuery(query);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [hidden, setHidden] = useState(false);
  const there = data?.translations.find((one) => one.messageId === message.id && one.language === locale);
  const mayAsk = data?.uses.includes('translate') === true && langOf(message.text, locale) !== undefined;
  if (message.direction !== 'inbound' || (there === undefined && !mayAsk)) return null;

  async function translate() {
    setPending(true);
    setError(null);
    try {
      await api.post(`/messages/${message.id}/translation`, { language: locale });
      await queryClient.invalidateQueries({ queryKey: query.queryKey });
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  }

  if (there === undefined)
    return (
      <div className={styles.translation}>
        <Button
          variant="default"
          size="compact-sm"
          className={styles.button ?? ''}
          leftSection={<IconLanguage size={16} aria-hidden />}
          loading={pending}
          onClick={() => void translate()}
        >
          {t('assistance.translate')}
        </Button>
        {pending && (
          <p className={styles.by} role="status">
            {t('assistance.translating')}
          </p>
        )}
        {error !== null && <Notice tone="bad">{problemText(t, error)}</Notice>}
      </div>
    );
  return (
    <div className={styles.translation}>
      <div className={styles.head}>
        <span className={styles.by}>
          <IconLanguage size={16} aria-hidden />
          {t('assistance.translation', { model: there.model })}
        </span>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={!hidden}
          aria-controls={id}
          onClick={() => setHidden(!hidden)}
        >
          {t(hidden ? 'assistance.showTranslation' : 'assistance.hideTranslation')}
        </Button>
      </div>
      <p id={id} hidden={hidden} className={styles.text}>
        {there.text}
      </p>
    </div>
  );
}
