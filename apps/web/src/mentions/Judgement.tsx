import type { MentionDetail, MentionSentiment, MentionType } from '@madoguchi/contract';
import { mentionSentiments, mentionTypes } from '@madoguchi/contract/mention-names';
import { SegmentedControl } from '@mantine/core';
import { CustomerField } from '../customers/CustomerField.tsx';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './mentions.module.css';
import { useSaving } from './useSaving.ts';
import { useMentions } from './words.ts';

/** How it sounds and who writes: as it was read, and as a person says it is. */
export function Judgement({ mention, mayWrite }: { mention: MentionDetail; mayWrite: boolean }) {
  const w = useMentions();
  const { saving, error, write } = useSaving();
  const { id, revision, sentiment, sentimentBy, type, typeBy } = mention;
  const judge = (change: object) =>
    void write(() => api.patch<MentionDetail>(`/mentions/${id}`, { basedOn: revision, ...change }));
  const by = (who: 'text' | 'score' | 'person' | 'agreement' | null) =>
    who === null ? w('by.nobody') : w(`by.${who}`);
  return (
    <Section title={w('judgement')} lead={w('judgement.lead')}>
      <div className={styles['stack']}>
        <div className={styles['between']}>
          <SegmentedControl
            aria-label={w('filter.sentiment')}
            value={sentiment ?? ''}
            disabled={!mayWrite || saving || mention.erased}
            data={mentionSentiments.map((value) => ({ value, label: w(`sentiment.${value}`) }))}
            onChange={(value) => judge({ sentiment: value as MentionSentiment })}
          />
          <span className={styles['quiet']}>{by(sentimentBy)}</span>
        </div>
        <div className={styles['between']}>
          <SegmentedControl
            aria-label={w('filter.type')}
            classNames={{ root: styles['segments'] ?? '', label: styles['segment'] ?? '' }}
            value={type ?? ''}
            disabled={!mayWrite || saving || mention.erased}
            data={mentionTypes.map((value) => ({ value, label: w(`type.${value}`) }))}
            onChange={(value) => judge({ type: value as MentionType })}
          />
          <span className={styles['quiet']}>{by(typeBy)}</span>
        </div>
        <CustomerField
          label={w('judgement.customer')}
          description={w('judgement.customerHint')}
          disabled={!mayWrite || saving || mention.erased}
          linked={mention.customer}
          value={mention.customer?.id ?? null}
          onChange={(customerId) => judge({ customerId })}
        />
        <FormFailure error={error} />
      </div>
    </Section>
  );
}
