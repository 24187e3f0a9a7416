import {
  calendar,
  calendarPreview,
  calendarPreviewBody,
  channelCalendar,
  holidayQuery,
  idParams,
  opening,
  openingQuery,
  publicHolidays,
  saveCalendar,
} from '@madoguchi/contract';
import { actorOf, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import { scopeOf } from './policy.ts';
import * as queries from './queries.ts';

/** When somebody is there: the workspace's calendar, those of single channels, and what follows from them. */
export function calendarRoutes(app: App, dependencies: commands.CalendarDependencies): void {
  const { database } = dependencies;

  app.get(
    '/api/v1/calendar',
    { config: { scope: scopeOf.see }, schema: { response: { 200: calendar } } },
    (request) => database.inWorkspace(actorOf(request).workspaceId, queries.readCalendar),
  );

  app.put(
    '/api/v1/calendar',
    { config: { scope: scopeOf.set }, schema: { body: saveCalendar, response: { 200: channelCalendar } } },
    (request) => commands.saveCalendar(dependencies, actorOf(request), null, request.body),
  );

  app.post(
    '/api/v1/calendar/preview',
    {
      config: { scope: scopeOf.see },
      schema: { body: calendarPreviewBody, response: { 200: calendarPreview } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => queries.previewCalendar(tx, request.body)),
  );

  app.get(
    '/api/v1/calendar/holidays',
    {
      config: { scope: scopeOf.see },
      schema: { querystring: holidayQuery, response: { 200: publicHolidays } },
    },
    (request) => queries.publicHolidaysOf(request.query.year),
  );

  app.get(
    '/api/v1/calendar/opening',
    { config: { scope: scopeOf.see }, schema: { querystring: openingQuery, response: { 200: opening } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => queries.readOpening(tx, request.query)),
  );

  app.get(
    '/api/v1/channels/:id/calendar',
    { config: { scope: scopeOf.see }, schema: { params: idParams, response: { 200: channelCalendar } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        queries.readChannelCalendar(tx, request.params.id),
      ),
  );

  app.put(
    '/api/v1/channels/:id/calendar',
    {
      config: { scope: scopeOf.set },
      schema: { params: idParams, body: saveCalendar, response: { 200: channelCalendar } },
    },
    (request) => commands.saveCalendar(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.delete(
    '/api/v1/channels/:id/calendar',
    { config: { scope: scopeOf.set }, schema: { params: idParams, response: { 200: channelCalendar } } },
    (request) => commands.followWorkspace(dependencies, actorOf(request), request.params.id),
  );
}
