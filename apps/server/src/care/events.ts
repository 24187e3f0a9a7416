import type { CareDoer, CareEventKind, CarePlanDefinition } from '@madoguchi/contract';
import { calendarFor } from '../calendar/index.ts';
import { lockCustomer } from '../customers/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { changing, type RealtimeHub } from '../platform/realtime/index.ts';
import { dayIn, stepDays } from './days.ts';
import { findFacts, insertEvent, takeNextEvent, type EventFacts, type EventRow } from './event.store.ts';
import { placeTask } from './place.ts';
import { plansFor, type RunningPlan } from './plan.store.ts';
import { findSettings, findZone } from './settings.store.ts';

export type CareDependencies = { database: Database; realtime: RealtimeHub };

export const careNews = (customerId: string | null) => ({
  type: 'care.changed' as const,
  conversationId: null,
  data: customerId === null ? {} : { customerId },
});

type CareEvent = {
  customerId: string;
  kind: CareEventKind;
  /** What it is known by where it happened: an order number, a stay. The same kind and key again is the same event. */
  key: string;
  at: Date;
  /** `amount` in yen; `conversationId` where it happened; `planId` for a plan that is begun by hand. */
  facts?: { amount?: number | null; conversationId?: string | null; planId?: string | null };
};

/**
 * The door by which other features tell what happened: notes it in their transaction; its plans begin soon after.
 * False when it was told before. @throws AppError `not_found` for a customer who is none here.
 */
export async function careEvent(tx: Tx, { facts = {}, ...event }: CareEvent): Promise<boolean> {
  const customer = await lockCustomer(tx, event.customerId);
  if (customer === undefined)
    throw new AppError('not_found', 'This customer does not exist in this workspace.');
  if (customer.erasedAt !== null)
    throw new AppError(
      'conflict',
      'The data of this customer was erased on request. Nothing follows for them.',
    );
  return insertEvent(tx, {
    ...event,
    customerId: customer.id,
    amount: facts.amount ?? null,
    conversationId: facts.conversationId ?? null,
    planId: facts.planId ?? null,
  });
}

/** Whether a plan is meant for this event. */
export function isMeant(
  { conditions: { tagIds, companyIds, amountAtLeast } }: Pick<CarePlanDefinition, 'conditions'>,
  facts: Pick<EventFacts, 'companyId' | 'tagIds'>,
  amount: number | null,
): boolean {
  if (tagIds.length > 0 && !tagIds.some((id) => facts.tagIds.includes(id))) return false;
  if (companyIds.length > 0 && (facts.companyId === null || !companyIds.includes(facts.companyId)))
    return false;
  return amountAtLeast === null || (amount !== null && amount >= amountAtLeast);
}

/** Who does a step; whoever is next where there is none such. */
export function doerOf(
  who: CareDoer,
  { contactPersonId, backupPersonId, ownerId }: Omit<EventFacts, 'companyId' | 'tagIds'>,
): string | null {
  const order = {
    contact_person: [contactPersonId, ownerId, backupPersonId],
    backup: [backupPersonId, contactPersonId, ownerId],
    conversation_owner: [ownerId, contactPersonId, backupPersonId],
  }[who];
  return order.find((id) => id !== null) ?? null;
}

async function begin(tx: Tx, event: EventRow, plan: RunningPlan, now: Date): Promise<void> {
  const facts = await findFacts(tx, event.customerId, event.conversationId);
  const { definition } = plan;
  if (!isMeant(definition, facts, event.amount)) return;
  const [settings, zone, { isBusinessDay }] = await Promise.all([
    findSettings(tx),
    findZone(tx),
    calendarFor(tx, null),
  ]);
  const on = dayIn(zone, event.at);
  const stopOn = (['reply', 'complaint'] as const).filter((cause) => definition.stopOn[cause]);
  for (const [
    step,
    { name, purpose, way, text, promotional, who, ...offsets },
  ] of definition.steps.entries()) {
    const { dueOn, prepareOn } = stepDays(offsets, definition.closedDay, on, isBusinessDay);
    const task = {
      customerId: event.customerId,
      source: 'plan' as const,
      name,
      purpose,
      way,
      text,
      promotional,
      stopOn,
      prepareOn,
      dueOn,
      language: definition.language,
      from: { planId: plan.id, planVersion: plan.version, eventId: event.id, step },
      courtesy: null,
      visitId: null,
      latestOn: null,
      assigneeId: doerOf(who, facts),
    };
    await placeTask(tx, task, settings, dayIn(zone, now));
  }
}

/**
 * Begins the plans of the oldest event that was told; false when there is none. Each event is a transaction of its own:
 * after a crash it is there again, and nothing of it twice.
 */
export function takeEvent(
  dependencies: CareDependencies,
  workspaceId: string,
  now: Date = new Date(),
): Promise<boolean> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const event = await takeNextEvent(tx);
    if (event === undefined) return false;
    const customer = await lockCustomer(tx, event.customerId);
    if (customer === undefined || customer.erasedAt !== null) return true;
    const plans = await plansFor(tx, [event.kind]);
    const meant = plans.filter(({ id }) => event.planId === null || id === event.planId);
    for (const plan of meant) await begin(tx, { ...event, customerId: customer.id }, plan, now);
    if (meant.length > 0) events.push(careNews(customer.id));
    return true;
  });
}
