import type { ActionResult, AutomationAction, AutomationDefinition, DryRun } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { choose, type Candidate } from './choose.ts';
import { concerns, kindOf } from './domain.ts';
import { loadFacts } from './facts.store.ts';
import { judge, type Facts } from './match.ts';
import { idsIn, namesOf } from './names.store.ts';
import { pastOf, type Past } from './past.store.ts';
import { candidatesFor } from './team.store.ts';

/** Past events that are tried, and matches that are shown. */
const mostTried = 500;
const mostShown = 50;

/** What a trial carries on from one match to the next, as the rule itself would: turns, work given out, who was answered. */
type Trial = { team: Candidate[]; names: Record<string, string>; answered: Set<string>; turn: number };

/**
 * Tries a rule on what happened before. Nothing is changed. The messages are those of then; status, assignee and tags are
 * those of now, since nobody keeps what they were.
 */
export async function tryOnPast(tx: Tx, definition: AutomationDefinition, days: number): Promise<DryRun> {
  const since = new Date(Date.now() - days * 86_400_000);
  const found = await pastOf(tx, definition.trigger, since, mostTried + 1);
  const past = found.slice(0, mostTried);
  const facts = await loadFacts(tx, past);
  const byPlace = new Map(facts.map((one) => [placeOf(one.conversationId, one.message?.id ?? null), one]));
  const trial: Trial = {
    team: await candidatesFor(tx, null),
    names: await namesOf(tx, idsIn([definition])),
    answered: new Set(),
    turn: Date.now(),
  };
  const result: DryRun = {
    looked: 0,
    complete: found.length <= mostTried,
    since: since.toISOString(),
    matched: 0,
    conversations: 0,
    missed: definition.conditions.map(() => 0),
    items: [],
  };
  const conversations = new Set<string>();
  // Oldest first, as it would have been; shown newest first.
  for (const happening of past.toReversed()) {
    const known =
      byPlace.get(placeOf(happening.conversationId, happening.messageId)) ??
      facts.find(({ conversationId }) => conversationId === happening.conversationId);
    if (known === undefined || !isAbout(definition, happening, known)) continue;
    result.looked += 1;
    const judged = judge(definition, known);
    for (const index of judged.missed) result.missed[index] = (result.missed[index] ?? 0) + 1;
    if (judged.code !== 'matched') continue;
    result.matched += 1;
    conversations.add(known.conversationId);
    result.items.push({
      conversation: { id: known.conversationId, subject: known.subject, customer: known.customer },
      at: happening.at,
      found: judged.found,
      results: definition.actions.map((action) => wouldDo(trial, known, action)),
    });
  }
  const items = result.items.toReversed().slice(0, mostShown);
  return { ...result, conversations: conversations.size, items };
}

const placeOf = (conversationId: string, messageId: string | null) => `${conversationId} ${messageId ?? ''}`;

function isAbout({ trigger }: AutomationDefinition, past: Past, facts: Facts): boolean {
  const happening = {
    kind: kindOf(trigger.event),
    depth: 0,
    status: past.status,
    tagIds: (past.tagIds ?? '').split(' '),
    ruleId: '',
  };
  return concerns({ id: '', trigger }, happening, facts.firstContact);
}

function wouldDo(trial: Trial, facts: Facts, action: AutomationAction): ActionResult {
  const { names } = trial;
  const told = (code: ActionResult['code'], detail = ''): ActionResult => ({
    kind: action.kind,
    code,
    detail,
  });
  switch (action.kind) {
    case 'assign': {
      if (action.how === 'nobody') return told(facts.assignee === null ? 'already' : 'done');
      const chosen = choose(trial.team, action);
      if (chosen === null) return told(action.how === 'member' ? 'member_gone' : 'nobody_fits');
      if (facts.assignee?.id === chosen.id) return told('already', chosen.name);
      trial.turn += 1;
      chosen.lastTurn = trial.turn;
      chosen.load += 1;
      return told('done', chosen.name);
    }
    case 'tag': {
      const there = facts.tags.map(({ id }) => id);
      const changes =
        action.add.some((id) => !there.includes(id)) || action.remove.some((id) => there.includes(id));
      const said = [
        ...action.add.map((id) => `+${names[id] ?? ''}`),
        ...action.remove.map((id) => `−${names[id] ?? ''}`),
      ];
      return told(changes ? 'done' : 'already', said.join(' '));
    }
    case 'status':
      return told(facts.status === action.status ? 'already' : 'done', action.status);
    case 'hold':
      return told(facts.status === 'on_hold' ? 'already' : 'done', action.reason);
    case 'note':
      return told('done', action.text.slice(0, 80));
    case 'notify': {
      const to = action.memberIds.map((id) => names[id] ?? '');
      if (action.assignee && facts.assignee !== null) to.push(facts.assignee.name);
      return to.length === 0 ? told('nobody_to_notify') : told('done', [...new Set(to)].join(', '));
    }
    case 'checklist':
      return told('done', names[action.checklistId] ?? '');
    case 'answer':
      return answer(trial, facts, action);
  }
}

function answer(
  trial: Trial,
  { conversationId, assignee, message }: Facts,
  { how, templateId }: Extract<AutomationAction, { kind: 'answer' }>,
): ActionResult {
  const detail = trial.names[templateId] ?? '';
  const told = (code: ActionResult['code']): ActionResult => ({ kind: 'answer', code, detail });
  if (how === 'draft') return told(assignee === null ? 'no_assignee' : 'drafted');
  if (message === null || message.automatic) return told('automatic_sender');
  if (trial.answered.has(conversationId)) return told('answered_before');
  trial.answered.add(conversationId);
  return told('sent');
}
