import type { AbsenceImport } from '@madoguchi/contract';
import { Button, FileButton, Modal } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';
import { ChooseEntries } from './ChooseEntries.tsx';

/** Takes one's absences over from a file of a calendar program: read first, then what was chosen of it. */
export function ImportAbsences() {
  const t = useT();
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  const [found, setFound] = useState<AbsenceImport | null>(null);
  const [pending, setPending] = useState(false);

  async function attempt(work: () => Promise<void>) {
    setPending(true);
    try {
      await work();
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      setPending(false);
    }
  }
  const read = (file: File | null) =>
    file === null
      ? undefined
      : attempt(async () => {
          const content = await file.text();
          setFound(await api.post<AbsenceImport>('/absences/import', { text: content }));
          setText(content);
        });
  const take = (lines: number[]) =>
    attempt(async () => {
      const { taken } = await api.post<AbsenceImport>('/absences/import', { text, lines });
      await queryClient.invalidateQueries({ queryKey: ['absences'] });
      setFound(null);
      notify(t('absence.import.done', { count: taken }));
    });

  return (
    <>
      <FileButton accept="text/calendar,.ics" onChange={(file) => void read(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={pending && found === null}
            leftSection={<IconCalendarDown size={16} aria-hidden />}
          >
            {t('absence.import')}
          </Button>
        )}
      </FileButton>
      <Modal
        opened={found !== null}
        onClose={() => setFound(null)}
        title={t('absence.import.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {found !== null && (
          <ChooseEntries
            items={found.items}
            pending={pending}
            onTake={(lines) => void take(lines)}
            onClose={() => setFound(null)}
          />
        )}
      </Modal>
    </>
  );
}
