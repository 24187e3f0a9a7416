// expect boundaries(dependencies): no policy allowing
import { order } from '../../contract/src/index.ts';

export const stolen = order;
