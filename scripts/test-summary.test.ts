import { describe, expect, it } from 'vitest';
import { closingLine, countTests, total } from './test-summary.ts';

describe('counting tests', () => {
  it('reads what Vitest counted', () => {
    const report = JSON.stringify({
      numPassedTests: 5,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
    });
    expect(countTests(report, false)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('counts an error outside any test as a failure', () => {
    expect(countTests(JSON.stringify({ numPassedTests: 5, numFailedTests: 0 }), false).failed).toBe(1);
  });

  it('counts a run that left no report as a failure', () => {
    expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('adds up to a closing line', () => {
    const counts = [
      { passed: 10, failed: 0, skipped: 0 },
      { passed: 3, failed: 1, skipped: 2 },
    ];
    expect(closingLine(total(counts))).toBe('13 passed, 1 failed, 2 skipped');
    expect(closingLine(total([]))).toBe('0 passed, 0 failed');
  });
});
