import type { TemplateSummary } from '@madoguchi/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { ScrollRegion } from '../../inbox/thread/ScrollRegion.tsx';
import { useT } from '../../kit/i18n.tsx';
import { FilledText } from '../FilledText.tsx';
import { filledQuery } from '../queries.ts';
import styles from './TemplatePopover.module.css';

type Props = { template: TemplateSummary | null; conversationId: string };

/** What the pointed template becomes with this customer's values. */
export function ChoicePreview({ template, conversationId }: Props) {
  const t = useT();
  const region = useRef<HTMLElement>(null);
  const id = template?.id ?? null;
  const [settled] = useDebouncedValue(id, 120);
  const { data } = useQuery(filledQuery(settled, conversationId));
  return (
    <ScrollRegion region={region} label={t('templates.preview')} className={styles.preview}>
      {data !== undefined && template !== null && settled === id && (
        <FilledText text={data.text} markers={data.markers} language={template.language} />
      )}
    </ScrollRegion>
  );
}
