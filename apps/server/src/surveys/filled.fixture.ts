import type { FeedbackDetail, Survey, SurveySettings } from '@madoguchi/contract';
import { hashOfAddress, newSecretAddress } from '../platform/http/index.ts';
import { newId, sql } from '../platform/db/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { starterFor } from './defaults.ts';

/** A survey with a page, an invitation that was answered low, one who wants no more, and feedback with its trail. */
export async function fillSurveys(
  desk: Desk,
  { conversationId, customerId }: { conversationId: string; customerId: string },
): Promise<{ surveys: string; 'survey-answers': string; feedback: string }> {
  const { call } = desk.owner;
  const { workspaceId, context, app } = desk;
  const made = await call<Survey>('POST', '/api/v1/surveys', starterFor('manual'));
  const id = made.body.id;
  await call('POST', `/api/v1/surveys/${id}/address`);
  const { body: settings } = await call<SurveySettings>('GET', '/api/v1/survey-settings');
  const { revision: basedOn, ...given } = settings;
  await call('PUT', '/api/v1/survey-settings', { ...given, basedOn });
  const secret = newSecretAddress(workspaceId);
  const invitationId = newId();
  await context.database.inWorkspace(workspaceId, async (tx) => {
    await tx.run(sql`update survey set enabled = true where workspace_id = ${workspaceId} and id = ${id}`);
    await tx.run(sql`
      insert into survey_invitation (workspace_id, id, survey_id, version, customer_id, cause, conversation_id, state, due_at,
        channel_type, language, token_hash, settled_at)
      values (${workspaceId}, ${invitationId}, ${id}, 1, ${customerId}, 'filled', ${conversationId}, 'sent', now(), 'email', 'ja',
        ${hashOfAddress(secret)}, now())`);
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const fields = { act: 'answer', 'q.csat': '1', 'q.reason': '隣には見せない声' };
  await app.inject({
    method: 'POST',
    url: `/s/${secret}`,
    headers,
    payload: new URLSearchParams(fields).toString(),
  });
  await app.inject({ method: 'POST', url: `/s/${secret}`, headers, payload: 'act=stop' });
  const answers = await call<{ items: { id: string }[] }>('GET', `/api/v1/surveys/${id}/answers`);
  const feedback = await call<FeedbackDetail>('POST', '/api/v1/feedback', {
    text: '隣には見せない要望',
    kind: 'request',
    conversationId,
  });
  return {
    surveys: id,
    'survey-answers': answers.body.items[0]?.id ?? '',
    feedback: feedback.body.id,
  };
}
