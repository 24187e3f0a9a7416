import type { MentionSignal } from './mention.ts';

const plainly = new Set(['amplified:label', 'amplified:says-so']);

/** Whether a post says plainly at sight that it was paid for: a label, or 提供, タイアップ, 広告, プロモーション said of itself. */
export function isDisclosed(signals: readonly MentionSignal[]): boolean {
  return signals.some((signal) => plainly.has(signal.kind));
}
