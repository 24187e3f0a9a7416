import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { assistanceQuery } from '../queries.ts';
import { useWritten } from '../useWritten.ts';
import { AssistLine } from './AssistLine.tsx';

type Given = { conversationId: string; read: () => string; write: (text: string) => void };

/** A summary for whoever takes the conversation over, written into the note; `busy` while it comes. */
export function useSummaryHelp({ conversationId, read, write }: Given): {
  busy: boolean;
  button: ReactNode;
  line: ReactNode;
} {
  const t = useT();
  const language = useLocale();
  const { data } = useQuery(assistanceQuery(conversationId));
  const written = useWritten(`/conversations/${conversationId}/assistance/summary`, { read, write });
  const mayAsk = data?.uses.includes('summarise') ?? false;
  const button = mayAsk && (
    <Button
      variant="subtle"
      size="compact-sm"
      px={8}
      leftSection={<IconSparkles size={16} aria-hidden />}
      disabled={written.busy}
      onClick={() => void written.run({ language })}
    >
      {t('assistance.summary')}
    </Button>
  );
  return {
    busy: written.busy,
    button,
    line: <AssistLine written={written} fromModel={written.removable} kind="summary" />,
  };
}
