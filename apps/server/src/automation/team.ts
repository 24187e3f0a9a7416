import type { Team, TeamMember } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type AutomationDependencies } from './commands.ts';
import { skillKey } from './choose.ts';
import * as store from './team.store.ts';

/** Everybody here, and all skills that somebody has. */
export async function showTeam(tx: Tx): Promise<Team> {
  const items = await store.listTeam(tx);
  const skills = new Map(items.flatMap((member) => member.skills).map((skill) => [skillKey(skill), skill]));
  return { items, skills: [...skills.values()].toSorted((a, b) => (a < b ? -1 : 1)) };
}

async function one(tx: Tx, memberId: string): Promise<TeamMember> {
  const member = (await store.listTeam(tx)).find(({ id }) => id === memberId);
  if (member === undefined)
    throw new AppError('not_found', 'This person is not a member of this workspace any more.');
  return member;
}

/** Says whether one takes new work; what one has stays. */
export function setAvailability(
  dependencies: AutomationDependencies,
  actor: Actor,
  state: 'available' | 'away',
): Promise<TeamMember> {
  return changing(dependencies, actor, 'team.changed', async (tx) => {
    await store.setAvailability(tx, actor.memberId, state);
    return one(tx, actor.memberId);
  });
}

/** Writes down what a member knows: all of it anew. @throws AppError `not_found` */
export function setSkills(
  dependencies: AutomationDependencies,
  actor: Actor,
  memberId: string,
  skills: readonly string[],
): Promise<TeamMember> {
  return changing(dependencies, actor, 'team.changed', async (tx) => {
    const before = await one(tx, memberId);
    await store.setSkills(tx, memberId, skills);
    const after = await one(tx, memberId);
    await recordAudit(tx, actor, 'team.skills_changed', {
      subject: { type: 'member', id: memberId, name: after.name },
      before: { skills: before.skills },
      after: { skills: after.skills },
    });
    return after;
  });
}
