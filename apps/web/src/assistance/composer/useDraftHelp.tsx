import { ActionIcon, Tooltip } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { floating } from '../../inbox/floating.ts';
import { useT } from '../../kit/i18n.tsx';
import { isFromModel } from '../logic.ts';
import { assistanceQuery } from '../queries.ts';
import { useWritten } from '../useWritten.ts';
import { AskPanel } from './AskPanel.tsx';
import { AssistLine } from './AssistLine.tsx';

type Given = {
  conversationId: string;
  text: string;
  disabled: boolean;
  /** The draft as it stands now, also within one drawing. */
  read: () => string;
  write: (text: string) => void;
};

/** Help of a model with an answer: its button, its panel and what it says; `busy` while it writes into the field. */
export function useDraftHelp({ conversationId, text, disabled, read, write }: Given): {
  busy: boolean;
  button: ReactNode;
  line: ReactNode;
} {
  const t = useT();
  const { data } = useQuery(assistanceQuery(conversationId));
  const [opened, setOpened] = useState(false);
  const written = useWritten(`/conversations/${conversationId}/assistance/draft`, { read, write });
  const mayAsk = data?.uses.includes('draft') ?? false;
  const fromModel = text.trim() !== '' && isFromModel(text, data?.drafted?.lines ?? []);

  function ask(points: string) {
    setOpened(false);
    void written.run({ points });
  }

  const button = mayAsk && (
    <Tooltip {...floating} label={t('assistance.draft')}>
      <ActionIcon
        variant="subtle"
        size="lg"
        disabled={disabled || written.busy}
        aria-label={t('assistance.draft')}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <IconSparkles size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  const line = (
    <>
      {opened && mayAsk && !disabled && (
        <AskPanel outside={data?.outside ?? true} onAsk={ask} onClose={() => setOpened(false)} />
      )}
      <AssistLine written={written} fromModel={fromModel || written.removable} kind="draft" />
    </>
  );
  return { busy: written.busy, button, line };
}
