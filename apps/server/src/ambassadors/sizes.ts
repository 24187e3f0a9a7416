import type { AmbassadorGuide, AmbassadorSize } from '@madoguchi/contract';

/**
 * Classes of reach by followers. No law and no standard defines them: they are a convention of the trade, which differs by
 * country and agency, and are stated here so that lists can be narrowed by them. Bounds are included.
 */
export const sizes: AmbassadorGuide['sizes'] = [
  { size: 'nano', atLeast: 0, atMost: 9_999 },
  { size: 'micro', atLeast: 10_000, atMost: 100_000 },
  { size: 'mid', atLeast: 100_001, atMost: 500_000 },
  { size: 'macro', atLeast: 500_001, atMost: null },
];

export const sizesFrom: AmbassadorGuide['sizesFrom'] = {
  statedOn: '2026-11-22',
  source: {
    ja: '業界の慣行によります。公的な定義はなく、国や会社により異なります。',
    en: 'A convention of the trade: there is no official definition, and it differs by country and agency.',
  },
};

/** The class that so many followers belong to. */
export const sizeOf = (followers: number): AmbassadorSize =>
  sizes.find(({ atMost }) => atMost === null || followers <= atMost)?.size ?? 'macro';
