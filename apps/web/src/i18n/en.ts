import { approval } from './en/approval.ts';
import { automation } from './en/automation.ts';
import { auth } from './en/auth.ts';
import { channels } from './en/channels.ts';
import { common } from './en/common.ts';
import { errors } from './en/errors.ts';
import { inbox } from './en/inbox.ts';
import { language } from './en/language.ts';
import { search } from './en/search.ts';
import { operations } from './en/operations.ts';
import { security } from './en/security.ts';
import { settings } from './en/settings.ts';
import { webhooks } from './en/webhooks.ts';
import { templates } from './en/templates.ts';
import { views } from './en/views.ts';

/** Every text of the user interface in English. */
export const messages = {
  ...common,
  ...errors,
  ...auth,
  ...settings,
  ...channels,
  ...inbox,
  ...language,
  ...webhooks,
  ...approval,
  ...automation,
  ...templates,
  ...search,
  ...views,
  ...operations,
  ...security,
} as const;
