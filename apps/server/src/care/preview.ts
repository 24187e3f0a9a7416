import type { CarePlanPreview, PreviewCarePlan } from '@madoguchi/contract';
import { calendarFor } from '../calendar/index.ts';
import { findCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { noCustomer } from './dates.ts';
import { stepDays } from './days.ts';
import { draftFor } from './draft-text.ts';
import { findFacts } from './event.store.ts';
import { doerOf } from './events.ts';
import { neighbours } from './make.store.ts';
import { memberName } from './member.store.ts';
import { checkDefinition } from './plans.ts';
import { findProfiles } from './profile.store.ts';
import { findSettings } from './settings.store.ts';
import { hindrancesOf } from './show.ts';

/** What a plan would mean for somebody if its event were on a day: when, by whom, in which words, and what speaks against it. */
export async function previewPlan(
  tx: Tx,
  actor: Pick<Actor, 'memberName'>,
  { definition, customerId, on }: PreviewCarePlan,
): Promise<CarePlanPreview> {
  const customer = await findCustomer(tx, customerId);
  if (customer === undefined) throw noCustomer();
  await checkDefinition(tx, definition);
  const [profile] = await findProfiles(tx, [customer.id]);
  if (profile === undefined) throw noCustomer();
  const [{ isBusinessDay }, facts, settings] = await Promise.all([
    calendarFor(tx, null),
    findFacts(tx, customer.id, null),
    findSettings(tx),
  ]);
  const steps: CarePlanPreview['steps'] = [];
  for (const { name, purpose, way, promotional, who, text, ...offsets } of definition.steps) {
    const days = stepDays(offsets, definition.closedDay, on, isBusinessDay);
    const assigneeId = doerOf(who, facts);
    const writer = assigneeId === null ? undefined : await memberName(tx, assigneeId);
    const near = await neighbours(tx, customer.id, {
      purpose,
      dueOn: days.dueOn,
      windowDays: settings.windowDays,
    });
    const [hindrance] = await hindrancesOf(tx, {
      id: '',
      customerId: customer.id,
      purpose,
      way,
      courtesy: null,
      promotional,
      dueOn: days.dueOn,
      erased: customer.erasedAt !== null,
      reopened: false,
      mourning: profile.mourning,
      giftsRefused: profile.company?.giftsRefused ?? false,
    });
    const body = { body: text, language: definition.language, on: days.dueOn };
    steps.push({
      name,
      ...days,
      assignee: writer === undefined || assigneeId === null ? null : { id: assigneeId, name: writer },
      hindrance: hindrance ?? (near.near ? 'too_close' : null),
      text: await draftFor(tx, body, { ...customer, company: profile.company }, writer ?? actor.memberName),
    });
  }
  return { steps };
}
