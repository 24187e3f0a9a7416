import type { Tx } from '../platform/db/index.ts';
import { fillText } from '../templates/index.ts';
import type { Day } from './days.ts';
import type { Profile } from './profile.store.ts';

/** A task's text as it would be sent on its day: to this person, by this member, with the season of that day. */
export async function draftFor(
  tx: Tx,
  text: { body: string; language: 'ja' | 'en'; on: Day },
  profile: Pick<Profile, 'name' | 'company'> & { reading?: string | null; title?: string | null },
  writer: string,
): Promise<string> {
  const filled = await fillText(tx, {
    body: text.body,
    language: text.language,
    writer,
    // Noon in Japan: whatever the zone, the day is the same.
    now: new Date(`${text.on}T03:00:00Z`),
    around: {
      customer: profile.name,
      reading: profile.reading ?? null,
      company: profile.company?.name ?? null,
      title: profile.title ?? null,
      subject: '',
      receivedAt: null,
    },
  });
  return filled.text;
}
