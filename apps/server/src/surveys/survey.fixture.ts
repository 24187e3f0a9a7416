import type { Survey, SurveyAnswer, SurveyFigures, SurveyInvitation } from '@madoguchi/contract';
import { noon } from '../broadcasts/noon.fixture.ts';
import { addChannel } from '../conversations/mail.fixture.ts';
import { buildLineDesk, type LineDesk } from '../line/line.fixture.ts';
import { sql, type Tx } from '../platform/db/index.ts';
import type { Answer, Person } from '../testing/desk.fixture.ts';
import { planSurveys, sendSurveys } from './index.ts';
import { starterFor } from './defaults.ts';

export type Problem = { code: string; detail: string };

/** A desk that asks by mail, LINE and page, and what a customer does there. */
export async function buildSurveyDesk() {
  const at: LineDesk = await buildLineDesk();
  const { desk } = at;
  const { context, owner, workspaceId, app } = desk;
  const mailChannelId = await addChannel(desk, 'shop@example.jp');
  let count = 0;

  async function customer(given: object = {}): Promise<string> {
    count += 1;
    const usual = { name: `山田 花子${count}`, email: `kyaku${count}@example.ne.jp` };
    return (await owner.call<{ id: string }>('POST', '/api/v1/customers', { ...usual, ...given })).body.id;
  }

  /** A survey that is on. */
  async function survey(given: { rules?: object; content?: object; name?: string } = {}): Promise<Survey> {
    const starter = starterFor('manual');
    const made = await owner.call<Survey>('POST', '/api/v1/surveys', {
      name: given.name ?? starter.name,
      rules: { ...starter.rules, ...given.rules },
      content: { ...starter.content, ...given.content },
    });
    const on = { basedOn: made.body.revision, enabled: true };
    return (await owner.call<Survey>('PATCH', `/api/v1/surveys/${made.body.id}`, on)).body;
  }

  const inWorkspace = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    context.database.inWorkspace(workspaceId, work);

  /** Notes directly that somebody is to be asked, as a cause found by the desk. */
  async function due(surveyId: string, customerId: string, cause: string, dueAt = noon()): Promise<void> {
    await inWorkspace((tx) =>
      tx.run(sql`
        insert into survey_invitation (workspace_id, id, survey_id, customer_id, cause, due_at)
        values (${workspaceId}, gen_random_uuid(), ${surveyId}, ${customerId}, ${cause}, ${dueAt})`),
    );
  }

  const send = (now = noon()) =>
    sendSurveys({ ...context.delivery, publicUrl: context.config.publicUrl }, workspaceId, now);
  const plan = (now = new Date()) => planSurveys(context, workspaceId, now);
  const invitations = async (id: string, query = '') =>
    (await owner.call<{ items: SurveyInvitation[] }>('GET', `/api/v1/surveys/${id}/invitations?${query}`))
      .body.items;
  const answers = async (id: string, query = '') =>
    (await owner.call<{ items: SurveyAnswer[] }>('GET', `/api/v1/surveys/${id}/answers?${query}`)).body.items;
  const figures = async (
    id: string,
    query = '',
    who: Person = owner,
  ): Promise<Answer<SurveyFigures & Problem>> => who.call('GET', `/api/v1/surveys/${id}/figures?${query}`);

  /** The newest message to a customer, and the address in it. */
  async function lastTo(customerId: string): Promise<{ text: string; path: string; content: unknown }> {
    const row = await inWorkspace((tx) =>
      tx.one(sql<{ text: string; content: unknown }>`
        select m.text, m.content from message m
        join conversation v on v.workspace_id = m.workspace_id and v.id = m.conversation_id
        where m.workspace_id = ${workspaceId} and v.customer_id = ${customerId} and m.direction = 'outbound'
        order by m.id desc limit 1`),
    );
    return { ...row, path: /\/s\/[\w-]{54}/u.exec(row.text)?.[0] ?? '' };
  }

  const open = async (path: string, headers: Record<string, string> = {}) => {
    const { statusCode, body, headers: got } = await app.inject({ method: 'GET', url: path, headers });
    return { status: statusCode, body, headers: got };
  };
  const post = async (path: string, fields: Record<string, string> | [string, string][]) => {
    const response = await app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
    return { status: response.statusCode, body: response.body, location: response.headers.location ?? null };
  };
  const pageId = (body: string): string => /name="id" value="([^"]+)"/u.exec(body)?.[1] ?? '';

  /** Asks a customer and gives back the path of their page. */
  async function invited(
    surveyId: string,
    customerId: string,
    cause = `test:${customerId}`,
  ): Promise<string> {
    await due(surveyId, customerId, cause);
    await send();
    return (await lastTo(customerId)).path;
  }

  return {
    ...at,
    mailChannelId,
    owner,
    inWorkspace,
    customer,
    survey,
    due,
    send,
    plan,
    invitations,
    answers,
    figures,
    lastTo,
    open,
    post,
    pageId,
    invited,
  };
}

export type SurveyDesk = Awaited<ReturnType<typeof buildSurveyDesk>>;
