/** A rule that threw on a text: its id, and what it threw, which may hold words of the text. */
export interface RuleError {
  readonly rule: string;
  readonly error: unknown;
}

let report: (failure: RuleError) => void = () => undefined;

/**
 * Says who is told of rules that throw; by default nobody. One listener for the whole thread, the last one counts.
 * A rule that throws finds nothing; all others are heard.
 */
export function onRuleError(listener: (failure: RuleError) => void): void {
  report = listener;
}

/** What a rule finds, or nothing where it throws. */
export function guarded<Found>(rule: string, find: () => readonly Found[]): readonly Found[] {
  try {
    return find();
  } catch (error) {
    report({ rule, error });
    return [];
  }
}
