import { anger } from './anger.ts';
import { asksAgain } from './asks-again.ts';
import { comesAgain } from './comes-again.ts';
import { compares } from './compares.ts';
import { contrary } from './contrary.ts';
import { copes } from './copes.ts';
import { delight } from './delight.ts';
import { demandsAccount } from './demands-account.ts';
import { expectedMore } from './expected-more.ts';
import { goodSurprise } from './good-surprise.ts';
import { gratitude } from './gratitude.ts';
import { hasWaited } from './has-waited.ts';
import { hedges } from './hedges.ts';
import { legalSteps } from './legal-steps.ts';
import { plainQuestion } from './plain-question.ts';
import { plainRequest } from './plain-request.ts';
import { praise } from './praise.ts';
import { relief } from './relief.ts';
import { resigns } from './resigns.ts';
import { sarcasm } from './sarcasm.ts';
import { selfBlame } from './self-blame.ts';
import { setThanks } from './set-thanks.ts';
import type { SignalRule } from './signal.ts';
import { thirdParty } from './third-party.ts';
import { toldOtherwise } from './told-otherwise.ts';
import { trouble } from './trouble.ts';
import { withdraws } from './withdraws.ts';

/** All signals, those of dissatisfaction first. */
export const signalRules: readonly SignalRule[] = [
  asksAgain,
  hasWaited,
  withdraws,
  hedges,
  compares,
  expectedMore,
  contrary,
  toldOtherwise,
  selfBlame,
  thirdParty,
  resigns,
  sarcasm,
  copes,
  trouble,
  anger,
  demandsAccount,
  legalSteps,
  praise,
  gratitude,
  delight,
  relief,
  comesAgain,
  goodSurprise,
  setThanks,
  plainQuestion,
  plainRequest,
];
