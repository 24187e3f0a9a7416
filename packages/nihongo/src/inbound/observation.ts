import type { Feature } from '../model/linear.ts';
import type { Document } from '../text/document.ts';
import { conceptFeatures } from './concept-features.ts';
import { findConcepts } from './concepts/find-concepts.ts';
import { directionFeatures } from './direction-features.ts';
import {
  clueFeatures,
  formFeatures,
  kanjiFeatures,
  opinionFeatures,
  signalFeatures,
  wordFeatures,
} from './features.ts';
import { findClues } from './harassment/clues.ts';
import type { HarassmentClues } from './harassment/clues.ts';
import { letterFeatures } from './letter-features.ts';
import { findSignals } from './signals/find-signals.ts';
import { neighbourFeatures } from './neighbour-features.ts';
import type { Signal } from './signals/signal.ts';
import type { MessageView } from './view.ts';
import { viewOf } from './view.ts';

/** Everything that is found in a message before it is judged. */
export interface Observation {
  readonly view: MessageView;
  readonly signals: readonly Signal[];
  readonly clues: HarassmentClues;
  /** What the model weighs; which groups were best was chosen by cross-validation (training/inbound.ts). */
  readonly features: readonly Feature[];
}

/** Observes a message once for all judgements. */
export function observe(document: Document): Observation {
  const view = viewOf(document);
  const signals = findSignals(view);
  const clues = findClues(view);
  const concepts = findConcepts(view);
  return {
    view,
    signals,
    clues,
    features: [
      ...signalFeatures(view, signals),
      ...opinionFeatures(view),
      ...formFeatures(view),
      ...clueFeatures(view, clues),
      ...wordFeatures(view),
      ...kanjiFeatures(view),
      ...letterFeatures(view),
      ...neighbourFeatures(view),
      ...conceptFeatures(view, concepts),
      ...directionFeatures(view, concepts),
    ],
  };
}
