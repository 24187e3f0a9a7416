import type { DrillPair } from './pair.ts';
import { address } from './pairs/address.ts';
import { blaming } from './pairs/blaming.ts';
import { casualApology } from './pairs/casual-apology.ts';
import { causativeOveruse } from './pairs/causative-overuse.ts';
import { doubleHonorific } from './pairs/double-honorific.ts';
import { flatRefusal } from './pairs/flat-refusal.ts';
import { humbleForCustomer } from './pairs/humble-for-customer.ts';
import { iDropping } from './pairs/i-dropping.ts';
import { manualKeigo } from './pairs/manual-keigo.ts';
import { raDropping } from './pairs/ra-dropping.ts';
import { redundant } from './pairs/redundant.ts';
import { respectfulForSelf } from './pairs/respectful-for-self.ts';
import { saInsertion } from './pairs/sa-insertion.ts';
import { vaguePromise } from './pairs/vague-promise.ts';
import { weekdayMismatch } from './pairs/weekday-mismatch.ts';
import { wrongRegister } from './pairs/wrong-register.ts';

/** What people practise with: for every rule sentences as they should not be written, and as they should. */
export const drillPairs: readonly DrillPair[] = [
  doubleHonorific,
  humbleForCustomer,
  respectfulForSelf,
  casualApology,
  wrongRegister,
  manualKeigo,
  saInsertion,
  raDropping,
  iDropping,
  causativeOveruse,
  redundant,
  flatRefusal,
  blaming,
  vaguePromise,
  address,
  weekdayMismatch,
].flat();
