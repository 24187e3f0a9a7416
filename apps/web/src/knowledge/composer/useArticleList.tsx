import type { ArticleSummary, ConversationDetail, UsedArticle } from '@madoguchi/contract';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { floating } from '../../inbox/floating.ts';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { replaceInField } from '../../language/composer/replaceInField.ts';
import { insertTemplate } from '../../templates/composer/insertTemplate.ts';
import { ArticlePopover } from './ArticlePopover.tsx';

/** The list of articles at a field: its button, and the list itself while it is open. */
export function useArticleList({
  conversation,
  field,
  disabled,
}: {
  conversation: ConversationDetail;
  field: RefObject<HTMLTextAreaElement | null>;
  disabled: boolean;
}): { button: ReactNode; popover: ReactNode } {
  const t = useT();
  const [opened, setOpened] = useState(false);

  function close() {
    setOpened(false);
    field.current?.focus();
  }

  async function choose(article: ArticleSummary, as: 'text' | 'link') {
    close();
    try {
      const body = { conversationId: conversation.id, as };
      const { text } = await api.post<UsedArticle>(`/articles/${article.id}/use`, body);
      if (field.current !== null) insertTemplate(field.current, { text, markers: [] }, null, replaceInField);
    } catch (error) {
      notify(problemText(t, error), 'bad');
    }
  }

  return {
    button: (
      <Tooltip {...floating} label={t('knowledge.insert')}>
        <ActionIcon
          variant="subtle"
          size="lg"
          disabled={disabled}
          aria-label={t('knowledge.insert')}
          aria-expanded={opened}
          onClick={() => (opened ? close() : setOpened(true))}
        >
          <IconBook2 size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    ),
    popover: opened && !disabled && (
      <ArticlePopover
        conversation={conversation}
        onChoose={(article, as) => void choose(article, as)}
        onClose={close}
      />
    ),
  };
}
