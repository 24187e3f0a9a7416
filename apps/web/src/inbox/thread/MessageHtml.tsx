import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { frameDocument } from '../logic/html.ts';
import styles from './MessageHtml.module.css';

/** `origin` is this site's, from where inline images come. */
type Props = { messageId: string; sender: string; origin: string };
type Html = { html: string; remoteImages: number; inline: Record<string, string> };

/** A mail in its own layout, in a frame that may run nothing; remote images stay out until asked for. */
export function MessageHtml({ messageId, sender, origin }: Props) {
  const t = useT();
  const [showImages, setShowImages] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['message-html', messageId],
    queryFn: () => api.get<Html>(`/messages/${messageId}/html`),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeletons rows={1} height={200} />;
  return (
    <div className={styles.html}>
      {data.remoteImages > 0 && !showImages && (
        <Notice
          tone="quiet"
          action={
            <Button variant="default" size="xs" onClick={() => setShowImages(true)}>
              {t('inbox.message.showImages')}
            </Button>
          }
        >
          {t('inbox.message.imagesBlocked', { count: data.remoteImages })}
        </Notice>
      )}
      <iframe
        // Another policy is another document.
        key={String(showImages)}
        title={t('inbox.message.html', { name: sender })}
        className={styles.frame}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        srcDoc={frameDocument(data.html, data.inline, { origin, showImages })}
      />
    </div>
  );
}
