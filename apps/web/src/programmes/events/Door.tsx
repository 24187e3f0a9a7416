import type { CheckedIn } from '@madoguchi/contract';
import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useSaving } from '../../growth/useSaving.ts';
import { api } from '../../kit/api.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useWords } from '../words.ts';
import { answerAt, Arrival, type ArrivalAnswer } from './Arrival.tsx';
import { DoorCamera } from './DoorCamera.tsx';

/** At the door: the camera reads codes, a scanner types them, a hand does the same; the field is ready for the next at once. */
export function Door({ eventId }: { eventId: string }) {
  const w = useWords();
  const field = useRef<HTMLInputElement>(null);
  const { saving, error, save } = useSaving();
  const [code, setCode] = useState('');
  /** Counted, so that the same answer to the next guest is said anew. */
  const [last, setLast] = useState<{ turn: number; answer: ArrivalAnswer | null }>({ turn: 0, answer: null });
  const tick = async (said: string): Promise<ArrivalAnswer | null> => {
    let answer: ArrivalAnswer | null = null;
    setLast(({ turn }) => ({ turn, answer: null }));
    await save(async () => {
      answer = await answerAt(() => api.post<CheckedIn>(`/gatherings/${eventId}/arrivals`, { code: said }));
      setLast(({ turn }) => ({ turn: turn + 1, answer }));
    });
    return answer;
  };
  return (
    <Section title={w('event.door')} lead={w('event.door.lead')}>
      <DoorCamera onCode={async (read) => void (await tick(read))} />
      <FormFailure error={error} />
      {last.answer !== null && <Arrival key={last.turn} answer={last.answer} />}
      <form
        className={form['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() === '') return;
          void tick(code).then((answer) => {
            // A code that nobody has stays, to be corrected.
            if (answer !== null && answer.kind !== 'unknown') setCode('');
            field.current?.focus();
          });
        }}
      >
        <TextInput
          ref={field}
          label={w('event.door.code')}
          value={code}
          maxLength={300}
          autoComplete="off"
          autoCapitalize="characters"
          onChange={({ currentTarget: { value } }) => setCode(value)}
        />
        <div className={form['buttons']}>
          <Button type="submit" variant="default" loading={saving}>
            {w('event.door.tick')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
