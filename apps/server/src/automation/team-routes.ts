import {
  idParams,
  setAvailability as availabilityBody,
  setSkills as skillsBody,
  team,
  teamMember,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import type { AutomationDependencies } from './commands.ts';
import { scopeOf } from './policy.ts';
import { setAvailability, setSkills, showTeam } from './team.ts';

/** Who is there, who knows what, and how much everybody has to do. */
export function teamMemberRoutes(app: App, dependencies: AutomationDependencies): void {
  app.get(
    '/api/v1/team',
    { config: { scope: scopeOf.see }, schema: { response: { 200: team } } },
    (request) => dependencies.database.inWorkspace(actorOf(request).workspaceId, showTeam),
  );

  app.put(
    '/api/v1/team/availability',
    { config: { scope: scopeOf.see }, schema: { body: availabilityBody, response: { 200: teamMember } } },
    (request) => setAvailability(dependencies, actorOf(request), request.body.state),
  );

  app.put(
    '/api/v1/team/:id/skills',
    {
      config: { scope: scopeOf.set },
      schema: { params: idParams, body: skillsBody, response: { 200: teamMember } },
    },
    (request) => setSkills(dependencies, actorOf(request), request.params.id, request.body.skills),
  );
}
