import type { SignalKind } from '@madoguchi/contract';
import { contactPerson } from './contact-person.ts';
import { earliest, type Detected, type Detector, type History } from './history.ts';
import { askedAgain, complaint, veiled } from './said.ts';
import { silence } from './silence.ts';
import { waiting } from './waiting.ts';

/** The detectors by what they find; the other kinds are told by those who know of them. */
const detectors: Partial<Record<SignalKind, Detector>> = {
  veiled,
  complaint,
  asked_again: askedAgain,
  waiting_longer: waiting,
  silence,
  contact_changed: contactPerson,
};

/** All signs that a customer's history shows now. */
export function detect(history: History): Detected {
  const all = Object.values(detectors).map((detector) => detector(history));
  return {
    found: all.flatMap(({ found }) => found),
    lookAt: earliest(...all.map(({ lookAt }) => lookAt)),
  };
}
