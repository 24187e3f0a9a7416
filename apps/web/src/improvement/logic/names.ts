import type { DocumentKind, ImprovementList, ImprovementStep } from '@madoguchi/contract';

/** The steps in their order; by name here, so that no schema is loaded for them. */
export const stepNames = [
  'apology',
  'facts',
  'remedy',
  'cause',
  'prevention',
  'spread',
  'effect',
] as const satisfies readonly ImprovementStep[];

export const listNames = [
  'open',
  'effect',
  'overdue',
  'closed',
  'all',
] as const satisfies readonly ImprovementList[];

export const documentNames = [
  'apology_letter',
  'incident_report',
  'prevention_report',
] as const satisfies readonly DocumentKind[];
