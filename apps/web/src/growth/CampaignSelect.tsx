import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { campaignsQuery } from './queries.ts';
import { useWords } from './words.ts';

type Props = { className?: string; value: string; onChange: (campaignId: string) => void };

/** Which campaign something belongs to; the empty value is none. */
export function CampaignSelect({ value, onChange, ...props }: Props) {
  const w = useWords();
  const { data } = useInfiniteQuery(campaignsQuery);
  const campaigns = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <NativeSelect
      {...props}
      label={w('growth.campaign')}
      value={value}
      data={[
        { value: '', label: w('growth.noCampaign') },
        ...campaigns
          .filter(({ id, archived }) => !archived || id === value)
          .map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
