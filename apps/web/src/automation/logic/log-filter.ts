import type { AutomationOutcome } from '@madoguchi/contract';
import { startOfDay } from '../../security/audit/filter.ts';
import { automationOutcomes } from './lists.ts';

/** What the log's address says: filters that can be shared and gone back to. */
export type LogFilter = {
  q?: string;
  rule?: string;
  outcome?: AutomationOutcome;
  from?: string;
  to?: string;
};

const day = /^\d{4}-\d\d-\d\d$/u;

/** Reads the address; what is no filter is dropped, so that an old link still opens. */
export function parseLogSearch(raw: Record<string, unknown>): LogFilter {
  const text = (name: string): string | undefined => {
    const value = raw[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const date = (name: string): string | undefined => {
    const value = text(name);
    return value !== undefined && day.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
  };
  const outcome = automationOutcomes.find((known) => known === text('outcome'));
  const [q, rule, from, to] = [text('q'), text('rule'), date('from'), date('to')];
  return {
    ...(q !== undefined && { q }),
    ...(rule !== undefined && { rule }),
    ...(outcome !== undefined && { outcome }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** The API's parameters: days become instants in the workspace's zone, the last day whole. */
export function toRunQuery(filter: LogFilter, timeZone: string): Record<string, string> {
  const { q, rule, outcome, from, to } = filter;
  return {
    ...(q !== undefined && { query: q }),
    ...(rule !== undefined && { rule }),
    ...(outcome !== undefined && { outcome }),
    ...(from !== undefined && { from: startOfDay(from, timeZone) }),
    ...(to !== undefined && { to: startOfDay(to, timeZone, 1) }),
  };
}
