import type { TrustInput } from '@madoguchi/contract';
import { leftAfterNews, written } from '../broadcasts/index.ts';
import { careDue } from '../care/index.ts';
import { saidOpenly, solvedForGood } from '../conversations/index.ts';
import { answersDue } from '../deadlines/index.ts';
import { feedbackDue } from '../feedback/index.ts';
import { answeredByOwn, knownWhenAnswered } from '../handover/index.ts';
import { complaintsLinked } from '../improvement/index.ts';
import { ordersDue } from '../orders/index.ts';
import { promisesDue } from '../promises/index.ts';
import type { FactsOfMonth } from '../statistics/index.ts';
import { satisfactionTold } from '../surveys/index.ts';
import { neverCorrected, soldToUnhappy } from './own-facts.store.ts';

/** The facts that answer each question: the whole of what makes an input, beside its name and its usual rule (contract). */
export const factsOf: Record<TrustInput, FactsOfMonth> = {
  lasting: solvedForGood,
  uncorrected: neverCorrected,
  satisfied: satisfactionTold,
  promises: promisesDue,
  deadlines: answersDue,
  shipping: ordersDue,
  prevented: complaintsLinked,
  own_person: answeredByOwn,
  remembered: knownWhenAnswered,
  said_openly: saidOpenly,
  aftercare: careDue,
  promotion: written,
  opt_outs: leftAfterNews,
  selling: soldToUnhappy,
  unanswered: feedbackDue,
};

/** Changes with what is counted or how it is told apart: months counted by another one are counted anew. */
export const recipe = 1;
