import type { VoiceState } from '@madoguchi/contract';
import { voiceStates } from '@madoguchi/contract/voice-names';

export type VoicesSearch = { state?: VoiceState };

/** Which voices the address asks for; all without a word. */
export function parseVoicesSearch(given: Record<string, unknown>): VoicesSearch {
  const state = voiceStates.find((each) => each === given['state']);
  return state === undefined ? {} : { state };
}

export type NewVoiceSearch = { mention?: string; answer?: string };

const isId = (given: unknown): given is string => typeof given === 'string' && /^[0-9a-f-]{36}$/u.test(given);

/** The mention, or the answer to a survey, that a new voice is made of, where the address names one. */
export function parseNewVoiceSearch({ mention, answer }: Record<string, unknown>): NewVoiceSearch {
  if (isId(mention)) return { mention };
  return isId(answer) ? { answer } : {};
}
