import type { TemplateSummary } from '@madoguchi/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../kit/i18n.tsx';
import { FilledText } from '../FilledText.tsx';
import { filledQuery } from '../queries.ts';
import styles from './TemplatePopover.module.css';

type Props = { template: TemplateSummary | null; conversationId: string };

/** What the pointed template becomes with this customer's values. */
export function ChoicePreview({ template, conversationId }: Props) {
  const id = template?.id ?? null;
  const t = useT();
  const [settled] = useDebouncedValue(id, 120);
  const { data } = useQuery(filledQuery(settled, conversationId));
  return (
    <div className={styles.preview} aria-label={t('templates.preview')} role="region" tabIndex={0}>
      {data !== undefined && template !== null && settled === id && (
        <FilledText text={data.text} markers={data.markers} language={template.language} />
      )}
    </div>
  );
}
