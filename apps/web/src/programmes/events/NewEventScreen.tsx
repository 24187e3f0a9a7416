import type { Gathering } from '@madoguchi/contract';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../kit/api.ts';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useWords } from '../words.ts';
import { EventForm } from './EventForm.tsx';

/** A new event. */
export default function NewEventScreen() {
  const w = useWords();
  const navigate = useNavigate();
  return (
    <Screen title={w('event.new')} back={{ to: '/growth/programmes/events', label: w('event.title') }}>
      <Section>
        <EventForm
          event={null}
          onSave={async (given) => {
            const { id } = await api.post<Gathering>('/gatherings', given);
            await navigate({ to: '/growth/programmes/events/$eventId', params: { eventId: id } });
          }}
        />
      </Section>
    </Screen>
  );
}
