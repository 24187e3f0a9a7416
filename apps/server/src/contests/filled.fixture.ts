import type { Desk } from '../testing/desk.fixture.ts';
import { campaign, contestDesk } from './contests.fixture.ts';

/** A campaign, and a photo contest with an entry that was decided on. */
export async function fillContests(
  desk: Desk,
): Promise<Record<'contests' | 'contest-entries' | 'contest-photos', string>> {
  const here = contestDesk(desk);
  await here.make({ ...campaign, name: { ja: '隣には見せない企画' } });
  const { id, url } = (await here.make({ name: { ja: '隣には見せない写真展' } })).body;
  await here.hand(url, { title: '隣には見せない写真' });
  const [entry] = (await here.entries(id)).items;
  await here.decide(entry?.id ?? '', { basedOn: 0, state: 'accepted', reason: '隣には見せない理由' });
  return { contests: id, 'contest-entries': entry?.id ?? '', 'contest-photos': entry?.photos[0]?.id ?? '' };
}
