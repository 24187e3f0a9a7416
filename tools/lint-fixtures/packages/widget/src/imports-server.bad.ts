// expect boundaries(dependencies): never imports the server
import { email } from '../../../apps/server/src/channels/email/index.ts';

export const stolen = email;
