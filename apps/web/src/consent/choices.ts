import type { ConsentChannel, ConsentPurpose, ConsentState, RecordConsent } from '@madoguchi/contract';

export const consentChannels: readonly ConsentChannel[] = ['email', 'line', 'phone', 'post'];
export const consentPurposes: readonly ConsentPurpose[] = ['news', 'surveys'];

/** How somebody at the desk may have learnt of it. */
export const hows: readonly RecordConsent['how'][] = [
  'form',
  'spoken',
  'paper',
  'message',
  'blocked',
  'other',
];

/** What is worth a line: where anything is recorded. */
export const shownStates = (states: readonly ConsentState[]): ConsentState[] =>
  states.filter(({ state }) => state !== 'none');
