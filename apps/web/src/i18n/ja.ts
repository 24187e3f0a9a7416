import { approval } from './ja/approval.ts';
import { automation } from './ja/automation.ts';
import { auth } from './ja/auth.ts';
import { channels } from './ja/channels.ts';
import { common } from './ja/common.ts';
import { errors } from './ja/errors.ts';
import { inbox } from './ja/inbox.ts';
import { language } from './ja/language.ts';
import { search } from './ja/search.ts';
import { operations } from './ja/operations.ts';
import { security } from './ja/security.ts';
import { settings } from './ja/settings.ts';
import { webhooks } from './ja/webhooks.ts';
import { templates } from './ja/templates.ts';
import { views } from './ja/views.ts';

/** Every text of the user interface in Japanese. */
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
