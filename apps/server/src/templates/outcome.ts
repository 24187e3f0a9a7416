import { findMarkers } from '@madoguchi/contract';
import { kept } from './likeness/overlap.ts';

export type Outcome = 'as_is' | 'edited' | 'rewritten';

/** From here on what was sent is the template as it was put in, but for a name or a date. */
const asIs = 0.97;
/** Below this little of it was left. */
const rewritten = 0.6;

/** The text without what was to be filled in by hand: filling that in is no editing. */
function withoutMarkers(text: string): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of findMarkers(text)) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

/** What became of a template's text in the answer that was sent. */
export function outcomeOf(inserted: string, sent: string): Outcome {
  const share = kept(withoutMarkers(inserted), sent);
  return share >= asIs ? 'as_is' : share >= rewritten ? 'edited' : 'rewritten';
}
