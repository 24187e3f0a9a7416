import type { Gathering, GatheringFollowed, GatheringInvitation } from '@madoguchi/contract';

export const anEvent = (given: Partial<Gathering> = {}): Gathering => ({
  id: 'e1',
  name: { ja: '新茶の会', en: 'New tea' },
  place: { ja: '本店 2階', en: '' },
  note: { ja: '', en: '' },
  startsAt: '2026-12-05T05:00:00.000Z',
  endsAt: '2026-12-05T07:00:00.000Z',
  answerBy: null,
  seats: 20,
  cancelled: false,
  revision: 1,
  counts: { invited: 30, yes: 12, no: 8, open: 10, came: 11 },
  ...given,
});

export const aGuest = (given: Partial<GatheringInvitation> = {}): GatheringInvitation => ({
  id: 'g1',
  gatheringId: 'e1',
  customer: { id: 'k1', name: '山田 花子', honorific: '様' },
  language: 'ja',
  doorCode: 'C4T7KR',
  answer: 'yes',
  answeredAt: '2026-11-25T03:00:00.000Z',
  answeredBy: null,
  cameAt: null,
  checkedBy: null,
  invitedAt: '2026-11-20T03:00:00.000Z',
  broadcasts: [],
  ...given,
});

const few = { people: 1, share: null };
export const someFollowed = (given: Partial<GatheringFollowed> = {}): GatheringFollowed => ({
  days: 90,
  until: '2027-03-05T05:00:00.000Z',
  over: false,
  came: {
    people: 11,
    orders: 9,
    bought: { people: 6, share: { value: 0.545, low: 0.28, high: 0.79 } },
    mentioned: few,
    referred: few,
  },
  stayedAway: { people: 4, orders: 1, bought: few, mentioned: few, referred: few },
  people: [
    {
      customer: { id: 'k1', name: '山田 花子', honorific: '様' },
      came: true,
      orders: 2,
      mentions: 1,
      referrals: 0,
    },
  ],
  ...given,
});
