import type { CreateGathering, Gathering } from '@madoguchi/contract';
import { fromWallClock, toWallClock } from '../../inbox/logic/zoned.ts';
import { wholeOf } from '../logic.ts';

/** An event as it stands in the form: times as the workspace’s clock shows them. */
export type EventDraft = {
  name: string;
  nameEn: string;
  place: string;
  placeEn: string;
  note: string;
  noteEn: string;
  startsAt: string;
  endsAt: string;
  answerBy: string;
  seats: string;
};

export function eventDraft(event: Gathering | null, timeZone: string): EventDraft {
  if (event === null)
    return {
      name: '',
      nameEn: '',
      place: '',
      placeEn: '',
      note: '',
      noteEn: '',
      startsAt: '',
      endsAt: '',
      answerBy: '',
      seats: '20',
    };
  const clock = (at: string | null) => (at === null ? '' : toWallClock(new Date(at), timeZone));
  return {
    name: event.name.ja,
    nameEn: event.name.en,
    place: event.place.ja,
    placeEn: event.place.en,
    note: event.note.ja,
    noteEn: event.note.en,
    startsAt: clock(event.startsAt),
    endsAt: clock(event.endsAt),
    answerBy: clock(event.answerBy),
    seats: String(event.seats),
  };
}

export type EventFault = 'name' | 'place' | 'startsAt' | 'endsAt' | 'answerBy' | 'seats';

/** The event that a form says; null with what is wrong with it. */
export function readEvent(
  draft: EventDraft,
  timeZone: string,
): { event: CreateGathering | null; faults: EventFault[] } {
  const at = (clock: string) => fromWallClock(clock, timeZone)?.toISOString() ?? null;
  const startsAt = at(draft.startsAt);
  const endsAt = at(draft.endsAt);
  const answerBy = at(draft.answerBy);
  const seats = wholeOf(draft.seats, 5000);
  const wrong: Record<EventFault, boolean> = {
    name: draft.name.trim() === '',
    place: draft.place.trim() === '',
    startsAt: startsAt === null,
    endsAt: endsAt !== null && startsAt !== null && endsAt <= startsAt,
    answerBy: answerBy !== null && startsAt !== null && answerBy > startsAt,
    seats: seats === null || seats === 0,
  };
  const faults = (Object.keys(wrong) as EventFault[]).filter((field) => wrong[field]);
  if (faults.length > 0 || startsAt === null || seats === null) return { event: null, faults };
  const said = (ja: string, en: string) => ({ ja: ja.trim(), en: en.trim() });
  const event = {
    name: said(draft.name, draft.nameEn),
    place: said(draft.place, draft.placeEn),
    note: said(draft.note, draft.noteEn),
    startsAt,
    endsAt,
    answerBy,
    seats,
  };
  return { event, faults };
}
