import type { Survey } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { CopyField } from '../../kit/CopyField.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { Section } from '../../kit/Screen.tsx';
import { surveyQuery } from '../queries.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';

/** The page that everybody may answer who has its address. */
export function PublicPage({ survey, mayWrite }: { survey: Survey; mayWrite: boolean }) {
  const t = useT();
  const v = useVoices();
  const queryClient = useQueryClient();
  const [closing, setClosing] = useState(false);
  const path = `/surveys/${survey.id}/address`;
  const keep = (changed: Survey) => putAnswer(queryClient, surveyQuery(survey.id).queryKey, changed);

  async function open() {
    try {
      keep(await api.post<Survey>(path));
    } catch (error) {
      notify(problemText(t, error), 'bad');
    }
  }

  return (
    <Section title={v('survey.page')} lead={v('survey.pageLead')}>
      {survey.address === null
        ? mayWrite && (
            <Button variant="default" onClick={() => void open()}>
              {v('survey.pageOpen')}
            </Button>
          )
        : survey.address !== null && (
            <div className={styles.stack}>
              <CopyField label={v('survey.pageAddress')} value={survey.address} />
              {mayWrite && (
                <div>
                  <Button variant="default" onClick={() => setClosing(true)}>
                    {v('survey.pageClose')}
                  </Button>
                </div>
              )}
            </div>
          )}
      <Confirm
        opened={closing}
        title={v('survey.pageClose')}
        confirmLabel={v('survey.pageClose')}
        dangerous
        onConfirm={async () => keep(await api.delete<Survey>(path))}
        onClose={() => setClosing(false)}
      >
        {v('survey.pageCloseBody')}
      </Confirm>
    </Section>
  );
}
