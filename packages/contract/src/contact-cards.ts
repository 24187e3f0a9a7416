import { z } from 'zod';
import { id, instant } from './common.ts';

const line = (most: number) => z.string().trim().max(most);
const words = z.object({
  label: line(60).meta({ description: 'What it is for' }),
  hours: line(120).meta({ description: 'When it is answered' }),
  say: line(300).meta({ description: 'What to say when calling' }),
});
export type CardWords = z.infer<typeof words>;

const numberFields = {
  words: z
    .object({ ja: words, en: words })
    .meta({ description: 'What is empty in English is shown in Japanese' }),
  validFrom: z.iso.date().nullable(),
  validUntil: z.iso.date().nullable().meta({ description: 'The last day on which it is on the card' }),
};

export const saveCardNumber = z
  .object({
    channelId: id.nullable().meta({ description: 'A telephone of the desk, whose number it is' }),
    number: line(40).nullable().meta({ description: 'Else a number of its own' }),
    ...numberFields,
  })
  .refine(({ channelId, number }) => (channelId === null) !== (number === null), {
    message: 'must be given where there is no channelId, and only there',
    path: ['number'],
  })
  .refine(({ words: { ja } }) => ja.label !== '', {
    message: 'must not be empty',
    path: ['words', 'ja', 'label'],
  })
  .refine(
    ({ validFrom, validUntil }) => validFrom === null || validUntil === null || validFrom <= validUntil,
    {
      message: 'must not be before validFrom',
      path: ['validUntil'],
    },
  );
export type SaveCardNumber = z.infer<typeof saveCardNumber>;

export const cardNumber = z.object({
  channelId: id.nullable(),
  number: z.string().nullable().meta({ description: 'E.164; null while the telephone has none' }),
  shownNumber: z.string().nullable(),
  onCall: z.boolean().meta({ description: 'Whether it rings whoever is on call' }),
  ...numberFields,
});
export type CardNumber = z.infer<typeof cardNumber>;

export const contactCard = z.object({
  revision: z.number().int().min(0).meta({ description: '0: there is none yet' }),
  contactPerson: z.boolean().meta({ description: 'Whether the contact person’s name stands on it' }),
  numbers: z.array(cardNumber),
  address: z.string().nullable().meta({ description: 'Of its public page, while it has one' }),
  inherited: z
    .object({ companyId: id, company: z.string() })
    .nullable()
    .meta({ description: 'A customer without a card of their own has their company’s' }),
  changedAt: instant.nullable(),
});
export type ContactCard = z.infer<typeof contactCard>;

export const saveContactCard = z
  .object({
    basedOn: z.number().int().min(0).meta({ description: 'The revision that was read' }),
    contactPerson: z.boolean(),
    numbers: z.array(saveCardNumber).min(1).max(6),
  })
  .meta({ id: 'SaveContactCard' });
export type SaveContactCard = z.infer<typeof saveContactCard>;
