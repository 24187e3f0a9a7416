import { guarded } from '../../rule-errors.ts';
import type { MessageView } from '../view.ts';
import { signalRules } from './rules.ts';
import type { Signal } from './signal.ts';

/** All signals in a message, in the order of the text; of those of one kind that overlap, the longest. */
export function findSignals(view: MessageView): Signal[] {
  const inside = ({ start, end }: Signal): boolean =>
    view.sentences.some((sentence) => sentence.start < end && start < sentence.end);
  return signalRules
    .flatMap(({ kind, find }) => {
      const found = guarded(`signal ${kind}`, () => find(view))
        .map((span) => ({ kind, start: span.start, end: span.end }))
        .filter(inside)
        .toSorted((a, b) => a.start - b.start || b.end - a.end);
      let covered = -1;
      return found.filter((one) => {
        const apart = one.start >= covered;
        if (apart) covered = one.end;
        return apart;
      });
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}
