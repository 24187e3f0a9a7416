// expect boundaries(dependencies): no policy allowing
import { readConfig } from '../../../apps/server/src/config.ts';

export const stolen = readConfig;
