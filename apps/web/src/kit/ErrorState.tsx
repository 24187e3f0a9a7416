import { Button } from '@mantine/core';
import { useT } from './i18n.tsx';
import { Notice } from './Notice.tsx';
import { problemText } from './problemText.ts';

/** A place that could not be filled: what happened, and the way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useT();
  return (
    <Notice
      tone="bad"
      title={t('common.couldNotLoad')}
      {...(onRetry === undefined
        ? {}
        : {
            action: (
              <Button variant="default" size="xs" onClick={onRetry}>
                {t('common.retry')}
              </Button>
            ),
          })}
    >
      {problemText(t, error)}
    </Notice>
  );
}
