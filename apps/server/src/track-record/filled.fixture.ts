import type { TrackRecord } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';

type Things = Record<'track-record-entries' | 'track-record-editions', string>;

/** A record with a client who may not be named, kept as an edition and shown to others. */
export async function fillTrackRecord({ owner }: Desk): Promise<Things> {
  const { body } = await owner.call<TrackRecord>('POST', '/api/v1/track-record/entries', {
    content: {
      kind: 'client',
      name: { ja: '隣には見せない取引先' },
      trade: { ja: '卸売業' },
      work: {},
      since: '2019-04',
    },
  });
  await owner.call('POST', '/api/v1/track-record/editions');
  const shown = await owner.call<TrackRecord>('POST', '/api/v1/track-record/address');
  return {
    'track-record-entries': body.entries[0]?.id ?? '',
    'track-record-editions': shown.body.editions[0]?.id ?? '',
  };
}
