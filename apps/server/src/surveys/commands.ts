import type {
  CreateSurvey,
  SaveSurveySettings,
  SurveyContent,
  SurveyRules,
  UpdateSurvey,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { findPlace } from '../broadcasts/index.ts';
import { requireConversation, storableDeep } from '../conversations/index.ts';
import { lockCustomer } from '../customers/index.ts';
import { channelIs } from '../notices/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, newSecretAddress, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { npsText } from './defaults.ts';
import { noSuchSurvey, surveyNews, type SurveyDependencies } from './dependencies.ts';
import { insertInvitation } from './invitation.store.ts';
import { customerOfConversation } from './place.store.ts';
import { reasonNot } from './send.ts';
import * as settings from './settings.store.ts';
import * as store from './survey.store.ts';

type Dependencies = Pick<SurveyDependencies, 'database' | 'realtime' | 'publicUrl'>;

/** The wording of NPS is ours whatever was sent, or its figures could not be compared. */
function fixed(content: SurveyContent): SurveyContent {
  const { questions, ...rest } = storableDeep(content) as SurveyContent;
  return {
    ...rest,
    questions: questions.map((each) => (each.kind === 'nps' ? { ...each, text: npsText } : each)),
  };
}

async function refuseRules(
  tx: Tx,
  { mailChannelId, lineChannelId, trigger, months }: SurveyRules,
): Promise<void> {
  if (mailChannelId !== null && !(await channelIs(tx, mailChannelId, 'email')))
    throw new AppError('not_found', 'This workspace has no such email channel (rules.mailChannelId).');
  if (lineChannelId !== null && !(await channelIs(tx, lineChannelId, 'line')))
    throw new AppError('not_found', 'This workspace has no such line channel (rules.lineChannelId).');
  if (trigger === 'schedule' && months.length === 0)
    throw new AppError('invalid_request', 'Say in which months customers are asked.', {
      errors: [{ path: 'rules.months', message: 'must name at least one month' }],
    });
}

/** Makes a survey; it is off until somebody switches it on. @throws AppError `conflict` for too many */
export function createSurvey(dependencies: Dependencies, actor: Actor, given: CreateSurvey): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    if ((await store.countSurveys(tx)) >= store.mostSurveys)
      throw new AppError(
        'conflict',
        `A workspace has at most ${store.mostSurveys} surveys. Change one of them instead.`,
      );
    await refuseRules(tx, given.rules);
    const id = newId();
    const { name, rules, content } = given;
    await store.insertSurvey(tx, { id, name, rules, createdBy: actor.memberId });
    await store.insertVersion(tx, id, { version: 1, content: fixed(content), by: actor.memberId });
    await recordAudit(tx, actor, 'survey.created', {
      subject: { type: 'survey', id, name },
      after: { enabled: false, version: 1 },
    });
    events.push(surveyNews(id));
    return id;
  });
}

/** A key means the same in every version: answers to it are counted together. */
async function refuseOtherKinds(tx: Tx, id: string, { questions }: SurveyContent): Promise<void> {
  const known = await store.kindsOf(tx, id);
  const at = questions.findIndex(({ key, kind }) =>
    known.some((each) => each.key === key && each.kind !== kind),
  );
  const question = questions[at];
  if (question !== undefined)
    throw new AppError(
      'invalid_request',
      `The question «${question.key}» was of another kind before. Give the new question a key of its own.`,
      { errors: [{ path: `content.questions.${at}.key`, message: 'was of another kind before' }] },
    );
}

const same = (a: SurveyContent, b: SurveyContent): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Changes a survey. Other questions or words are a new version. @throws AppError `conflict`, `unprocessable`, `not_found` */
export function changeSurvey(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  { basedOn, ...change }: UpdateSurvey,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await store.lockSurvey(tx, id);
    if (row === undefined) throw noSuchSurvey();
    if (row.revision !== basedOn)
      throw new AppError(
        'conflict',
        'Somebody has changed this survey since you opened it. Nothing was changed: look at it as it is now.',
      );
    const { name = row.name, enabled = row.enabled, rules = row.rules } = change;
    if (enabled && dependencies.publicUrl === null)
      throw new AppError(
        'unprocessable',
        'Customers need an address to answer at. Set PUBLIC_URL to the desk’s own address, then switch the survey on.',
      );
    await refuseRules(tx, rules);
    const content = change.content === undefined ? row.content : fixed(change.content);
    const isNew = !same(content, row.content);
    const version = isNew ? row.version + 1 : row.version;
    if (isNew) {
      await refuseOtherKinds(tx, id, content);
      await store.insertVersion(tx, id, { version, content, by: actor.memberId });
    }
    await store.saveSurvey(tx, id, { name, enabled, rules, version });
    await recordAudit(tx, actor, 'survey.updated', {
      subject: { type: 'survey', id, name },
      before: { enabled: row.enabled, version: row.version },
      after: { enabled, version },
    });
    events.push(surveyNews(id));
  });
}

/** Gives the page for everybody a new address, or takes it away; the old one opens nothing any more. */
export function setAddress(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  open: boolean,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await store.lockSurvey(tx, id);
    if (row === undefined) throw noSuchSurvey();
    await store.saveAddress(tx, id, open ? newSecretAddress(tx.workspaceId) : null);
    await recordAudit(tx, actor, open ? 'survey.published' : 'survey.withdrawn', {
      subject: { type: 'survey', id, name: row.name },
    });
    events.push(surveyNews(id));
  });
}

const whyNot = {
  erased: 'The data of this customer was erased on request.',
  off: 'This survey is off. Switch it on first.',
  opted_out: 'This customer does not wish to be sent surveys.',
  cooldown:
    'This customer was asked lately. Ask again when the days between two surveys have passed (survey settings).',
  attention: 'There is a case of attention about this customer, and this survey leaves such customers alone.',
} as const;

/** Asks the customer of a conversation; they are sent it within the sending hours. @throws AppError `conflict`, `not_found` */
export function inviteByHand(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  conversationId: string,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await requireConversation(tx, conversationId);
    const survey = await store.lockSurvey(tx, id);
    if (survey === undefined) throw noSuchSurvey();
    const customerId = await customerOfConversation(tx, conversationId);
    const customer = await lockCustomer(tx, customerId);
    const now = new Date();
    const cause = `hand:${conversationId}:${now.toISOString().slice(0, 10)}`;
    const row = { cause, byHand: true, dueAt: now.toISOString(), conversationId };
    const { timeZone } = await findPlace(tx);
    const reason = await reasonNot(tx, { row, survey, customer, now, timeZone });
    if (reason !== null || customer === undefined)
      throw new AppError(
        'conflict',
        whyNot[reason !== null && reason in whyNot ? (reason as keyof typeof whyNot) : 'erased'],
      );
    const added = await insertInvitation(tx, {
      surveyId: id,
      customerId: customer.id,
      cause,
      conversationId,
      dueAt: now,
      byHand: true,
    });
    if (added === undefined)
      throw new AppError('conflict', 'This customer is being asked already: the survey is on its way.');
    events.push(surveyNews(id));
  });
}

export function saveSettings(
  dependencies: Dependencies,
  actor: Actor,
  { basedOn, ...given }: SaveSurveySettings,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const after = { ...given, thanks: storableDeep(given.thanks) as typeof given.thanks };
    if (!(await settings.saveSettings(tx, after, basedOn)))
      throw new AppError(
        'conflict',
        'Somebody has changed these settings since you opened them. Nothing was changed: look at them as they are now.',
      );
    const { cooldownDays, lowDueDays, minimum } = after;
    await recordAudit(tx, actor, 'survey_settings.updated', { after: { cooldownDays, lowDueDays, minimum } });
    events.push(surveyNews(''));
  });
}
