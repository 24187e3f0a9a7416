import type { LetterContent } from '@madoguchi/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { fixed } from '../../letters/logic/fields.ts';
import { Pages } from '../../letters/Pages.tsx';
import { letterPreviewQuery } from '../queries.ts';

type Props = {
  id: string;
  content: LetterContent;
  onChange: ((change: Partial<LetterContent>) => void) | undefined;
};

/** A document as it will be printed, while it is written. */
export function DocumentPages({ id, content, onChange }: Props) {
  const [settled] = useDebouncedValue(content, 500);
  const { data } = useQuery(letterPreviewQuery(id, settled));
  return (
    <Pages
      preview={data}
      onFix={
        onChange &&
        ((finding, suggestion) => {
          const change = fixed(content, finding, suggestion);
          if (change !== null) onChange(change);
        })
      }
    />
  );
}
