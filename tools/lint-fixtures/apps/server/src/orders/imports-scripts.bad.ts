// expect boundaries(dependencies): no policy allowing
import { buildWeb } from '../../../../scripts/build-web.ts';

export const stolen = buildWeb;
