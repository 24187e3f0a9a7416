import type { Desk } from '../testing/desk.fixture.ts';
import { newId } from '../platform/db/index.ts';
import { addExample, insertGroup } from './candidates/store.ts';
import { say } from './help/feedback.ts';
import { aPng, publish, sendPicture } from './knowledge.fixture.ts';

type Ids = Record<'articles' | 'article-pictures' | 'article-candidates', string>;

/** Everything of the knowledge base once; answers the ids. */
export async function fillKnowledge(desk: Desk, conversationId: string, address: string): Promise<Ids> {
  const { owner, context, workspaceId } = desk;
  const { call } = owner;
  const name = { ja: '返品・交換', en: 'Returns' };
  const categories = await call<{ items: { id: string }[] }>('PUT', '/api/v1/article-categories', {
    items: [{ name }],
  });
  await call('PUT', '/api/v1/article-synonyms', { groups: [['返品', '返却']] });
  const picture = await sendPicture(desk, owner, aPng());
  const article = await publish(owner, '返品はできますか', '隣には見せない答え', {
    categoryId: categories.body.items[0]?.id ?? null,
    steps: [{ text: '箱に入れます。', pictureId: picture.id }],
  });
  const slug = address.replaceAll(/[^a-z]/gu, '-');
  await call('PATCH', '/api/v1/help-centre', { slug, enabled: true });
  await call('POST', `/api/v1/articles/${article.id}/use`, { conversationId, as: 'text' });
  const to = { kind: 'article', number: article.number };
  const label = { ja: '返品', en: 'Return' };
  await call('PUT', '/api/v1/first-questions', {
    basedOn: 0,
    questions: [{ key: 'start', text: label, choices: [{ label, to }] }],
  });
  const group = newId();
  await context.database.inWorkspace(workspaceId, async (tx) => {
    await say(tx, article.id, { address: '192.0.2.1', userAgent: 'browser' }, true);
    const sentAt = new Date().toISOString();
    await insertGroup(tx, {
      id: group,
      question: '返品',
      sample: '隣には見せない返信を何度もしています。',
      conversationId,
      sentAt,
      bands: [1, 2],
    });
    const answer = { id: newId(), conversationId, subject: '', text: '', sentAt, known: false };
    await addExample(tx, group, answer);
  });
  return { articles: article.id, 'article-pictures': picture.id, 'article-candidates': group };
}
