import type { TrustFactor, TrustInput, TrustRule, TrustRules } from '@madoguchi/contract';

/** The questions of each factor, in the order in which they are shown. */
export const inputsOf: Record<TrustFactor, readonly TrustInput[]> = {
  credibility: ['lasting', 'uncorrected', 'satisfied'],
  reliability: ['promises', 'deadlines', 'shipping', 'prevented'],
  intimacy: ['own_person', 'remembered', 'said_openly', 'aftercare'],
  self_orientation: ['promotion', 'opt_outs', 'selling', 'unanswered'],
};

/** Shares as people enter them, without the dust that binary fractions leave: 0.07 is 7. */
export const asPercent = (share: number): number => Math.round(share * 10_000) / 100;
export const asShare = (percent: number): number => Math.round(percent * 100) / 10_000;

/** The anchors with one of them changed. */
export function withAnchor(anchors: TrustRule['anchors'], at: number, share: number): TrustRule['anchors'] {
  const [a, b, c, d, e] = anchors.map((anchor, place) => (place === at ? share : anchor));
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0];
}

/** Whether the shares of every question rise from point to point, as they must. */
export const rises = ({ inputs }: TrustRules): boolean =>
  Object.values(inputs).every(({ anchors }) =>
    anchors.every((anchor, at) => at === 0 || anchor > (anchors[at - 1] ?? 1)),
  );
