import { foreignCustomers } from './customers-abroad.ts';
import { businessCustomers } from './customers-business.ts';
import { moreHomeCustomers } from './customers-home-2.ts';
import { homeCustomers } from './customers-home.ts';
import { conversations } from './conversations.ts';
import { members } from './members.ts';
import type { SampleWorkspace } from './types.ts';

export { renderDates, sampleDay, sampleInstant, sampleInstantOn } from './dates.ts';
export { promises as samplePromises } from './promises.ts';
export type * from './types.ts';

/** «みどり商店», a small mail-order shop for tea, ceramics, kitchen and garden tools; all of it is fiction. */
export const sampleWorkspace: SampleWorkspace = {
  name: 'みどり商店',
  members,
  customers: [...homeCustomers, ...moreHomeCustomers, ...businessCustomers, ...foreignCustomers],
  conversations,
};
