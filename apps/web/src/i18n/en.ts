import { auth } from './en/auth.ts';
import { channels } from './en/channels.ts';
import { common } from './en/common.ts';
import { customerData } from './en/customer-data.ts';
import { customers } from './en/customers.ts';
import { errors } from './en/errors.ts';
import { inbox } from './en/inbox.ts';
import { language } from './en/language.ts';
import { settings } from './en/settings.ts';

/** Every text of the user interface in English. */
export const messages = {
  ...common,
  ...errors,
  ...auth,
  ...settings,
  ...channels,
  ...inbox,
  ...customers,
  ...customerData,
  ...language,
} as const;
