import type {
  CareDateKind,
  CareDoer,
  CareEventKind,
  CarePlanDefinition,
  CarePurpose,
  CareRegion,
  CareState,
  CareWay,
  Courtesy,
} from '@madoguchi/contract';
import type { DotTone } from '../../kit/StateDot.tsx';

/** The contract's names, written out: its library of schemas stays out of what the browser loads. */
export const purposes = [
  'thanks',
  'check_in',
  'visit',
  'renewal',
  'celebration',
  'gift',
  'offer',
  'other',
] as const satisfies readonly CarePurpose[];
export const ways = ['mail', 'line', 'phone', 'visit', 'card', 'gift'] as const satisfies readonly CareWay[];
export const doers = [
  'contact_person',
  'backup',
  'conversation_owner',
] as const satisfies readonly CareDoer[];
export const events = [
  'resolved',
  'delivered',
  'bought',
  'stayed',
  'contract_end',
  'birthday',
  'company_anniversary',
  'own_date',
  'manual',
] as const satisfies readonly CareEventKind[];
export const closedDays = [
  'next',
  'previous',
  'keep',
] as const satisfies readonly CarePlanDefinition['closedDay'][];
export const dateKinds = [
  'birthday',
  'company_anniversary',
  'contract_end',
  'own_date',
] as const satisfies readonly CareDateKind[];
export const regions = [
  'hokkaido',
  'tohoku',
  'kanto',
  'hokuriku',
  'tokai',
  'kansai',
  'chugoku',
  'shikoku',
  'kyushu',
  'okinawa',
] as const satisfies readonly CareRegion[];
export const courtesyNames = [
  'nengajo',
  'kanchu',
  'chugen',
  'shochu',
  'zansho',
  'seibo',
] as const satisfies readonly Courtesy[];

export const stateTones: Record<CareState, DotTone> = {
  waiting: 'quiet',
  proposed: 'busy',
  planned: 'busy',
  done: 'good',
  skipped: 'quiet',
  stopped: 'careful',
};

/** One of a list by its value, as a field gives it. */
export const oneOf = <T extends string>(list: readonly T[], value: string | null, otherwise: T): T =>
  list.find((each) => each === value) ?? otherwise;
