import type { AnswerVia, ConversationDetail } from '@madoguchi/contract';
import { IconAlertTriangle, IconArrowBackUp, IconSend2 } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNow } from '../../inbox/data/useNow.ts';
import { useFeedEvent } from '../../kit/feed.ts';
import { formatCount } from '../../kit/figures.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useMe } from '../../kit/session.tsx';
import { messagesOf, sendingWords } from '../logic/sending.ts';
import { sendingQuery } from '../queries.ts';
import styles from './LineSendingLine.module.css';
import { useCourtesies } from './useCourtesies.ts';

type Props = {
  conversation: ConversationDetail;
  /** Another talk than the one the customer wrote in last. */
  via?: AnswerVia | undefined;
  text: string;
  writing: boolean;
};

/** Below an answer by LINE: whether it is free or counted, what is left of the month, and what stands against it. */
export function LineSendingLine({ conversation, via, text, writing }: Props) {
  const t = useT();
  const locale = useLocale();
  const { undoSeconds } = useMe().workspace;
  const now = useNow(5_000);
  const sending = useSending(conversation.id, via);
  useCourtesies(
    conversation,
    writing,
    via === undefined && sending?.canShowWriting === true && sending.way !== 'none',
  );
  if (sending === undefined) return null;
  const words = sendingWords(sending, now.getTime(), undoSeconds * 1000);
  if (words.kind === 'stopped') {
    return (
      <p className={styles.line} role="status" data-stopped>
        <IconAlertTriangle size={16} aria-hidden />
        {t(`line.sending.${words.why}`)}
      </p>
    );
  }
  const count = messagesOf(text);
  return (
    <p className={styles.line} role="status">
      {words.kind === 'reply' ? (
        <>
          <IconArrowBackUp size={16} aria-hidden />
          {t('line.sending.reply')}
        </>
      ) : (
        <>
          <IconSend2 size={16} aria-hidden />
          {words.left === null
            ? t('line.sending.pushUnknown')
            : t('line.sending.push', { left: formatCount(words.left, locale) })}
        </>
      )}
      {count > 1 && <span>{t('line.sending.over', { count })}</span>}
    </p>
  );
}

/** Looked at anew with everything that happens in the conversation: a reply token comes and goes with messages. */
function useSending(conversationId: string, via: AnswerVia | undefined) {
  const queryClient = useQueryClient();
  const query = sendingQuery(conversationId, via);
  useFeedEvent((event) => {
    if (event.conversationId === conversationId)
      void queryClient.invalidateQueries({ queryKey: query.queryKey });
  });
  return useQuery(query).data;
}
