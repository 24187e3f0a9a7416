/** What a template may hold. Beyond any that a person reads, and within what a machine fills in at once. */
export const limits = {
  /** Tags in braces, conditions and variables together. */
  tags: 200,
  /** Conditions within conditions. */
  depth: 8,
  /** Characters of a name. */
  name: 40,
  /** Variables compared in one condition. */
  terms: 12,
  /** Characters of what comes of it: what a message may have. */
  output: 100_000,
} as const;
