import type { Improvement, ImprovementDocument } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';

/** A case with a letter that was made and laid in an answer, and a letter of one’s own. Answers their ids. */
export async function fillImprovement(
  desk: Desk,
  conversationId: string,
): Promise<{ improvements: string; 'improvement-documents': string }> {
  const { call } = desk.owner;
  const opened = await call<Improvement>('POST', '/api/v1/improvements', {
    conversationId,
    title: '隣には見せない件',
  });
  const path = `/api/v1/improvements/${opened.body.id}`;
  const document = await call<ImprovementDocument>('POST', `${path}/documents`, { kind: 'apology_letter' });
  const made = `/api/v1/improvement-documents/${document.body.id}`;
  await call('POST', `${made}/files`, { format: 'docx' });
  await call('POST', `${made}/attach`, { conversationId, append: true });
  await call('POST', '/api/v1/letter-templates', { kind: 'apology_letter', name: '隣には見せないひな形' });
  return { improvements: opened.body.id, 'improvement-documents': document.body.id };
}
