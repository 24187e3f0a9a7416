import { consentChannels, consentPurposes } from './choices.ts';
import type { Translate } from '../kit/translate.ts';

/** What a channel is called; one of a newer server keeps its own name. */
export function channelWord(t: Translate, channel: string): string {
  const known = consentChannels.find((each) => each === channel);
  return known === undefined ? channel : t(`consent.channel.${known}`);
}

/** What a purpose is called; one of a newer server keeps its own name. */
export function purposeWord(t: Translate, purpose: string): string {
  const known = consentPurposes.find((each) => each === purpose);
  return known === undefined ? purpose : t(`consent.purpose.${known}`);
}
