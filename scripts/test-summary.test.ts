import { describe, expect, it } from 'vitest';
import { closingLine, countTests, failures, total } from './test-summary.ts';

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

describe('naming what failed', () => {
  const passed = { status: 'passed', fullName: 'a › holds', failureMessages: [] };
  const report = (testResults: object[]): string => JSON.stringify({ testResults });

  it('names each test with the first line of its reason', () => {
    const failed = { status: 'failed', fullName: 'a breaks', failureMessages: ['Error: 1 is not 2\n  at x'] };
    const text = report([
      { name: '/here/a.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
      { name: '/here/b.test.ts', status: 'passed', message: '', assertionResults: [passed] },
    ]);
    expect(failures(text, '/here')).toEqual(['a.test.ts › a breaks › Error: 1 is not 2']);
  });

  it('names a file that failed before its tests', () => {
    const text = report([
      { name: '/here/a.test.ts', status: 'failed', message: 'Hook timed out\n', assertionResults: [passed] },
    ]);
    expect(failures(text, '/here')).toEqual(['a.test.ts › Hook timed out']);
  });

  it('has nothing to name without a report', () => {
    expect(failures(undefined, '/here')).toEqual([]);
  });
});
