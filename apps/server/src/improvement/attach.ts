import type { Draft, ImprovementDocument, Locale } from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { findDraft, insertAttachment } from '../conversations/index.ts';
import { newId } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { insertAttached, wordingsAmong } from './attached.store.ts';
import { findFile } from './document.store.ts';
import { makeFile, noSuchDocument, readDocument } from './documents.ts';
import { fileTypes, sentName } from './file-names.ts';
import { layForCase } from './lay-for-case.ts';
import { listLinked, noteEvent, type LinkedRow } from './linked.store.ts';
import { salutation } from './salutation.ts';

const covers: Record<Locale, Record<ImprovementDocument['kind'], string[]>> = {
  ja: {
    apology_letter: [
      'このたびは多大なるご迷惑とご心配をおかけいたしましたこと、心よりお詫び申し上げます。',
      'お詫び状を添付いたしました。ご確認くださいますようお願い申し上げます。',
    ],
    incident_report: [
      'このたびはご迷惑をおかけし、誠に申し訳ございません。',
      '経緯をまとめました顛末書を添付いたしました。ご確認くださいますようお願い申し上げます。',
    ],
    prevention_report: [
      'このたびはご迷惑をおかけし、誠に申し訳ございません。',
      '原因と再発防止策をまとめました報告書を添付いたしました。ご確認くださいますようお願い申し上げます。',
    ],
  },
  en: {
    apology_letter: [
      'We are very sorry for the trouble and concern that we have caused you.',
      'Please find our letter of apology attached.',
    ],
    incident_report: [
      'We are very sorry for the trouble that we have caused you.',
      'Please find attached our report on what happened.',
    ],
    prevention_report: [
      'We are very sorry for the trouble that we have caused you.',
      'Please find attached our report on the cause and on what keeps it from happening again.',
    ],
  },
};

/** What goes before the file, in its language, to be looked through. */
export function coverText(
  { kind, content }: Pick<ImprovementDocument, 'kind'> & { content: { language: Locale } },
  customer: LinkedRow['customer'] | undefined,
): string {
  const { language } = content;
  const end =
    language === 'ja'
      ? 'ご不明な点がございましたら、お申し付けください。'
      : 'Please let us know if anything is unclear.';
  return [salutation(customer, language), ...covers[language][kind], end]
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * Lays the PDF of the newest wording in one’s own draft of a conversation of the case, with a few words before it. The file
 * is as it was made: a later wording changes nothing in it. Asked for again, it is not laid twice.
 * @throws AppError as `layForCase` and `makeFile`
 */
export async function attachDocument(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { conversationId, append }: { conversationId: string; append: boolean },
): Promise<Draft> {
  const { workspaceId, memberId } = actor;
  const { version } = await makeFile(dependencies, actor, id, 'pdf');
  return changing(dependencies, workspaceId, async (tx, events) => {
    const document = await readDocument(tx, id);
    const file = await findFile(tx, { id, version, format: 'pdf' });
    if (file === undefined) throw noSuchDocument();
    const { caseId, kind } = document;
    const linked = await listLinked(tx, caseId);
    const laid = await layForCase(tx, events, actor, caseId, {
      conversationId,
      append,
      text: (place) => coverText(document, linked.find((each) => each.id === place)?.customer),
      attach: async (place, before) => {
        const laidBefore = await wordingsAmong(tx, before, id);
        if (laidBefore.includes(version)) return null;
        const attachmentId = newId();
        await insertAttachment(tx, {
          id: attachmentId,
          messageId: null,
          name: sentName(kind, document.content, laidBefore.length),
          type: fileTypes.pdf,
          content: file.bytes,
          sha256: createHash('sha256').update(file.bytes).digest(),
          contentId: null,
          inline: false,
          uploadedBy: memberId,
        });
        await insertAttached(tx, {
          attachmentId,
          documentId: id,
          version,
          conversationId: place,
          memberId,
        });
        return attachmentId;
      },
    });
    await noteEvent(tx, caseId, 'document_attached', memberId, {
      document: id,
      kind,
      version: String(version),
      conversation: laid,
    });
    const draft = await findDraft(tx, laid, memberId);
    if (draft === undefined) throw new Error('the draft just written is not there');
    return draft;
  });
}
