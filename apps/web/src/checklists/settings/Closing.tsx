import type { ChecklistClosing, Checklists } from '@madoguchi/contract';
import { Radio } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { Section } from '../../kit/Screen.tsx';
import styles from '../checklists.module.css';
import { checklistsQuery } from '../queries.ts';
import { useWords } from '../words.ts';

const ways = ['ask', 'refuse'] as const satisfies ChecklistClosing[];

/** What happens where a conversation is closed with open points; saved as soon as it is chosen. */
export function Closing({ closing, mayWrite }: { closing: ChecklistClosing; mayWrite: boolean }) {
  const t = useT();
  const words = useWords();
  const queryClient = useQueryClient();

  async function choose(chosen: string) {
    const next = ways.find((way) => way === chosen) ?? closing;
    const put = (way: ChecklistClosing) =>
      queryClient.setQueryData<Checklists>(checklistsQuery.queryKey, (known) =>
        known === undefined ? known : { ...known, closing: way },
      );
    put(next);
    try {
      await api.put('/checklist-settings', { closing: next });
      notify(t('common.saved'));
    } catch (error) {
      put(closing);
      notify(problemText(t, error), 'bad');
    }
  }

  return (
    <Section title={words('closing')}>
      <Radio.Group aria-label={words('closing')} value={closing} onChange={(chosen) => void choose(chosen)}>
        <div className={styles.fields}>
          {ways.map((way) => (
            <Radio
              key={way}
              value={way}
              disabled={!mayWrite}
              label={words(`closing.${way}`)}
              description={words(`closing.${way}Hint`)}
            />
          ))}
        </div>
      </Radio.Group>
    </Section>
  );
}
