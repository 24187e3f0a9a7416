import {
  answerDrill,
  checkReply as checkBody,
  checkResult,
  createWord,
  done,
  drillResult,
  idParams,
  languageRule,
  languageRules,
  languageWord,
  languageWords,
  practice,
  ruleParams,
  trend,
  updateRule,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import { asked, checkReply } from './check.ts';
import type { LanguageDependencies } from './context.ts';
import { refuseForeignEyes, scopeOf } from './policy.ts';
import { answerQuestion, ownPractice, teamTrend } from './practice.ts';
import { describeRules } from './rules.ts';
import { findActions, saveAction } from './store.ts';
import { deleteWord, listWords } from './words.store.ts';
import { addWord } from './words.ts';

/** Looking replies through, the workspace's rules and words, and practising. */
export function languageRoutes(app: App, dependencies: LanguageDependencies): void {
  const { database, engine } = dependencies;

  app.post(
    '/api/v1/language/check',
    { config: { scope: scopeOf.check }, schema: { body: checkBody, response: { 200: checkResult } } },
    (request) => {
      const actor = actorOf(request);
      refuseForeignEyes(actor, request.body.conversationId);
      return checkReply(dependencies, actor, request.body);
    },
  );

  app.get(
    '/api/v1/language/rules',
    { config: { scope: scopeOf.seeRules }, schema: { response: { 200: languageRules } } },
    async (request) => {
      const guide = await asked(engine.guide());
      const actions = await database.inWorkspace(actorOf(request).workspaceId, findActions);
      return { items: describeRules(guide, actions) };
    },
  );

  app.put(
    '/api/v1/language/rules/:rule',
    {
      config: { scope: scopeOf.setRules },
      schema: { params: ruleParams, body: updateRule, response: { 200: languageRule } },
    },
    async (request) => {
      const guide = await asked(engine.guide());
      const { rule } = request.params;
      return database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const described = async () =>
          describeRules(guide, await findActions(tx)).find((each) => each.id === rule);
        const before = await described();
        if (before === undefined) throw new AppError('not_found', `There is no rule «${rule}».`);
        await saveAction(tx, rule, request.body.action);
        const found = await described();
        if (found === undefined) throw new Error('the rule just set is not there');
        await recordAudit(tx, actorOf(request), 'rule.updated', {
          subject: { type: 'language_rule', id: rule, name: found.title.ja },
          before: { action: before.action },
          after: { action: found.action },
        });
        return found;
      });
    },
  );

  app.get(
    '/api/v1/language/words',
    { config: { scope: scopeOf.seeRules }, schema: { response: { 200: languageWords } } },
    async (request) => ({ items: await database.inWorkspace(actorOf(request).workspaceId, listWords) }),
  );

  app.post(
    '/api/v1/language/words',
    { config: { scope: scopeOf.setRules }, schema: { body: createWord, response: { 201: languageWord } } },
    async (request, reply) =>
      reply.code(201).send(await addWord(dependencies, actorOf(request), request.body)),
  );

  app.delete(
    '/api/v1/language/words/:id',
    { config: { scope: scopeOf.setRules }, schema: { params: idParams, response: { 200: done } } },
    async (request) => {
      const actor = actorOf(request);
      const removed = await database.inWorkspace(actor.workspaceId, async (tx) => {
        const word = await deleteWord(tx, request.params.id);
        if (word !== undefined) {
          const subject = { type: 'word', id: request.params.id, name: word.word };
          await recordAudit(tx, actor, 'word.removed', {
            subject,
            before: { kind: word.kind, instead: word.instead },
          });
        }
        return word;
      });
      if (removed === undefined) throw new AppError('not_found', 'This word is not in the list any more.');
      return { done: true as const };
    },
  );

  app.get(
    '/api/v1/language/practice',
    { config: { scope: scopeOf.practise }, schema: { response: { 200: practice } } },
    (request) => ownPractice(dependencies, actorOf(request)),
  );

  app.post(
    '/api/v1/language/practice/answers',
    { config: { scope: scopeOf.practise }, schema: { body: answerDrill, response: { 200: drillResult } } },
    (request) => answerQuestion(dependencies, actorOf(request), request.body),
  );

  app.get(
    '/api/v1/language/trend',
    { config: { scope: scopeOf.seeTrend }, schema: { response: { 200: trend } } },
    (request) => teamTrend(dependencies, actorOf(request)),
  );
}
