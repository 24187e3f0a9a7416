/** What a run of tests came to. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

/**
 * Counts the tests in Vitest's JSON report.
 *
 * @param report text of the report, or undefined when there is none
 * @param ok whether Vitest itself was content; an error outside any test, or a run without report, counts as one failure
 */
export function countTests(report: string | undefined, ok: boolean): Count {
  const read: Record<string, unknown> = report === undefined ? {} : JSON.parse(report);
  const number = (key: string): number => (isCount(read[key]) ? read[key] : 0);
  const failed = number('numFailedTests');
  return {
    passed: number('numPassedTests'),
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: number('numPendingTests') + number('numTodoTests'),
  };
}

/** A part of Vitest's JSON report, as far as it is read here. */
interface Report {
  testResults?: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[];
  }[];
}

/**
 * Names what failed in a report, each with the first line of its reason: in a long log the closing lines are what is read.
 *
 * @param folder what file names begin with and what is left out of them
 */
export function failures(report: string | undefined, folder: string): string[] {
  const { testResults = [] }: Report = report === undefined ? {} : JSON.parse(report);
  const line = (file: string, test: string, reason: string | undefined): string =>
    [file.replace(`${folder}/`, ''), test, reason?.split('\n')[0] ?? '']
      .filter((part) => part !== '')
      .join(' › ');
  return testResults
    .filter((file) => file.status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed');
      if (failed.length === 0) return [line(name, '', message)];
      return failed.map((test) => line(name, test.fullName, test.failureMessages?.[0]));
    });
}

/** Adds the counts of several runs. */
export function total(counts: Count[]): Count {
  const sum = (key: keyof Count): number => counts.reduce((all, count) => all + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The closing line: `N passed, N failed`, and how many were skipped where some were. */
export function closingLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
