// expect boundaries(dependencies): platform knows no feature and no channel
import { email } from '../../channels/email/index.ts';

export const stolen = email;
