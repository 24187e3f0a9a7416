import { z } from 'zod';

/** Whose mailboxes are opened by OAuth 2.0. */
export const mailProvider = z.enum(['google', 'microsoft']);
export type MailProvider = z.infer<typeof mailProvider>;
