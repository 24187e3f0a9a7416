import type { Absence } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FeedSection } from '../calendar-feeds/FeedSection.tsx';
import { dayIn } from '../inbox/logic/days.ts';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan, useTimeZone } from '../kit/session.tsx';
import { toSettings } from '../settings/back.ts';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { Ceiling } from './Ceiling.tsx';
import { ImportAbsences } from './ImportAbsences.tsx';
import { OpenWorkDialog } from './OpenWork.tsx';
import { OwnAbsences } from './OwnAbsences.tsx';
import { openWorkQuery } from './queries.ts';
import { TeamCalendar } from './TeamCalendar.tsx';

/** Who is away when: the team's calendar, one's own absences, and what is open meanwhile. */
export default function AbsencesScreen() {
  const t = useT();
  const mayEnter = useCan('conversations:write');
  const maySet = useCan('automation:write');
  const mayPlan = useCan('members:write');
  const timeZone = useTimeZone();
  const [today] = useState(() => dayIn(new Date().toISOString(), timeZone));
  const [editing, setEditing] = useState<Absence | 'new' | null>(null);
  const [work, setWork] = useState<Absence | null>(null);
  const queryClient = useQueryClient();

  /** Whoever goes is told what they leave behind; where that is nothing, nothing is asked. */
  async function offerWork(absence: Absence) {
    const { total, callbacks, handovers } = await queryClient.fetchQuery(openWorkQuery(absence.id));
    if (total + callbacks + handovers > 0) setWork(absence);
  }

  return (
    <Screen
      title={t('settings.absences.title')}
      lead={t('settings.absences.lead')}
      back={toSettings(t)}
      actions={
        mayEnter && (
          <>
            <ImportAbsences />
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
              {t('absence.add')}
            </Button>
          </>
        )
      }
    >
      <TeamCalendar today={today} />
      {mayEnter && <OwnAbsences onEdit={setEditing} onWork={setWork} />}
      {mayEnter && (
        <FeedSection
          path="/absences/feed"
          queryKey={['absences', 'feed']}
          title={t('absence.feed')}
          lead={t('absence.feedLead')}
        />
      )}
      {mayPlan && (
        <FeedSection
          path="/absences/team-feed"
          queryKey={['absences', 'team-feed']}
          title={t('absence.teamFeed')}
          lead={t('absence.teamFeedLead')}
        />
      )}
      {maySet && <Ceiling />}
      <AbsenceDialog
        opened={editing !== null}
        absence={editing === 'new' ? null : editing}
        day={today}
        onClose={() => setEditing(null)}
        onSaved={(absence) => void offerWork(absence)}
      />
      <OpenWorkDialog absence={work} onClose={() => setWork(null)} />
    </Screen>
  );
}
