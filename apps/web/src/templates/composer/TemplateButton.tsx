import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { floating } from '../../inbox/floating.ts';
import { useT } from '../../kit/i18n.tsx';
import type { TemplateList } from './useTemplateList.tsx';

/** Opens the list of templates, for those who have no `/` at hand. */
export function TemplateButton({ disabled, list }: { disabled: boolean; list: TemplateList }) {
  const t = useT();
  return (
    <Tooltip {...floating} label={t('templates.open')}>
      <ActionIcon
        variant="subtle"
        size="lg"
        disabled={disabled}
        aria-label={t('templates.open')}
        aria-expanded={list.opened}
        onClick={list.toggle}
      >
        <IconTemplate size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
