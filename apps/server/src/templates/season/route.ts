import { greetingsQuery, seasonalGreetings } from '@madoguchi/contract';
import { actorOf, AppError, type App } from '../../platform/http/index.ts';
import type { TemplateDependencies } from '../commands.ts';
import { findShop } from '../context.store.ts';
import { dayIn } from '../dates.ts';
import { scopeOf } from '../policy.ts';
import { greetingsOn } from './greetings.ts';

/** What one writes about the season, on a day. */
export function greetingsRoute(app: App, { database }: TemplateDependencies): void {
  app.get(
    '/api/v1/seasonal-greetings',
    {
      config: { scope: scopeOf.see },
      schema: { querystring: greetingsQuery, response: { 200: seasonalGreetings } },
    },
    async (request) => {
      const { date, company } = request.query;
      const { zone } = await database.inWorkspace(actorOf(request).workspaceId, findShop);
      const day = date ?? dayIn(zone, new Date());
      const year = Number(day.slice(0, 4));
      if (year < 1900 || year > 2100)
        throw new AppError(
          'invalid_request',
          'The seasons are reckoned from 1900 to 2100. Choose such a date.',
        );
      return greetingsOn(day, company === 'true');
    },
  );
}
