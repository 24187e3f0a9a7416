import type { ActionCode, ActionResult, AutomationAction } from '@madoguchi/contract';
import { attachWithin, listOpenPoints } from '../checklists/index.ts';
import {
  assignAsDesk,
  draftAsDesk,
  lockConversation,
  noteAsDesk,
  setStatusAsDesk,
  tagAsDesk,
  type DeskHand,
  type LockedConversation,
} from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { fillForDesk } from '../templates/index.ts';
import { newestMessage } from './answer.store.ts';
import { choose, type Assign } from './choose.ts';
import { idsIn, namesOf } from './names.store.ts';
import { candidatesFor, noteTurn } from './team.store.ts';

type Of<Kind extends AutomationAction['kind']> = Extract<AutomationAction, { kind: Kind }>;

export type Scene = {
  tx: Tx;
  hand: DeskHand;
  conversationId: string;
  events: NewEvent[];
};

const told = (kind: ActionResult['kind'], code: ActionCode, detail = ''): ActionResult => ({
  kind,
  code,
  detail,
});

/**
 * Does one thing that a rule says to a conversation, which the caller has locked, and tells how it went. An answer is only
 * put in the queue: a job of its own gives it, once this transaction is there for good.
 */
export async function act(scene: Scene, action: AutomationAction): Promise<ActionResult> {
  // Anew for each: the action before may have changed it.
  const conversation = await lockConversation(scene.tx, scene.conversationId);
  if (conversation === undefined) throw new Error('the conversation that was locked is gone');
  switch (action.kind) {
    case 'assign':
      return assign(scene, conversation, action);
    case 'tag':
      return tag(scene, action);
    case 'status':
    case 'hold':
      return status(scene, conversation, action);
    case 'note':
      await noteAsDesk(scene.tx, scene.hand, conversation, { text: action.text, mentions: [] }, scene.events);
      return told('note', 'done', action.text.slice(0, 80));
    case 'notify':
      return notify(scene, conversation, action);
    case 'checklist':
      return checklist(scene, action);
    case 'answer':
      return action.how === 'draft' ? draft(scene, conversation, action) : told('answer', 'queued');
  }
}

async function assign(scene: Scene, conversation: LockedConversation, action: Assign): Promise<ActionResult> {
  const { tx, hand, events } = scene;
  if (action.how === 'nobody') {
    const changed = await assignAsDesk(tx, hand, conversation, null, events);
    return told('assign', changed ? 'done' : 'already');
  }
  const chosen = choose(await candidatesFor(tx, hand.ruleId), action);
  if (chosen === null) return told('assign', action.how === 'member' ? 'member_gone' : 'nobody_fits');
  const changed = await assignAsDesk(tx, hand, conversation, chosen.id, events);
  if (changed) await noteTurn(tx, hand.ruleId, chosen.id);
  return told('assign', changed ? 'done' : 'already', chosen.name);
}

async function tag({ tx, hand, conversationId, events }: Scene, action: Of<'tag'>): Promise<ActionResult> {
  const trigger = { event: 'tag_added' as const, statuses: [], tagIds: [], hours: null };
  const ids = idsIn([{ trigger, match: 'all', conditions: [], actions: [action] }]);
  const names = await namesOf(tx, ids);
  const there = (tagIds: string[]) => tagIds.filter((id) => id in names);
  const [add, remove] = [there(action.add), there(action.remove)];
  if (add.length + remove.length === 0) return told('tag', 'tag_gone');
  const changed = await tagAsDesk(tx, hand, conversationId, { add, remove }, events);
  const said = [...add.map((id) => `+${names[id] ?? ''}`), ...remove.map((id) => `−${names[id] ?? ''}`)];
  return told('tag', changed ? 'done' : 'already', said.join(' '));
}

async function status(
  { tx, hand, conversationId, events }: Scene,
  conversation: LockedConversation,
  action: Of<'status' | 'hold'>,
): Promise<ActionResult> {
  const change =
    action.kind === 'status'
      ? { status: action.status }
      : {
          status: 'on_hold' as const,
          holdReason: action.reason,
          holdUntil: new Date(Date.now() + action.hours * 3_600_000).toISOString(),
        };
  // Whether something may be left is asked of people alone.
  if (change.status === 'done' && conversation.status !== 'done') {
    const open = await listOpenPoints(tx, [conversationId]);
    if (open.length > 0) return told(action.kind, 'open_points', String(open.length));
  }
  const changed = await setStatusAsDesk(tx, hand, conversation, change, events);
  return told(
    action.kind,
    changed ? 'done' : 'already',
    action.kind === 'hold' ? action.reason : action.status,
  );
}

/** A note that mentions those to be told: whatever tells people of mentions tells them of this. */
async function notify(
  { tx, hand, events }: Scene,
  conversation: LockedConversation,
  action: Of<'notify'>,
): Promise<ActionResult> {
  const wanted = [
    ...action.memberIds,
    ...(action.assignee && conversation.assigneeId !== null ? [conversation.assigneeId] : []),
  ];
  const members = [...new Set(wanted)];
  const ids = { channels: [], checklists: [], customers: [], members, tags: [], templates: [] };
  const names = await namesOf(tx, ids);
  const there = ids.members.filter((id) => id in names);
  if (there.length === 0) return told('notify', 'nobody_to_notify');
  const called = there.map((id) => `@${names[id] ?? ''}`).join(' ');
  await noteAsDesk(tx, hand, conversation, { text: `${called}\n${action.text}`, mentions: there }, events);
  return told('notify', 'done', there.map((id) => names[id] ?? '').join(', '));
}

async function checklist(
  { tx, hand, conversationId, events }: Scene,
  { checklistId }: Of<'checklist'>,
): Promise<ActionResult> {
  const detail = (await namesOf(tx, { ...idsIn([]), checklists: [checklistId] }))[checklistId] ?? '';
  const rule = { id: hand.ruleId, name: hand.ruleName };
  const done = await attachWithin(tx, events, { conversationId, checklistId, by: null, rule });
  const code = { attached: 'done', already: 'already', gone: 'checklist_gone' } as const;
  return told('checklist', code[done], detail);
}

/** An answer for the contact person to look at and send. */
async function draft(
  { tx, hand, conversationId }: Scene,
  { assigneeId }: LockedConversation,
  action: Of<'answer'>,
): Promise<ActionResult> {
  if (assigneeId === null) return told('answer', 'no_assignee');
  const team = await candidatesFor(tx, hand.ruleId);
  const writer = team.find(({ id }) => id === assigneeId);
  if (writer === undefined) return told('answer', 'no_assignee');
  const filled = await fillForDesk(tx, action.templateId, conversationId, writer);
  if (filled === undefined) return told('answer', 'template_gone');
  const kept = await draftAsDesk(tx, hand, {
    conversationId,
    memberId: writer.id,
    text: filled.text,
    basedOn: await newestMessage(tx, conversationId),
  });
  return told('answer', kept ? 'drafted' : 'draft_exists', `${filled.name} (${writer.name})`);
}
