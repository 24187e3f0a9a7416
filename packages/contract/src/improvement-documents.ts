import { z } from 'zod';
import { id, instant, locale } from './common.ts';
import { letterKey } from './letter-templates.ts';
import { documentKind, letterContent } from './letters.ts';

export const documentFormat = z.enum(['pdf', 'docx']);
export type DocumentFormat = z.infer<typeof documentFormat>;

const memberRef = z.object({ id, name: z.string() });

export const improvementDocument = z.object({
  id,
  caseId: id,
  kind: documentKind,
  version: z.number().int().min(1),
  content: letterContent,
  changedBy: memberRef.nullable(),
  changedAt: instant,
  versions: z
    .array(
      z.object({
        version: z.number().int(),
        by: memberRef.nullable(),
        at: instant,
        files: z.array(documentFormat).meta({ description: 'In which it was made' }),
      }),
    )
    .meta({ description: 'Every wording it had, the newest first' }),
  attached: z
    .array(
      z.object({
        version: z.number().int(),
        conversationId: id,
        by: memberRef.nullable(),
        at: instant,
        sentAt: instant
          .nullable()
          .meta({ description: 'When the answer that carries it went out; null: not yet' }),
      }),
    )
    .meta({ description: 'Answers it was laid in, the newest first' }),
});
export type ImprovementDocument = z.infer<typeof improvementDocument>;

export const improvementDocumentList = z.object({
  items: z.array(
    improvementDocument
      .pick({ id: true, kind: true, version: true, changedAt: true, changedBy: true })
      .extend({ title: z.string(), language: locale }),
  ),
});
export type ImprovementDocumentSummary = z.infer<typeof improvementDocumentList>['items'][number];

export const createImprovementDocument = z
  .object({
    kind: documentKind,
    language: locale.default('ja'),
    template: letterKey.optional().meta({
      description: 'One of the workspace’s own of this kind and language; without it the standard one',
    }),
  })
  .meta({ id: 'CreateImprovementDocument' });

export const saveImprovementDocument = z
  .object({
    basedOn: z.number().int().min(1).meta({ description: 'The version that was read' }),
    content: letterContent,
  })
  .meta({ id: 'SaveImprovementDocument' });

export const attachImprovementDocument = z
  .object({
    conversationId: id.meta({ description: 'One of the case' }),
    append: z.boolean().default(false).meta({
      description: 'Below what one has begun to write; without it a draft of one’s own is a conflict',
    }),
  })
  .meta({ id: 'AttachImprovementDocument' });

/** Made once for each version and format; the same bytes whenever it is fetched again. */
export const makeImprovementFile = z.object({ format: documentFormat }).meta({ id: 'MakeImprovementFile' });
export const improvementFile = z.object({
  version: z.number().int(),
  format: documentFormat,
  size: z.number().int(),
});
export type ImprovementFile = z.infer<typeof improvementFile>;

export const improvementFileQuery = z.object({
  format: documentFormat.default('pdf'),
  version: z.coerce.number().int().min(1).optional(),
  inline: z.enum(['1']).optional().meta({ description: 'To be shown rather than saved' }),
});
