import {
  exportSurveyAnswers,
  idParams,
  listSurveyAnswers,
  listSurveyInvitations,
  surveyAnswer,
  surveyAnswerPage,
  surveyFigures,
  surveyFiguresQuery,
  surveyInvitationPage,
} from '@madoguchi/contract';
import { Readable } from 'node:stream';
import { recordAudit } from '../audit/index.ts';
import { findPlace } from '../broadcasts/index.ts';
import { actorOf, type App } from '../platform/http/index.ts';
import { writeCsv } from './csv.ts';
import type { SurveyDependencies } from './dependencies.ts';
import { scopeOf } from './policy.ts';
import * as queries from './queries.ts';

/** Figures of surveys, and the rows behind each of them. */
export function surveyFigureRoutes(app: App, { database }: Pick<SurveyDependencies, 'database'>): void {
  const config = { scope: scopeOf.see } as const;

  app.get(
    '/api/v1/surveys/:id/figures',
    {
      config,
      schema: { params: idParams, querystring: surveyFiguresQuery, response: { 200: surveyFigures } },
    },
    async (request) => {
      const { readFigures } = await import('./figure-queries.ts');
      return database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        readFigures(tx, request.params.id, request.query),
      );
    },
  );

  app.get(
    '/api/v1/surveys/:id/answers',
    {
      config,
      schema: { params: idParams, querystring: listSurveyAnswers, response: { 200: surveyAnswerPage } },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        queries.readAnswers(tx, request.params.id, request.query),
      ),
  );

  app.get(
    '/api/v1/surveys/:id/answers/export',
    { config, schema: { params: idParams, querystring: exportSurveyAnswers } },
    async (request, reply) => {
      const actor = actorOf(request);
      const { id: surveyId } = request.params;
      const asked = request.query;
      const { questions, shop } = await database.inWorkspace(actor.workspaceId, async (tx) => {
        const { content } = await queries.readSurvey(tx, surveyId, '');
        // What cannot be asked for is refused before the list begins.
        await queries.rowsAsked(tx, surveyId, asked);
        const filter = Object.fromEntries(
          Object.entries(asked).map(([name, value]) => [name, String(value)]),
        );
        await recordAudit(tx, actor, 'export.made', {
          after: { what: 'survey_answers', format: 'csv', rows: null, filter },
        });
        return { questions: content.questions, shop: (await findPlace(tx)).name };
      });
      const { locale, ...only } = asked;
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="survey-answers.csv"')
        .send(
          Readable.from(
            writeCsv(database, actor.workspaceId, { surveyId, questions, asked: only, locale, shop }),
          ),
        );
    },
  );

  app.get(
    '/api/v1/surveys/:id/invitations',
    {
      config,
      schema: {
        params: idParams,
        querystring: listSurveyInvitations,
        response: { 200: surveyInvitationPage },
      },
    },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) =>
        queries.readInvitations(tx, request.params.id, request.query),
      ),
  );

  app.get(
    '/api/v1/survey-answers/:id',
    { config, schema: { params: idParams, response: { 200: surveyAnswer } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => queries.readAnswer(tx, request.params.id)),
  );
}
