import type { DeadlineKind, DeadlineMark } from '@madoguchi/contract';

/** Lists that the contract has, too: taking them from there would bring its schemas into the browser. */
export const deadlineKinds = [
  'acknowledgement',
  'first_answer',
  'next_answer',
  'resolution',
] as const satisfies readonly DeadlineKind[];

export const deadlineMarks = [
  'complaint',
  'dissatisfied',
  'urgent',
  'harassment',
] as const satisfies readonly DeadlineMark[];

/** The rules that every desk begins with, as the contract names them. */
export const installedRules = [
  { id: '00000000-0000-7000-8000-0000000000d1', name: '苦情・ご不満', key: 'complaint' },
  { id: '00000000-0000-7000-8000-0000000000d2', name: '当日中の受付連絡', key: 'sameDay' },
  { id: '00000000-0000-7000-8000-0000000000d3', name: '1営業日以内の回答', key: 'businessDay' },
] as const;
