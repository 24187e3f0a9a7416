import type { Document } from '../text/document.ts';
import { readDocument } from '../text/document.ts';
import { courtesyOf } from './courtesy.ts';
import { intentOf } from './intent.ts';
import { judgeHarassment, judgeMood, weigh } from './judgement.ts';
import type { Harassment, Intent, Mood, Urgency } from './kinds.ts';
import { loadModel } from './models.ts';
import { observe } from './observation.ts';
import { askedBefore } from './previous.ts';
import { signalRules } from './signals/rules.ts';
import type { Signal } from './signals/signal.ts';
import type { Span } from '../text/span.ts';
import { urgencyOf } from './urgency.ts';
import { wholeWords } from './whole-words.ts';

/** What the conversation held before this message, oldest first. */
export interface InboundContext {
  readonly previousMessages?: readonly { readonly from: 'customer' | 'own'; readonly text: string }[];
}

export interface Inbound {
  readonly mood: Mood;
  /** Dissatisfied, and said so politely and indirectly that it is easy to overlook. */
  readonly veiled: boolean;
  /** The forms of words found, in the order of the text. */
  readonly signals: readonly Signal[];
  readonly intent: Intent;
  readonly urgency: Urgency;
  /** The words that make it urgent, or not urgent; none where nothing is said. */
  readonly urgencyEvidence: readonly Span[];
  readonly harassment: readonly Harassment[];
}

const open = new Set(['anger', 'demands-account', 'legal-steps']);
const leaningOf = new Map(signalRules.map(({ kind, leaning }) => [kind, leaning]));

/** Open where anger is spoken out, an account demanded, or the message is harassment in plain words. */
function isVeiled(signals: readonly Signal[], rude: boolean): boolean {
  return !rude && signals.filter(({ kind }) => open.has(kind)).length < 2;
}

/**
 * Reads a customer's message: mood, what shows it, what is wanted, how soon, and whether staff need protection.
 * Mood and harassment are independent of each other. Never throws.
 */
export function readInbound(message: string | Document, context: InboundContext = {}): Inbound {
  const document = typeof message === 'string' ? readDocument(message) : message;
  const observation = observe(document);
  const { view } = observation;
  const likelihoods = weigh(loadModel(), observation);
  const courtesy = courtesyOf(view);
  // To thank twice is not to ask again.
  const again = courtesy === null ? askedBefore(document.text, context.previousMessages ?? []) : undefined;
  const signals = again === undefined ? observation.signals : [again, ...observation.signals];
  const judged = judgeMood(likelihoods);
  // Between set phrases there are no lines to read between.
  const read = courtesy !== null && judged === 'dissatisfied' ? 'neutral' : judged;
  const mood = again !== undefined && read === 'neutral' ? 'dissatisfied' : read;
  const whole = <Place extends Span>(place: Place): Place => wholeWords(view, place);
  const harassment = judgeHarassment(likelihoods, observation).map(whole);
  const shown = signals.filter(({ kind }) => isShown(kind, mood)).map(whole);
  const { urgency, evidence } = urgencyOf(view);
  return {
    mood,
    veiled: mood === 'dissatisfied' && isVeiled(signals, observation.clues.hints.has('intimidation.rough')),
    signals: shown,
    intent: courtesy === null ? intentOf(view, mood, signals) : intentOfCourtesy[courtesy],
    urgency,
    urgencyEvidence: evidence.map(whole),
    harassment,
  };
}

const intentOfCourtesy = { thanks: 'thanks', waiting: 'information' } as const;

/** Evidence against the mood is not shown: an opened judgement names what speaks for it, and what is neutral. */
function isShown(kind: string, mood: Mood): boolean {
  const leaning = leaningOf.get(kind) ?? mood;
  return leaning === mood || leaning === 'neutral';
}
